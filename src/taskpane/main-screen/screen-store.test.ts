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
  readonly advance: (ms: number) => void;
}

/** The pane in a state of the gallery; both worlds begin at 10:42. */
function shown(id: GalleryStateId): Shown {
  const world = createFakeWorld();
  let state: LifecycleState = galleryStates[id].state;
  let listeners: readonly (() => void)[] = [];
  const pane: Parameters<typeof screenStoreOf>[0] = {
    clock: world.ports.clock,
    state: () => state,
    subscribe: (listener) => {
      listeners = [...listeners, listener];
      return () => (listeners = listeners.filter((other) => other !== listener));
    },
    settings: createPane(world.ports).settings,
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
