import type { AbortSignalLike } from '../ports/sign-in.ts';

/** For what nobody may call off. */
export const neverAborted: AbortSignalLike = {
  aborted: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};
