import type { ListedSession, Pane } from '#application/pane.ts';
import type { Account } from '#domain/account/account.ts';
import { isHeard } from '#domain/lifecycle/is-heard.ts';
import type { LifecycleState, Stage } from '#domain/lifecycle/state.ts';
import { losesChangesAtEnd } from '#domain/workbook-session/workbook-session.ts';
import { beliefOf } from '../../main-screen/belief.ts';
import { obstacleCard } from '../../main-screen/obstacle-card.ts';
import { say, type Message } from '../../words/message-key.ts';
import { openSessionOf } from '../open-session.ts';
import type { AccountView, LeavingView } from './account-view.ts';
import { foldersIn } from './folders-in.ts';
import type { LeavingWay } from './use-leaving.ts';

/** @param leaving present while the person wants to sign out or to switch and sessions may be open */
export function accountViewFrom(
  pane: Pick<Pane, 'state' | 'sessions' | 'isSameAsInExcel'>,
  leaving: LeavingWay | undefined,
  now: number,
): AccountView | undefined {
  const state = pane.state();
  const { stage } = state;
  const account = accountIn(stage);
  if (account === undefined) return undefined;
  const sessions = mayBeOpen(pane, leaving === 'stuck', now, account.organization);
  const live = 'live' in stage && stage.live.kind === 'addressed' ? stage.live : undefined;
  return {
    workbook: {
      name: stage.kind === 'workbook' ? stage.workbook.name : (live?.name ?? nameIn(stage)),
      folders: live === undefined ? [] : foldersIn(live.url),
      isByLink: live?.insteadOf !== undefined,
      canCopyLink: linkOf(state) !== undefined,
    },
    account: {
      name: account.name,
      userName: account.userName,
      inExcel: pane.isSameAsInExcel(),
      canSwitch: isHeard(state, switching),
    },
    sharedFiles: state.allFiles,
    canAllow: isHeard(state, { kind: 'permission-asked' }),
    leaving: leaving === undefined || sessions.length === 0 ? undefined : { way: leaving, sessions },
  };
}

const switching = { kind: 'sign-in-asked', isOtherAccount: true } as const;

/** The address by which others open the workbook. */
export function linkOf({ stage }: LifecycleState): string | undefined {
  if (stage.kind === 'workbook' && stage.workbook.webUrl !== undefined) return stage.workbook.webUrl;
  return 'live' in stage && stage.live.kind === 'addressed' ? stage.live.url : undefined;
}

function mayBeOpen(
  { sessions }: Pick<Pane, 'sessions'>,
  isStuck: boolean,
  now: number,
  organization: string,
): LeavingView['sessions'] {
  return sessions.current().flatMap((one) => {
    const session = openSessionOf(one);
    if (session === undefined) return [];
    const problem = isStuck ? whyOpen(one, now, organization) : undefined;
    return [{ key: one.key, name: one.workbookName, losesChanges: losesChangesAtEnd(session), problem }];
  });
}

/** In the words of the main screen. */
function whyOpen(one: ListedSession, now: number, organization: string): Message | undefined {
  if (one.kind !== 'known') return undefined;
  const { session, obstacle } = one;
  if (obstacle.kind !== 'none') return obstacleCard(obstacle, beliefOf(session), { now, organization }).sentence;
  return session.kind === 'uncertain' && session.of === 'close' ? say('state.uncertainClose.text') : undefined;
}

function accountIn(stage: Stage): Account | undefined {
  return 'account' in stage ? stage.account : undefined;
}

function nameIn(stage: Stage): string {
  return stage.kind === 'cannot' ? (stage.workbookName ?? '') : '';
}
