import type { Pane } from '#application/pane.ts';
import { moment, say, type Message } from '../words/message-key.ts';
import type { PageRowKind } from './page-route.ts';

/** What the rows of the main screen tell beside their names. */
export type RowValues = Readonly<Record<PageRowKind, Message | undefined>>;

export function rowValuesFrom(pane: Pick<Pane, 'state' | 'sessions' | 'activity'>): RowValues {
  const { stage } = pane.state();
  return {
    'keep-open':
      stage.kind === 'workbook' && stage.keepOpen.kind === 'on'
        ? say('val.until', { time: moment(stage.keepOpen.until) })
        : say('val.off'),
    details: sinceOf(stage),
    sessions: say('val.open', { n: pane.sessions.current().length }),
    activity: say('val.calls', { n: pane.activity.current().length }),
  };
}

function sinceOf(stage: ReturnType<Pane['state']>['stage']): Message | undefined {
  if (stage.kind !== 'workbook' || !('session' in stage.session)) return undefined;
  return say('val.since', { time: moment(stage.session.session.startedAt) });
}
