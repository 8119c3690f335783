import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { say } from '../words/message-key.ts';
import { copyReport, filled, leaveQuestion, outlined } from './action.ts';
import { beliefOf, leftMsOf } from './belief.ts';
import { blank } from './blank-card.ts';
import type { CardBody, StateCard } from './card-model.ts';
import { emptyRing, sessionRing } from './ring.ts';

const life = 'reload';

/**
 * A part of the pane could not be loaded. A session believed open keeps its ring: it runs on, and is remembered.
 *
 * @param isInVain the pane was reloaded for it, and that did not help
 */
export function reloadCard({ stage }: LifecycleState, now: number, isInVain: boolean): StateCard {
  const belief = stage.kind === 'workbook' ? beliefOf(stage.session) : ({ kind: 'none' } as const);
  const isOpen = belief.kind === 'known' && (leftMsOf(belief, now) ?? 0) > 0;
  return {
    ...blank,
    ring: isOpen ? sessionRing(belief.session, now, 'quiet', 'ArrowClockwise') : emptyRing('ArrowClockwise'),
    wordIcon: 'ErrorCircle',
    word: say(isInVain ? 'host.word' : 'reload.word'),
    sentence: say(isInVain ? 'host.text' : 'reload.text'),
    note: isOpen ? { icon: undefined, message: say('reload.note') } : undefined,
    actions: [
      filled(isInVain ? 'blocked.locked.do' : 'reload.do', { kind: 'reload' }, 'ArrowClockwise'),
      ...(isInVain ? [copyReport] : []),
    ],
    failure: isInVain ? { evidence: { operation: 'ask-excel', codes: ['codeMissing'] }, attempts: 2 } : undefined,
    life,
  };
}

/** Instead of a page whose part could not be loaded: what was there before is one step back. */
export function missingPageCard(...of: Parameters<typeof reloadCard>): StateCard {
  const card = reloadCard(...of);
  return { ...card, actions: [...card.actions, outlined('first.back', leaveQuestion)], escape: leaveQuestion };
}

/** Whether that is what is shown. */
export function isReloadCard(body: CardBody): boolean {
  return body.kind === 'state' && body.life === life;
}
