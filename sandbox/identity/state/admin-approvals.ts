import type { Authority } from '../authorities.ts';
import { opaqueHandle } from '../opaque-handle.ts';
import type { Random } from '../../random.ts';
import type { RegisteredApp } from '../registered-apps.ts';

/** What an administrator is asked to approve for everybody, on its way through the pages. */
export interface AdminApproval {
  readonly handle: string;
  readonly authority: Authority;
  readonly app: RegisteredApp;
  readonly redirectUri: string;
  readonly state: string | undefined;
  /** Short names. */
  readonly scopes: readonly string[];
}

export interface AdminApprovals {
  begin(approval: Omit<AdminApproval, 'handle'>): AdminApproval;
  find(handle: string): AdminApproval | undefined;
  finish(approval: AdminApproval): void;
}

export function createAdminApprovals(random: Random): AdminApprovals {
  const approvals = new Map<string, AdminApproval>();
  return {
    begin: (wish) => {
      const approval = { ...wish, handle: opaqueHandle(random) };
      approvals.set(approval.handle, approval);
      return approval;
    },
    find: (handle) => approvals.get(handle),
    finish: ({ handle }) => {
      approvals.delete(handle);
    },
  };
}
