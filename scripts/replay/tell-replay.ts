import { stateLine } from '#application/report/state-line.ts';
import type { Report } from './read-report.ts';
import { replay, type Replayed } from './replay-report.ts';
import { shownOf, type CardContext, type Shown } from './shown-words.ts';

export interface ToldReplay {
  readonly replayed: Replayed;
  readonly context: CardContext;
  readonly shown: Shown;
  /** Everything as lines for people. */
  readonly text: string;
}

/** Replays a report and tells it: each step, the state it led to, and what the pane shows at the end. */
export function tellReplay(report: Report): ToldReplay {
  const replayed = replay(report);
  const context: CardContext = {
    now: report.madeAt,
    since: replayed.stageSince ?? report.madeAt,
    defaultChanges: 'saves-changes',
    isChoiceFixed: false,
  };
  const shown = shownOf(replayed.state, context);
  const wide = String(report.events.length).length;
  const steps = replayed.steps.map(({ event, state, isChange }, index) => {
    const number = String(index + 1).padStart(wide);
    return `${number}  ${event.kind.padEnd(24)} ${isChange ? stateLine(state) : '(nothing changes)'}`;
  });
  const lines = [
    `Report of version ${report.version}, made at ${new Date(report.madeAt).toISOString()}`,
    '',
    `${' '.repeat(wide)}  ${'(before the first event)'.padEnd(24)} ${stateLine(report.checkpoint)}`,
    ...steps,
    '',
    `The pane shows: ${shown.card}`,
    `  ${shown.word}`,
    `  ${shown.sentence}`,
    ...(shown.note === undefined ? [] : [`  ${shown.note}`]),
    ...(shown.buttons.length === 0 ? [] : [`  ${shown.buttons.map((button) => `[${button}]`).join(' ')}`]),
    ...(stateLine(replayed.state) === report.stands
      ? []
      : ['', `When the report was made the pane stood at "${report.stands}": this version leads elsewhere.`]),
  ];
  return { replayed, context, shown, text: lines.join('\n') };
}
