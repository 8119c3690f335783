import type { Clock } from '#application/ports/clock.ts';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';
import { ownCodes } from './sign-in-error-table.ts';

/** A step of signing in that we ended ourselves; it reads like an error of MSAL's at the problem border. */
export class StepEnded extends Error {
  override readonly name = 'StepEnded';
  readonly errorCode: string;
  readonly subError: string;

  /** @param step which one, for the evidence */
  constructor(errorCode: string, step: string) {
    super(`${step}: ${errorCode}`);
    this.errorCode = errorCode;
    this.subError = step;
  }
}

export interface StepBounds {
  readonly clock: Clock;
  readonly step: string;
  readonly limitMs: number;
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * Waits for `work` no longer than the limit, and not past an abort. Several parties here never answer at all (a mute
 * bridge, a window nobody closes). The work itself goes on: whoever started it must be able to do without its end.
 */
export async function boundedStep<T>(bounds: StepBounds, work: () => Promise<T>): Promise<T> {
  const { clock, step, limitMs, signal } = bounds;
  if (signal?.aborted === true) throw new StepEnded(ownCodes.stepAborted, step);
  let stopClock = () => {};
  let stopListening = () => {};
  const ended = new Promise<never>((_, reject) => {
    stopClock = clock.after(limitMs, () => reject(new StepEnded(ownCodes.stepTimedOut, step)));
    if (signal === undefined) return;
    const abort = () => reject(new StepEnded(ownCodes.stepAborted, step));
    signal.addEventListener('abort', abort);
    stopListening = () => signal.removeEventListener('abort', abort);
  });
  try {
    return await Promise.race([work(), ended]);
  } finally {
    stopClock();
    stopListening();
  }
}

/** Waits `limitMs`, or until an abort, which ends it with `StepEnded`. */
export async function pause(bounds: StepBounds): Promise<void> {
  const { clock, step, limitMs, signal } = bounds;
  if (signal?.aborted === true) throw new StepEnded(ownCodes.stepAborted, step);
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      stopClock();
      reject(new StepEnded(ownCodes.stepAborted, step));
    };
    const stopClock = clock.after(limitMs, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort);
  });
}
