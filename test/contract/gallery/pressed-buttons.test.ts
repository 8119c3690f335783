import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { walk, type Happening } from '#domain/lifecycle/random-walk/walk.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { printed, tenFortyTwo } from '#domain/lifecycle/story.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import { askedBy } from '#taskpane/main-screen/asked-by.ts';
import { cardFromState } from '#taskpane/main-screen/card-from-state.ts';
import type { Action, CardModel } from '#taskpane/main-screen/card-model.ts';
import { galleryNow, galleryStates } from '#taskpane/main-screen/gallery-states.ts';

type Machine = typeof transition;

/** Long walks from the opening of the pane on, always the same ones. */
const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    what: fc.nat({ max: 7 }),
    choices: fc.array(fc.nat({ max: 5039 }), { minLength: 8, maxLength: 8 }),
  }),
  { maxLength: 3000, size: 'max' },
);

/** How long after the event the pane is looked at: at once, while Cancel shows, as it ends soon, and after its end. */
const laterMs = [0, 6_000, 200_000, 400_000];

/** Buttons that can be pressed and do nothing, each with the state that shows it. */
function deadButtonsOf(machine: Machine, state: LifecycleState, now: number, since: number): readonly string[] {
  const context = { now, since, defaultChanges: 'saves-changes', isChoiceFixed: false } as const;
  return pressable(cardFromState(state, context))
    .filter((action) => !does(machine, state, action, now))
    .map(({ label, deed }) => `${printed(state)}: ${label} (${deed.kind})`);
}

function pressable(card: CardModel): readonly Action[] {
  return card.actions.filter(({ role }) => role !== 'busy' && role !== 'off');
}

/** Something else is known or awaited after the press, or something goes out into the world. */
function does(machine: Machine, state: LifecycleState, { deed }: Action, now: number): boolean {
  switch (deed.kind) {
    // The screen does these by itself.
    case 'copy-report':
    case 'toggle-details':
    case 'reload':
    case 'copy-consent-link':
    case 'open-page':
      return true;
    case 'clear-ended':
      return !isDeepStrictEqual(machine(state, { kind: 'again-asked', now }).state, state);
    default: {
      const { state: after, effects } = machine(state, askedBy(deed, 'saves-changes', now));
      return effects.length > 0 || !isDeepStrictEqual(after, state);
    }
  }
}

/** What a walk through this machine finds; each finding once. */
function foundIn(machine: Machine, runs: number): readonly string[] {
  const found = new Set<string>();
  let now = tenFortyTwo;
  const watched: Machine = (state, event) => {
    const step = machine(state, event);
    if ('now' in event) now = Math.max(now, event.now);
    if (step.state === state) return step;
    for (const later of laterMs) {
      for (const dead of deadButtonsOf(machine, step.state, now + later, now)) found.add(dead);
    }
    return step;
  };
  fc.assert(
    fc.property(happenings, (steps) => {
      now = tenFortyTwo;
      walk(watched, steps, 'impossible');
    }),
    { numRuns: runs, seed: 1042 },
  );
  return [...found].sort();
}

describe('a button that can be pressed does something', () => {
  test('however the events fall', () => {
    expect(foundIn(transition, 60)).toEqual([]);
  });

  test('in every state of the gallery', () => {
    const dead = Object.entries(galleryStates).flatMap(([id, { state, shownForMs }]) =>
      deadButtonsOf(transition, state, galleryNow, galleryNow - shownForMs).map((found) => `${id}, ${found}`),
    );
    expect(dead).toEqual([]);
  });

  test('and a machine that is deaf to a press is found out', () => {
    const deaf: Machine = (state, event) =>
      event.kind === 'question-left' ? { state, effects: [] } : transition(state, event);
    expect(foundIn(deaf, 20)).not.toEqual([]);
  });
});
