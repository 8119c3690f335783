/** What we tried when something went wrong, in the words of the activity list. */
export type Operation =
  | 'find-workbook'
  | 'start-session'
  | 'watch-file'
  | 'refresh-session'
  | 'close-session'
  | 'read-settings'
  | 'write-settings'
  | 'sign-in'
  | 'ask-excel';

/**
 * What a developer or Microsoft's support needs to find the failure again. Holds no token, no session id and no name:
 * it may be shown, copied and sent.
 */
export interface Evidence {
  readonly operation: Operation;
  readonly status?: number;
  /** Graph's codes from the outermost to the deepest, or the one code of another system. */
  readonly codes: readonly string[];
  readonly requestId?: string;
  readonly clientRequestId?: string;
  /** As Graph wrote it; ours when Graph wrote none. */
  readonly date?: string;
  /** The date is this device's: its clock may be wrong, and Microsoft's support has to know. */
  readonly isLocalDate?: true;
}

/** The kinds of which nothing more is known than the kind itself. */
export type PlainProblemKind =
  | 'session-over'
  | 'workbook-gone'
  | 'no-permission'
  /** Files.ReadWrite does not reach this workbook; Files.ReadWrite.All may. */
  | 'permission-needed'
  | 'restricted'
  | 'unsupported'
  | 'broken'
  | 'slow'
  /** The request left, no answer came: the service may have acted. */
  | 'answer-lost'
  /** The request never left. */
  | 'offline'
  | 'refused'
  | 'unknown'
  | 'settings-local'
  | 'settings-full'
  | 'no-onedrive'
  | 'popup-blocked'
  | 'consent-needed'
  /** The person said no on Microsoft's page. */
  | 'consent-refused'
  | 'admin-needed'
  | 'cancelled'
  | 'policy'
  | 'personal-account'
  | 'guest'
  | 'stale-token'
  | 'sign-in-timeout'
  | 'host-silent';

/**
 * Anything that went wrong, as a value: what it means for the person's work is in the kind, what only some kinds know
 * stands beside it. The words for it are in the task pane's catalogs.
 */
export type Problem = { readonly evidence: Evidence } & (
  | { readonly kind: PlainProblemKind }
  /** `by` is who holds the lock, when Graph names them. */
  | { readonly kind: 'locked'; readonly by?: string }
  /** `claims`: the decoded claims request, when a claims challenge asked for one. */
  | { readonly kind: 'sign-in-needed'; readonly claims?: string }
  /** `retryAfterMs` is missing when Graph sent none or the browser may not read it. */
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  | { readonly kind: 'clock-wrong'; readonly offByMs: number }
);

export type ProblemKind = Problem['kind'];

/** What an operation gives: its value, or the problem that kept it. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
