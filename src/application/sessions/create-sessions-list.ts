import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { isSettled } from '#domain/lifecycle/settled.ts';
import { knownSession } from '#domain/lifecycle/session-under-way.ts';
import type { LifecycleState, SessionState, WorkbookStage } from '#domain/lifecycle/state.ts';
import { isSameDriveItem, type DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import { losesChangesAtEnd } from '#domain/workbook-session/workbook-session.ts';
import type { Person } from '../effects/running.ts';
import type { LifecycleLoop } from '../lifecycle-loop.ts';
import type { ElsewhereNews, ListAsked, ListedSession, SessionsView } from '../pane.ts';
import type { Ports } from '../ports.ts';
import type { Remembered } from '../ports/session-memory.ts';
import { inListOrder } from './list-order.ts';
import { createSessionRow, type SessionRow } from './session-row.ts';

export interface SessionsList extends SessionsView {
  idle(): Promise<void>;
}

type KnownSession = Extract<ListedSession, { kind: 'known' }>['session'];

/** My sessions: the one in view is the pane's own, each other one has a machine of its own. */
export function createSessionsList(parts: {
  readonly ports: Ports;
  readonly person: Person;
  readonly main: LifecycleLoop;
  /** Told after the settings file was looked at. */
  readonly onLooked: () => void;
  readonly onNews: (news: ElsewhereNews) => void;
}): SessionsList {
  const { ports, person, main, onLooked, onNews } = parts;
  const { clock } = ports;
  const rows = new Map<string, SessionRow>();
  const listeners = new Set<() => void>();
  const underWay = new Set<Promise<void>>();
  let list: readonly ListedSession[] = [];
  let isClosingAll = false;

  const rowOf = (key: string, remembered: Extract<Remembered, { kind: 'session' }>): SessionRow | undefined => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const { stage } = main.state();
    const account = 'account' in stage ? stage.account : undefined;
    if (account === undefined) return undefined;
    const { session } = remembered;
    const row = createSessionRow({
      ports,
      person,
      account,
      session,
      from: main.state(),
      onNews: (news, state) => {
        // Close all is told at its end.
        if (!isClosingAll) onNews({ kind: 'elsewhere', workbookName: session.workbookName, news, state });
      },
    });
    row.loop.subscribe(show);
    rows.set(key, row);
    return row;
  };

  const show = (): void => {
    const state = main.state();
    const now = clock.now();
    const here = state.stage.kind === 'workbook' ? state.stage.workbook.ref : undefined;
    const listed = (person.memory()?.all(now) ?? []).flatMap((one) => lineOf(one, state, here, rowOf));
    list = inListOrder(listed, now);
    for (const listener of [...listeners]) listener();
  };

  const askRow = (key: string, asked: ListAsked): void => {
    const now = clock.now();
    if (asked.kind === 'clear' && rows.get(key) === undefined && !isMain(key)) {
      person.memory()?.clear([key]);
      return;
    }
    const target = isMain(key) ? main : rows.get(key)?.loop;
    target?.dispatch(eventFor(asked, now));
  };

  const isMain = (key: string): boolean =>
    (person.memory()?.all(clock.now()) ?? []).some((one) => one.key === key && isInView(one, main.state()));

  const closeAll = async (isConfirmed: boolean): Promise<void> => {
    const asked = list.filter(
      (row) =>
        row.kind === 'known' &&
        knownSession(row.session) !== undefined &&
        (isConfirmed || !losesChangesAtEnd(row.session.session)),
    );
    isClosingAll = asked.length > 1;
    for (const { key } of asked) {
      askRow(key, { kind: 'close', isConfirmed });
      // One after another: each may be on the same workbook, and Microsoft throttles by the number at once.
      await rows.get(key)?.idle();
    }
    if (!isClosingAll) return;
    await settled(main);
    isClosingAll = false;
    const open = asked.filter(({ key }) => list.some((row) => row.key === key && !isClosed(row)));
    onNews({ kind: 'closed-all', closed: asked.length - open.length, asked: asked.length });
  };

  const keep = (work: Promise<unknown>): void => {
    const kept: Promise<void> = work.then(
      () => void underWay.delete(kept),
      () => void underWay.delete(kept),
    );
    underWay.add(kept);
  };

  main.subscribe(show);
  const watchMemory = (): void => {
    rows.clear();
    person.memory()?.onChange(show);
    show();
  };
  person.onChange(watchMemory);
  watchMemory();

  return {
    current: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: askRow,
    closeAll: (isConfirmed) => {
      keep(closeAll(isConfirmed));
    },
    clearEnded: () => {
      const memory = person.memory();
      const ended = memory?.all(clock.now()).filter((one) => one.kind === 'ended') ?? [];
      memory?.clear(ended.map(({ key }) => key));
      if (memory !== undefined) keep(memory.save());
    },
    look: () => {
      const memory = person.memory();
      if (memory !== undefined) keep(memory.refresh().then(onLooked));
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      await Promise.all([...rows.values()].map((row) => row.idle()));
    },
  };
}

