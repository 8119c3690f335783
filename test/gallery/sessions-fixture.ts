import type { SessionLine, SessionsDeeds, SessionsView } from '#taskpane/pages/sessions/sessions-view.ts';
import { say } from '#taskpane/words/message-key.ts';
import { at } from './gallery-moments.ts';
import { nothing } from './nothing.ts';

const url = 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents/Book.xlsx';

function line(name: string, state: SessionLine['state'], part: Partial<SessionLine> = {}): SessionLine {
  return {
    key: name,
    name,
    url,
    isThisWorkbook: false,
    state,
    changes: 'saves-changes',
    startedAt: at(10, 31),
    work: 'idle',
    problem: undefined,
    canStop: false,
    keepStopped: undefined,
    ...part,
  };
}

const budget = line('Budget 2027.xlsx', { kind: 'active', secondsLeft: 255 }, { isThisWorkbook: true, url: undefined });

const some: readonly SessionLine[] = [
  budget,
  line('Price list.xlsx', { kind: 'last', secondsLeft: 40 }, { changes: 'temporary-copy' }),
  line('Team plan.xlsx', { kind: 'over', since: at(10, 29) }, { startedAt: at(10, 12) }),
  line('Forecast Q4.xlsx', { kind: 'expired', at: at(9, 58) }),
];

function view(sessions: readonly SessionLine[], part: Partial<SessionsView> = {}): SessionsView {
  return {
    sessions,
    lastSyncAt: at(10, 41),
    canCloseAll: true,
    canClearEnded: true,
    hasMovingRing: true,
    canTakeOver: true,
    copiesToConfirm: 0,
    isKindKnown: true,
    ...part,
  };
}

export const sessionsViews = {
  some: view(some),
  none: view([]),
  full: view(
    Array.from({ length: 40 }, (_, index) => ({ ...(some[index % 4] ?? budget), key: String(index) })),
    {
      lastSyncAt: undefined,
    },
  ),
  /** Everything else that a line can say. */
  busy: view([
    { ...budget, work: 'refreshing', state: { kind: 'soon', secondsLeft: 105 } },
    line('Long.xlsx', { kind: 'kept', until: at(15, 30) }),
    line('Price list.xlsx', { kind: 'active', secondsLeft: 200 }, { changes: 'temporary-copy', work: 'asking-close' }),
    line('Lost.xlsx', { kind: 'uncertain', of: 'close', secondsLeft: 165 }, { changes: 'unknown' }),
    line(
      'Slow.xlsx',
      { kind: 'soon', secondsLeft: 90 },
      { problem: say('retry.text', { s: 8 }), canStop: true, work: 'idle' },
    ),
    line(
      'Night.xlsx',
      { kind: 'over', since: at(10, 2) },
      { changes: 'temporary-copy', keepStopped: say('keep.stopped.sleep') },
    ),
    line('Perhaps.xlsx', { kind: 'maybe-started' }),
    line('Broken.xlsx', { kind: 'broken' }, { changes: 'temporary-copy' }),
    line('Done.xlsx', { kind: 'closed', at: at(10, 20) }),
  ]),
  askAll: view(some, { copiesToConfirm: 3 }),
} as const;

export const sessionsDeeds: SessionsDeeds = {
  refresh: nothing,
  check: nothing,
  close: nothing,
  keep: nothing,
  stop: nothing,
  clear: nothing,
  closeAll: nothing,
  keepAll: nothing,
  clearEnded: nothing,
  takeOver: nothing,
  leave: nothing,
};
