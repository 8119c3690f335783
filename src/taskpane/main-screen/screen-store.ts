import type { Pane } from '#application/pane.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { isWorking, type CardBody, type CardModel, type RingModel } from './card-model.ts';
import { firstCard, type CardFromState } from './first-card.ts';
import { contextFromState, type ContextModel } from './context-from-state.ts';
import { restingSeconds } from './ring.ts';

/**
 * What is drawn. A part that reads the same as before is the same object, so that a tick of the clock redraws the ring
 * and nothing else.
 */
export interface Screen {
  readonly context: ContextModel;
  readonly body: CardBody;
  readonly ring: RingModel | undefined;
}

export interface ScreenStore {
  readonly current: () => Screen;
  /** The card of the present moment, even while the look of work that has just ended is still held. */
  readonly card: () => CardModel;
  /** The card that this state would have, such as that of a session in My sessions. */
  readonly cardOf: (state: LifecycleState) => CardModel;
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls back each time the clock is looked at, for lists that tell times of their own; never while hidden. */
  readonly onTick: (listener: () => void) => () => void;
  /** Draws at once, for a reason that is not in the state. */
  readonly refresh: () => void;
  /** While hidden nothing is redrawn; on return everything is, at once. */
  readonly setVisible: (isVisible: boolean) => void;
  readonly stop: () => void;
}

/** An answer that comes at once would make the look of work flash: it stays this long. */
const workStaysMs = 400;
const idleTickMs = 5000;
const busyTickMs = 1000;
const firstLookMs = 300;

/**
 * Draws the pane's state and settings again whenever they change and as time goes by, with one timer. `cards` is there once its
 * code has come; `instead` may give a card that stands in place of the state's own.
 */
export function screenStoreOf(
  pane: Pick<Pane, 'clock' | 'state' | 'subscribe' | 'settings'>,
  cards: () => CardFromState | undefined,
  instead: (state: LifecycleState, now: number) => CardModel | undefined = () => undefined,
): ScreenStore {
  const { clock } = pane;
  const listeners = new Set<() => void>();
  const tickListeners = new Set<() => void>();
  let cancelTimer: (() => void) | undefined;
  let isVisible = true;
  let openingSince = clock.now();
  let wasOpening = false;
  let workSince: number | undefined;
  let workWord: string | undefined;

  const cardNow = (): CardModel => {
    const state = pane.state();
    const now = clock.now();
    const isOpening = isOpeningStage(state);
    if (isOpening && !wasOpening) openingSince = now;
    wasOpening = isOpening;
    return instead(state, now) ?? cardOf(state);
  };

  const cardOf = (state: LifecycleState): CardModel =>
    (cards() ?? firstCard)(state, {
      now: clock.now(),
      since: openingSince,
      defaultChanges: pane.settings.current().changes,
      isChoiceFixed: pane.settings.policy().changes !== undefined,
    });

  const screenNow = (card: CardModel): Screen => {
    const context = contextFromState(pane.state());
    if (card.kind === 'question') return { context, body: card, ring: undefined };
    const { ring, ...body } = card;
    const { hasMovingRing } = pane.settings.current();
    const drawn = hasMovingRing ? ring : { ...ring, secondsLeft: restingSeconds(ring.secondsLeft) };
    return { context, body, ring: drawn };
  };

  let screen = screenNow(cardNow());

  const show = (): void => {
    cancelTimer?.();
    cancelTimer = undefined;
    const now = clock.now();
    const card = cardNow();
    const heldMs = workSince === undefined || isWorking(card) ? 0 : workSince + workStaysMs - now;
    if (heldMs > 0) {
      cancelTimer = clock.after(heldMs, show);
      return;
    }
    if (!isWorking(card)) workSince = undefined;
    else if (workSince === undefined || workWord !== card.word.key) workSince = now;
    workWord = isWorking(card) ? card.word.key : undefined;
    const next = keepSame(screen, screenNow(card));
    if (isVisible) {
      cancelTimer = clock.after(msUntilChange(card, now - openingSince), show);
      for (const listener of tickListeners) listener();
    }
    if (next === screen) return;
    screen = next;
    for (const listener of listeners) listener();
  };

  const stops = [pane.subscribe(show), pane.settings.subscribe(show)];
  show();

  return {
    current: () => screen,
    card: cardNow,
    cardOf,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTick: (listener) => {
      tickListeners.add(listener);
      return () => tickListeners.delete(listener);
    },
    refresh: show,
    setVisible: (visible) => {
      if (visible === isVisible) return;
      isVisible = visible;
      if (isVisible) show();
      else cancelTimer?.();
    },
    stop: () => {
      for (const stop of stops) stop();
      cancelTimer?.();
    },
  };
}

function isOpeningStage({ stage }: LifecycleState): boolean {
  return stage.kind === 'opening' || stage.kind === 'finding' || (stage.kind === 'signing-in' && !stage.isByPerson);
}

function keepSame(before: Screen, next: Screen): Screen {
  const same = {
    context: sameOr(before.context, next.context),
    body: sameOr(before.body, next.body),
    ring: sameOr(before.ring, next.ring),
  };
  const isUnchanged = same.context === before.context && same.body === before.body && same.ring === before.ring;
  return isUnchanged ? before : same;
}

/** Models are plain data of a few hundred characters, written in a fixed order. */
function sameOr<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

/** Until a word can change by itself: a wait of ours counts seconds, an estimate is redrawn every five and at its turns. */
function msUntilChange(card: CardModel, openForMs: number): number {
  if (card.kind === 'question') return idleTickMs;
  if (card.rows === 'skeleton' && openForMs < firstLookMs) return firstLookMs - openForMs;
  if (card.rows === 'skeleton' || card.bar !== undefined) return busyTickMs;
  const { secondsLeft } = card.ring;
  const turn = [120, 60, 0].find((at) => secondsLeft > at) ?? 0;
  return secondsLeft === 0 ? idleTickMs : Math.min(idleTickMs, (secondsLeft - turn) * 1000);
}
