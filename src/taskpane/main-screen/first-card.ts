import type { LifecycleState, Stage } from '#domain/lifecycle/state.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { say } from '../words/message-key.ts';
import { cancel } from './action.ts';
import { blank } from './blank-card.ts';
import type { CardModel, StateCard } from './card-model.ts';
import { emptyRing } from './ring.ts';

/** What the card needs beside the state itself. */
export interface CardContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Since when the pane shows the present stage of opening, so that a short wait draws no placeholders. */
  readonly since: number;
  /** The choice that Start makes when nobody chooses. */
  readonly defaultChanges: ChangesMode;
  /** An administrator fixed that choice. */
  readonly isChoiceFixed: boolean;
}

/** The card of a state at a moment. */
export type CardFromState = (state: LifecycleState, context: CardContext) => CardModel;

/** A placeholder that is there for a moment only flickers: none before this. */
const skeletonAfterMs = 300;
const findingIsSlowAfterMs = 5000;

/** What is shown until there is more to show: the pane looks for the workbook. */
export function firstCard({ stage }: LifecycleState, context: CardContext): StateCard {
  return 'wanted' in stage
    ? findingCard(stage, context)
    : findingCard({ kind: 'opening', ticket: 0, wanted: undefined }, context);
}

export function findingCard(stage: Extract<Stage, { wanted: unknown }>, { now, since }: CardContext): StateCard {
  const isSlow = now - since >= findingIsSlowAfterMs;
  const isWanted = stage.wanted !== undefined;
  return {
    ...blank,
    ring: emptyRing(undefined),
    word: say('state.finding.word'),
    sentence: say(isWanted ? 'say.loading' : 'state.finding.text'),
    isSkeleton: !isSlow && !isWanted && now - since >= skeletonAfterMs,
    actions: isSlow ? [cancel] : [],
    rows: 'skeleton',
    bar: isSlow ? { kind: 'moving' } : undefined,
    life: 'finding',
  };
}