function isClosed(row: ListedSession): boolean {
  return row.kind === 'ended' || (row.kind === 'known' && row.session.kind === 'closed');
}

/** The session in view is closed beside the others; its answer is awaited as theirs are. */
async function settled(main: LifecycleLoop): Promise<void> {
  if (isSettled(main.state())) return;
  await new Promise<void>((resolve) => {
    const stop = main.subscribe(() => {
      if (!isSettled(main.state())) return;
      stop();
      resolve();
    });
  });
}

type RowOf = (key: string, remembered: Extract<Remembered, { kind: 'session' }>) => SessionRow | undefined;

function lineOf(
  one: Remembered,
  state: LifecycleState,
  here: DriveItemRef | undefined,
  rowOf: RowOf,
): readonly ListedSession[] {
  const isThisWorkbook = (ref: DriveItemRef): boolean => here !== undefined && isSameDriveItem(ref, here);
  const { key } = one;
  switch (one.kind) {
    case 'maybe-started': {
      const { workbook, workbookName, workbookUrl } = one.start;
      return [
        { key, workbookName, workbookUrl, isThisWorkbook: isThisWorkbook(workbook), kind: one.kind, start: one.start },
      ];
    }
    case 'ended': {
      const { workbook, workbookName, workbookUrl } = one.session;
      const common = { key, workbookName, workbookUrl, isThisWorkbook: isThisWorkbook(workbook) };
      return [{ ...common, kind: one.kind, session: one.session }];
    }
    case 'session': {
      const { workbook, workbookName, workbookUrl } = one.session;
      const stage = isInView(one, state) ? state.stage : rowOf(key, one)?.loop.state().stage;
      if (stage?.kind !== 'workbook') return [];
      const session = listedState(stage.session, one);
      return [
        {
          key,
          workbookName,
          workbookUrl,
          isThisWorkbook: isThisWorkbook(workbook),
          kind: 'known',
          session,
          obstacle: stage.obstacle,
          keptUntil: keptUntilOf(stage),
          keepStopped: one.keepStopped,
        },
      ];
    }
  }
}

function keptUntilOf({ keepOpen }: WorkbookStage): number | undefined {
  return keepOpen.kind === 'on' ? keepOpen.until : undefined;
}

/** What a row says of its session; while the view is between two sessions, what is remembered. */
function listedState(state: SessionState, { session }: Extract<Remembered, { kind: 'session' }>): KnownSession {
  switch (state.kind) {
    case 'open':
    case 'uncertain':
    case 'expired':
    case 'broken':
    case 'closed':
      return state;
    case 'none-known':
    case 'starting':
    case 'taking-over':
    case 'uncertain-start':
      return { kind: 'open', session, proof: 'remembered', work: { kind: 'idle' } };
  }
}

function isInView(one: Remembered, { stage }: LifecycleState): boolean {
  if (one.kind !== 'session' || stage.kind !== 'workbook') return false;
  const { session } = stage;
  return 'session' in session && session.kind !== 'taking-over' && session.session.id === one.session.id;
}

function eventFor(asked: ListAsked, now: number): PersonAsked {
  switch (asked.kind) {
    case 'refresh':
      return { kind: 'command-asked', command: { kind: 'refresh', why: 'asked' }, now };
    case 'check':
      return { kind: 'command-asked', command: { kind: 'refresh', why: 'check' }, now };
    case 'close':
      return { kind: 'command-asked', command: { kind: 'close', isConfirmed: asked.isConfirmed }, now };
    case 'leave':
      return { kind: 'question-left' };
    case 'stop':
      return { kind: 'stop-asked' };
    case 'clear':
      return { kind: 'clear-asked', now };
  }
}
