import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { say } from '../words/message-key.ts';
import { filled } from './action.ts';
import { beliefOf, leftMsOf } from './belief.ts';
import { blank } from './blank-card.ts';
import type { CardBody, StateCard } from './card-model.ts';
import { emptyRing, sessionRing } from './ring.ts';

const life = 'reload';

/** A part of the pane could not be loaded. A session believed open keeps its ring: it runs on, and is remembered. */
export function reloadCard({ stage }: LifecycleState, now: number): StateCard {
  const belief = stage.kind === 'workbook' ? beliefOf(stage.session) : ({ kind: 'none' } as const);
  const isOpen = belief.kind === 'known' && (leftMsOf(belief, now) ?? 0) > 0;
  return {
    ...blank,
    ring: isOpen ? sessionRing(belief.session, now, 'quiet', 'ArrowClockwise') : emptyRing('ArrowClockwise'),
    wordIcon: 'ErrorCircle',
    word: say('reload.word'),
    sentence: say('reload.text'),
    note: isOpen ? { icon: undefined, message: say('reload.note') } : undefined,
    actions: [filled('reload.do', { kind: 'reload' }, 'ArrowClockwise')],
    life,
  };
}

/** Whether that is what is shown. */
export function isReloadCard(body: CardBody): boolean {
  return body.kind === 'state' && body.life === life;
}
