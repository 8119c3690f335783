import type { SignInWindow } from '#application/ports/sign-in-window.ts';
import type { Outcome } from '#domain/problem/problem.ts';

/** Office's dialogs, with a memory of whether the browser let the last one open. */
export interface WatchedWindows {
  readonly window: SignInWindow;
  /** What a click for sign-in came to: MSAL's own popup may have been blocked, or nothing was in the way after all. */
  hear(outcome: Outcome<unknown>): void;
  last(): 'opened' | 'blocked' | undefined;
}

export function watchWindows(window: SignInWindow): WatchedWindows {
  let last: 'opened' | 'blocked' | undefined;
  return {
    window: {
      open: async (address, listener) => {
        const opening = await window.open(address, listener);
        if (opening.kind === 'opened') last = 'opened';
        else if (opening.end === 'blocked') last = 'blocked';
        return opening;
      },
      mayHaveBridge: () => window.mayHaveBridge(),
      hostAccount: () => window.hostAccount(),
    },
    hear: (outcome) => {
      if (!outcome.ok && outcome.problem.kind === 'popup-blocked') last = 'blocked';
      if (outcome.ok && last === 'blocked') last = undefined;
    },
    last: () => last,
  };
}
