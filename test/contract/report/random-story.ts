import fc from 'fast-check';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import { initialState, type LifecycleState } from '#domain/lifecycle/state.ts';
import { askingOf } from '#domain/lifecycle/session-under-way.ts';
import { tenFortyTwo } from '#domain/lifecycle/story.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import type { RecordEvent } from '#application/report/event-record.ts';
import { drawFrom, plantedEvents } from './planted-events.ts';

type Kind = LifecycleEvent['kind'];

interface Beat {
  readonly kind: Kind | 'answer';
  readonly numbers: readonly number[];
  /** Whether the answer is one to an earlier request. */
  readonly isStale: boolean;
  readonly afterMs: number;
}

const isKind = (name: string): name is Kind => Object.hasOwn(plantedEvents, name);
const kinds = Object.keys(plantedEvents).filter(isKind);
const wayIn: readonly Kind[] = ['pane-opened', 'live-workbook-read', 'signed-in', 'workbook-found'];

const numbers = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
const beat: fc.Arbitrary<Beat> = fc.record({
  // Most of the time what runs is answered; pure chance would hardly ever guess the one kind that fits.
  kind: fc.oneof(
    { arbitrary: fc.constant('answer' as const), weight: 5 },
    { arbitrary: fc.constantFrom(...kinds), weight: 2 },
  ),
  numbers,
  isStale: fc.nat(9).map((n) => n === 0),
  afterMs: fc.constantFrom(0, 1000, 30_000, 400_000),
});

/** What a person, Excel and Microsoft may do, in any order, with a secret in every text. */
export const randomStory: fc.Arbitrary<readonly Beat[]> = fc
  .tuple(fc.nat(wayIn.length), numbers, fc.array(beat, { minLength: 1, maxLength: 80, size: 'max' }))
  .map(([known, drawn, beats]) => [
    ...wayIn.slice(0, known).map((kind) => ({ kind, numbers: drawn, isStale: false, afterMs: 0 })),
    ...beats,
  ]);

/** Tells a story to whoever records; returns every state on the way, the last one last. */
export function tell(story: readonly Beat[], record: RecordEvent): readonly LifecycleState[] {
  const states = [initialState];
  let state = initialState;
  let now = tenFortyTwo;
  for (const { kind, numbers: drawn, isStale, afterMs } of story) {
    now += afterMs;
    const ticket = isStale ? state.lastTicket - 1 : state.lastTicket;
    const draw = drawFrom(drawn);
    const occasion = { ticket, now, draw };
    const event = plantedEvents[kind === 'answer' ? draw.one(answersTo(state)) : kind](occasion);
    record(state, event);
    state = transition(state, event).state;
    states.push(state);
  }
  return states;
}

/** What may come in this state by itself, so that a story gets anywhere. */
function answersTo({ stage }: LifecycleState): readonly [Kind, ...Kind[]] {
  switch (stage.kind) {
    case 'opening':
      return ['live-workbook-read', 'pane-opened'];
    case 'host-silent':
    case 'cannot':
      return ['again-asked'];
    case 'signing-in':
      return ['signed-in', 'signed-in', 'sign-in-failed', 'somebody-else-signed-in'];
    case 'other-person':
    case 'signed-out':
      return ['sign-in-asked'];
    case 'finding':
      return ['workbook-found', 'workbook-found', 'workbook-not-found'];
    case 'not-found':
    case 'workbook':
      break;
  }
  const { obstacle } = stage;
  if (obstacle.kind === 'asking-permission') return ['sign-in-failed', 'signed-in'];
  if (obstacle.kind === 'permission') return ['permission-asked'];
  if (stage.kind === 'not-found' || obstacle.kind !== 'none')
    return ['wait-ended', 'again-asked', 'sign-in-asked', 'signed-in'];
  const { session } = stage;
  switch (session.kind) {
    case 'starting':
      return ['session-created', 'start-failed', 'start-accepted', 'session-found-elsewhere'];
    case 'taking-over':
      return ['session-refreshed', 'refresh-failed'];
    case 'open':
      if (askingOf(session.work) !== undefined) return ['session-refreshed', 'refresh-failed'];
      return session.work.kind === 'closing' ? ['session-closed', 'close-failed'] : ['command-asked', 'keep-asked'];
    case 'closed':
      return ['file-updated', 'file-unchanged', 'command-asked', 'refresh-failed', 'session-refreshed'];
    default:
      return ['command-asked'];
  }
}
