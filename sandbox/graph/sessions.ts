import type { Item } from './drives.ts';
import type { Random } from '../random.ts';
import { newSessionId } from './session-id.ts';

const minuteMs = 60_000;

/** How long a session lives without a call: "typically", says the Excel overview, 5 minutes persistent, 7 non-persistent. */
const idleLifeMs = { persistent: 5 * minuteMs, temporary: 7 * minuteMs } as const;

export interface WorkbookSession {
  readonly id: string;
  /** Object id of the person it belongs to. */
  readonly personId: string;
  readonly item: Item;
  readonly persistChanges: boolean;
  readonly startedAt: number;
  lastContactAt: number;
  /** Whether it wrote into the file; a non-persistent one never does. */
  written: boolean;
  /** The temporary copy of a non-persistent session. */
  readonly cells: Map<string, unknown>;
  over: { readonly at: number; readonly why: 'closed' | 'idle' | 'ended' } | undefined;
}

export interface NewSession {
  readonly personId: string;
  readonly item: Item;
  readonly persistChanges: boolean;
  readonly at: number;
}

/** All sessions there ever were; those that are over stay for inspection. */
export interface Sessions {
  start(wish: NewSession): WorkbookSession;
  find(id: string): WorkbookSession | undefined;
  all(): readonly WorkbookSession[];
  /** Sessions still alive on an item, whoever's they are. */
  aliveOn(item: Item): readonly WorkbookSession[];
  touch(session: WorkbookSession, now: number): void;
  finish(session: WorkbookSession, at: number, why: 'closed' | 'ended'): void;
  /** Lets those idle out whose time has come. */
  settle(now: number): void;
}

/** @param saved called when a session that wrote into the file is over. */
export function createSessions(random: Random, saved: (item: Item, at: number) => void): Sessions {
  const sessions = new Map<string, WorkbookSession>();
  const end = (session: WorkbookSession, over: NonNullable<WorkbookSession['over']>) => {
    session.over = over;
    if (session.written) saved(session.item, over.at);
  };
  const idleEnd = (session: WorkbookSession) =>
    session.lastContactAt + (session.persistChanges ? idleLifeMs.persistent : idleLifeMs.temporary);
  return {
    start: ({ personId, item, persistChanges, at }) => {
      const session: WorkbookSession = {
        id: newSessionId(random),
        personId,
        item,
        persistChanges,
        startedAt: at,
        lastContactAt: at,
        written: false,
        cells: new Map(),
        over: undefined,
      };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => sessions.get(id),
    all: () => [...sessions.values()],
    aliveOn: (item) => [...sessions.values()].filter((session) => session.item === item && session.over === undefined),
    touch: (session, now) => {
      session.lastContactAt = now;
    },
    finish: (session, at, why) => end(session, { at, why }),
    settle: (now) => {
      for (const session of sessions.values()) {
        if (session.over === undefined && idleEnd(session) <= now) end(session, { at: idleEnd(session), why: 'idle' });
      }
    },
  };
}
