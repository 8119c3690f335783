import type { Item } from './drives.ts';
import type { SlowStart } from './faults.ts';
import { randomGuid, type Random } from '../random.ts';
import type { Sessions, WorkbookSession } from './sessions.ts';

/** A createSession that answered 202. */
export interface LongOperation {
  readonly id: string;
  readonly personId: string;
  readonly item: Item;
  readonly persistChanges: boolean;
  readonly startedAt: number;
  readonly pace: SlowStart;
  polls: number;
  /** Set when it is done; the session it made can be read by the key. */
  end: { readonly at: number; readonly outcome: OperationOutcome } | undefined;
}

export type OperationOutcome =
  | { readonly status: 'succeeded'; readonly key: string; readonly session: WorkbookSession }
  | { readonly status: 'failed'; readonly code: string };

export type OperationStatus = 'notStarted' | 'running' | 'succeeded' | 'failed';

export interface LongOperations {
  start(wish: Pick<LongOperation, 'personId' | 'item' | 'persistChanges' | 'pace'>, now: number): LongOperation;
  find(id: string): LongOperation | undefined;
  /** The session that a finished operation made. */
  sessionByKey(key: string): WorkbookSession | undefined;
  /** Counts one poll and answers how far the operation is. */
  poll(operation: LongOperation, now: number): OperationStatus;
  /** Ends those whose time on the clock has come. */
  settle(now: number): void;
}

/** With neither polls nor seconds given, the operation is done at the second poll. */
const defaultPolls = 2;

export function createLongOperations(random: Random, sessions: Sessions): LongOperations {
  const operations = new Map<string, LongOperation>();
  const finish = (operation: LongOperation, at: number) => {
    const { item, personId, persistChanges, pace } = operation;
    const outcome: OperationOutcome =
      pace.failsWith === undefined
        ? {
            status: 'succeeded',
            key: randomGuid(random),
            session: sessions.start({ personId, item, persistChanges, at }),
          }
        : { status: 'failed', code: pace.failsWith };
    operation.end = { at, outcome };
  };
  return {
    start: (wish, now) => {
      const operation: LongOperation = { ...wish, id: randomGuid(random), startedAt: now, polls: 0, end: undefined };
      operations.set(operation.id, operation);
      return operation;
    },
    find: (id) => operations.get(id),
    sessionByKey: (key) => {
      for (const { end } of operations.values()) {
        if (end?.outcome.status === 'succeeded' && end.outcome.key === key) return end.outcome.session;
      }
      return undefined;
    },
    poll: (operation, now) => {
      operation.polls += 1;
      const { seconds, polls = seconds === undefined ? defaultPolls : undefined } = operation.pace;
      if (operation.end === undefined && polls !== undefined && operation.polls >= polls) finish(operation, now);
      return operation.end?.outcome.status ?? (operation.polls === 1 ? 'notStarted' : 'running');
    },
    settle: (now) => {
      for (const operation of operations.values()) {
        const { seconds } = operation.pace;
        if (operation.end !== undefined || seconds === undefined) continue;
        const due = operation.startedAt + seconds * 1000;
        // The session came alive while nobody looked: its idle time runs from then.
        if (due <= now) finish(operation, due);
      }
    },
  };
}
