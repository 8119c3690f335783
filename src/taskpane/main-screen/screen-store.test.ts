import { describe, expect, test } from '@jest/globals';
import { createPane } from '#application/create-pane.ts';
import { createFakeWorld } from '#application/fake-world.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { cardFromState } from './card-from-state.ts';
import { galleryStates, type GalleryStateId } from './gallery-states.ts';
import { screenStoreOf, type Screen } from './screen-store.ts';

interface Shown {
  readonly store: ReturnType<typeof screenStoreOf>;
  /** How often something was drawn. */
  readonly drawn: () => number;
  readonly word: () => string;
  readonly become: (id: GalleryStateId) => void;
  /** Settings: whether the ring moves. */
  readonly moveRing: (hasMovingRing: boolean) => void;
  readonly advance: (ms: number) => void;
}

/** The pane in a state of the gallery; both worlds begin at 10:42. */
function shown(id: GalleryStateId): Shown {
  const world = createFakeWorld();
  const { settings } = createPane(world.ports);
  let { hasMovingRing } = settings.current();
  let state: LifecycleState = galleryStates[id].state;
  let listeners: readonly (() => void)[] = [];
  const subscribe = (listener: () => void): (() => void) => {
    listeners = [...listeners, listener];
    return () => (listeners = listeners.filter((other) => other !== listener));
  };
  const pane: Parameters<typeof screenStoreOf>[0] = {
    clock: world.ports.clock,
    state: () => state,
    subscribe,
    settings: { ...settings, current: () => ({ ...settings.current(), hasMovingRing }), subscribe },
  };
  const store = screenStoreOf(pane, () => cardFromState);
  let drawn = 0;
  store.subscribe(() => (drawn += 1));
  return {
    store,
    drawn: () => drawn,
    word: () => wordOf(store.current()),
    become: (next) => {
      state = galleryStates[next].state;
      for (const listener of listeners) listener();
    },
    moveRing: (isMoving) => {
      hasMovingRing = isMoving;
      for (const listener of listeners) listener();
    },
    advance: (ms) => world.advance(ms),
  };
}

function wordOf({ body }: Screen): string {
  return body.kind === 'state' ? body.word.key : body.title.key;
}

describe('the screen', () => {
  test('redraws the ring alone as time goes by', () => {
    const { store, drawn, advance } = shown('active');
    const before = store.current();
    advance(5000);
    expect(drawn()).toBe(1);
    expect(store.current().ring?.secondsLeft).toBe(250);
    expect(store.current().body).toBe(before.body);
    expect(store.current().context).toBe(before.context);
  });

  test('turns to the next phase at its very moment, not at the next redrawing', () => {
    const { word, advance } = shown('soon');
    for (let waited = 0; waited < 45; waited += 5) advance(5000);
    expect(word()).toBe('state.last.word');
  });

  test('shows work at once, and for long enough to be seen', () => {
    const { word, become, advance } = shown('soon');
    become('refreshing');
    expect(word()).toBe('state.refreshing.word');
    advance(100);
    become('active');
    expect(word()).toBe('state.refreshing.word');
    advance(299);
    expect(word()).toBe('state.refreshing.word');
    advance(1);
    expect(word()).toBe('state.active.word');
  });

  test('says what is true now to who asks, even while the look of work is held', () => {
    const { store, become } = shown('refreshing');
    become('lockedSomeone');
    expect(wordOf(store.current())).toBe('state.refreshing.word');
    expect(store.card()).toMatchObject({ word: { key: 'blocked.locked.word' } });
  });

  test('rests while it is hidden and is true at once on return', () => {
    const { store, drawn, word, advance } = shown('last');
    store.setVisible(false);
    advance(5000);
    advance(60_000);
    expect(drawn()).toBe(0);
    store.setVisible(true);
    expect([drawn(), word()]).toEqual([1, 'state.over.word']);
  });

  test('counts our own waits by the second', () => {
    const { store, advance } = shown('retry');
    const seconds = [0, 1, 2].map(() => {
      const { body } = store.current();
      advance(1000);
      return body.kind === 'state' ? body.sentence.params?.['s'] : undefined;
    });
    expect(seconds).toEqual([8, 7, 6]);
  });

  test('offers to cancel three seconds after the click', () => {
    const { store, advance } = shown('closing');
    const labels = (): readonly string[] => store.current().body.actions.map(({ label }) => label);
    for (const ms of [1000, 1000]) advance(ms);
    expect(labels()).toEqual(['state.active.do', 'state.active.close']);
    advance(1000);
    expect(labels()).toEqual(['do.cancel', 'state.active.close']);
  });
});

describe('a ring that must not move', () => {
  test('changes once a minute, with the number in it', () => {
    const { store, drawn, moveRing, advance } = shown('active');
    moveRing(false);
    expect([store.current().ring?.secondsLeft, drawn()]).toEqual([240, 1]);
    const rings = new Set([store.current().ring]);
    const left: number[] = [];
    store.subscribe(() => {
      const { ring } = store.current();
      if (ring !== undefined && !rings.has(ring)) left.push(ring.secondsLeft);
      rings.add(ring);
    });
    for (let passed = 0; passed < 255; passed += 5) advance(5000);
    // At two minutes its tone changes besides, at one what stands in it: those come at their moment, as ever.
    expect(left).toEqual([180, 120, 120, 60, 60, 0]);
  });

  test('is what the person sees as soon as they choose it, and moves again as soon as they want that', () => {
    const { store, moveRing } = shown('active');
    const left = (): number | undefined => store.current().ring?.secondsLeft;
    moveRing(false);
    const resting = left();
    moveRing(true);
    expect([resting, left()]).toEqual([240, 255]);
  });
});
