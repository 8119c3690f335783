import type { AuthorizeRequest } from '../sign-in/authorize-request.ts';
import type { Random } from '../../random.ts';
import { opaqueHandle } from '../opaque-handle.ts';
import type { SignIn } from './browser-sessions.ts';

/** How far one visit to the authorize endpoint has come. */
export type AttemptProgress =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'wants-other-account' }
  | { readonly kind: 'account-chosen'; readonly signIn: SignIn }
  | { readonly kind: 'consent-given'; readonly signIn: SignIn };

/** An authorize request on its way through the pages; the pages' forms carry only its handle. */
export interface SignInAttempt {
  readonly handle: string;
  readonly request: AuthorizeRequest;
  readonly progress: AttemptProgress;
}

export interface SignInAttempts {
  begin(request: AuthorizeRequest): SignInAttempt;
  find(handle: string): SignInAttempt | undefined;
  /** Notes the progress and returns the attempt as it is now. */
  advance(attempt: SignInAttempt, progress: AttemptProgress): SignInAttempt;
  finish(attempt: SignInAttempt): void;
}

export function createSignInAttempts(random: Random): SignInAttempts {
  const attempts = new Map<string, SignInAttempt>();
  const keep = (attempt: SignInAttempt) => {
    attempts.set(attempt.handle, attempt);
    return attempt;
  };
  return {
    begin: (request) => keep({ handle: opaqueHandle(random), request, progress: { kind: 'arrived' } }),
    find: (handle) => attempts.get(handle),
    advance: (attempt, progress) => keep({ ...attempt, progress }),
    finish: (attempt) => {
      attempts.delete(attempt.handle);
    },
  };
}
