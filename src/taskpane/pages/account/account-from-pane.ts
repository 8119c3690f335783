import type { Pane } from '#application/pane.ts';
import type { Account } from '#domain/account/account.ts';
import type { LifecycleState, Stage } from '#domain/lifecycle/state.ts';
import { losesChangesAtEnd } from '#domain/workbook-session/workbook-session.ts';
import { openSessionOf } from '../open-session.ts';
import type { AccountView } from './account-view.ts';
import { foldersIn } from './folders-in.ts';

/** @param leaving present while the person wants to sign out and sessions may be open */
export function accountViewFrom(
  pane: Pick<Pane, 'state' | 'sessions' | 'isSameAsInExcel'>,
  leaving: { readonly isClosing: boolean } | undefined,
): AccountView | undefined {
  const state = pane.state();
  const { stage } = state;
  const account = accountIn(stage);
  if (account === undefined) return undefined;
  const live = 'live' in stage && stage.live.kind === 'addressed' ? stage.live : undefined;
  return {
    workbook: {
      name: stage.kind === 'workbook' ? stage.workbook.name : (live?.name ?? nameIn(stage)),
      folders: live === undefined ? [] : foldersIn(live.url),
      isByLink: live?.insteadOf !== undefined,
      canCopyLink: linkOf(state) !== undefined,
    },
    account: { name: account.name, userName: account.userName, inExcel: pane.isSameAsInExcel() },
    sharedFiles: state.allFiles,
    leaving: leaving === undefined ? undefined : { ...leaving, sessions: mayBeOpen(pane) },
  };
}

/** The address by which others open the workbook. */
export function linkOf({ stage }: LifecycleState): string | undefined {
  if (stage.kind === 'workbook' && stage.workbook.webUrl !== undefined) return stage.workbook.webUrl;
  return 'live' in stage && stage.live.kind === 'addressed' ? stage.live.url : undefined;
}

function mayBeOpen({ sessions }: Pick<Pane, 'sessions'>): NonNullable<AccountView['leaving']>['sessions'] {
  return sessions.current().flatMap((one) => {
    const session = openSessionOf(one);
    return session === undefined
      ? []
      : [{ key: one.key, name: one.workbookName, losesChanges: losesChangesAtEnd(session) }];
  });
}

function accountIn(stage: Stage): Account | undefined {
  return 'account' in stage ? stage.account : undefined;
}

function nameIn(stage: Stage): string {
  return stage.kind === 'cannot' ? (stage.workbookName ?? '') : '';
}
