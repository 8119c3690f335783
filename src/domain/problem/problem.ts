/** What we tried when something went wrong, in the words of the activity list. */
export type Operation =
  | 'find-workbook'
  | 'start-session'
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
}

/**
 * Anything that went wrong, as a value: what it means for the person's work is in the kind, what only some kinds know
 * stands beside it. The words for it are in the task pane's catalogs.
 */
export type Problem = { readonly evidence: Evidence } & (
  | { readonly kind: 'session-over' }
  /** `by` is who holds the lock, when Graph names them. */
  | { readonly kind: 'locked'; readonly by?: string }
  | { readonly kind: 'sign-in-needed'; readonly claims?: string }
  | { readonly kind: 'workbook-gone' }
  | { readonly kind: 'no-permission' }
  /** Files.ReadWrite does not reach this workbook; Files.ReadWrite.All may. */
  | { readonly kind: 'permission-needed' }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'broken' }
  /** `retryAfterMs` is missing when Graph sent none or the browser may not read it. */
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  | { readonly kind: 'slow' }
  /** The request left, no answer came: the service may have acted. */
  | { readonly kind: 'answer-lost' }
  /** The request never left. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'settings-local' }
  | { readonly kind: 'settings-full' }
  | { readonly kind: 'no-onedrive' }
  | { readonly kind: 'popup-blocked' }
  | { readonly kind: 'consent-needed' }
  | { readonly kind: 'admin-needed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'policy' }
  | { readonly kind: 'personal-account' }
  | { readonly kind: 'guest' }
  | { readonly kind: 'clock-wrong'; readonly offByMs: number }
  | { readonly kind: 'stale-token' }
  | { readonly kind: 'sign-in-timeout' }
  | { readonly kind: 'host-silent' }
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
