import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { walk, type Happening } from '#domain/lifecycle/random-walk/walk.ts';
import { tenFortyTwo } from '#domain/lifecycle/story.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import { cardFromState } from '#taskpane/main-screen/card-from-state.ts';
import type { CardModel } from '#taskpane/main-screen/card-model.ts';
import { galleryNow, galleryStates } from '#taskpane/main-screen/gallery-states.ts';
import { allStates } from '../../gallery/all-states.ts';
import { designedCards, designedPages, ownCards, ownPages } from '../../gallery/state-list.ts';

describe('the gallery', () => {
  test('shows every state of the list and no other', () => {
    const listed = [...designedCards, ...ownCards, ...designedPages, ...ownPages];
    expect({ missing: without(listed, allStates), unlisted: without(allStates, listed) }).toEqual({
      missing: [],
      unlisted: [],
    });
  });

  test('has 88 cards and 44 pages and questions of the design, each under one name', () => {
    expect([designedCards.length, designedPages.length]).toEqual([88, 44]);
    const all = [...designedCards, ...ownCards, ...designedPages, ...ownPages];
    expect(new Set(all).size).toBe(all.length);
  });
});

/** Long walks from the opening of the pane on, always the same ones. */
const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    what: fc.nat({ max: 7 }),
    choices: fc.array(fc.nat({ max: 5039 }), { minLength: 8, maxLength: 8 }),
  }),
  { maxLength: 3000, size: 'max' },
);

/** How long after the event the pane is looked at: at once, as it ends soon, in its last minute, and after its end. */
const laterMs = [0, 200_000, 250_000, 400_000];

function titlesReached(): ReadonlySet<string> {
  const titles = new Set<string>();
  let now = tenFortyTwo;
  const look = (state: LifecycleState): void => {
    for (const later of laterMs) {
      const context = { now: now + later, since: now, defaultChanges: 'saves-changes', isChoiceFixed: false } as const;
      titles.add(titleOf(cardFromState(state, context)));
    }
  };
  const watched: typeof transition = (state, event) => {
    const step = transition(state, event);
    if ('now' in event) now = Math.max(now, event.now);
    if (step.state !== state) look(step.state);
    return step;
  };
  fc.assert(
    fc.property(happenings, (steps) => {
      now = tenFortyTwo;
      walk(watched, steps, 'impossible');
    }),
    { numRuns: 60, seed: 1042 },
  );
  return titles;
}

describe('what the code can reach', () => {
  const shown = new Set(
    Object.values(galleryStates).map(({ state, shownForMs, defaultChanges, isChoiceFixed }) => {
      return titleOf(
        cardFromState(state, { now: galleryNow, since: galleryNow - shownForMs, defaultChanges, isChoiceFixed }),
      );
    }),
  );
  const reached = titlesReached();

  test('is shown by some state of the gallery, however the events fall', () => {
    expect(without([...reached], [...shown])).toEqual([]);
  });

  test('is all that the gallery shows, but for answers that the walk’s world never gives', () => {
    const never = [
      ...['unsaved', 'local', 'type', 'readonly', 'cloud', 'otherCloud'].map((why) => `cannot.${why}.word`),
      ...['noOneDrive', 'clock'].map((why) => `error.${why}.word`),
      'permit.refused.word',
    ];
    expect(without(without([...shown], [...reached]), never)).toEqual([]);
  });
});

function titleOf(card: CardModel): string {
  return card.kind === 'state' ? card.word.key : card.title.key;
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((one) => !some.includes(one));
}
