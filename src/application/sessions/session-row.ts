import type { News } from '#domain/lifecycle/effect.ts';
import type { Account } from '#domain/account/account.ts';
import { initialState, idle, notKept, nothingInTheWay, type LifecycleState } from '#domain/lifecycle/state.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createLifecycleLoop, type LifecycleLoop } from '../lifecycle-loop.ts';
import { runEffect } from '../effects/run-effect.ts';
import { createRunning, type Person } from '../effects/running.ts';
import type { Ports } from '../ports.ts';

/** A session of the list that is not the one in view: the same machine as the open workbook's, without the opening. */
export interface SessionRow {
  readonly loop: LifecycleLoop;
  /** Settles once nothing of it is under way. */
  idle(): Promise<void>;
}

export function createSessionRow(parts: {
  readonly ports: Ports;
  readonly person: Person;
  readonly account: Account;
  readonly session: WorkbookSession;
  readonly from: RowStart;
  /** Told with the state that the row has by then. */
  readonly onNews: (news: News, state: LifecycleState) => void;
}): SessionRow {
  const { ports, person, account, session, from, onNews } = parts;
  const underWay = new Set<Promise<void>>();
  const loop = createLifecycleLoop(stateOf(account, session, from), (effect) => {
    if (effect.kind === 'announce') {
      onNews(effect.news, loop.state());
      return;
    }
    const work: Promise<void> = runEffect(running, effect).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  const running = createRunning(ports, person, loop);
  loop.runWith(transition);
  return {
    loop,
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** What holds for every session of the person. */
type RowStart = Pick<LifecycleState, 'quietUntil' | 'isQuietTold' | 'allFiles'>;

function stateOf(
  account: Account,
  session: WorkbookSession,
  { quietUntil, isQuietTold, allFiles }: RowStart,
): LifecycleState {
  return {
    ...initialState,
    quietUntil,
    isQuietTold,
    allFiles,
    stage: {
      kind: 'workbook',
      live: { kind: 'elsewhere' },
      account,
      access: allFiles === 'allowed' ? 'all-files' : 'own-files',
      workbook: {
        ref: session.workbook,
        name: session.workbookName,
        webUrl: session.workbookUrl,
        driveType: 'unknown',
        eTag: undefined,
      },
      session: { kind: 'open', session, proof: 'remembered', work: idle },
      obstacle: nothingInTheWay,
      keepOpen: notKept,
      givenUp: undefined,
    },
  };
}
