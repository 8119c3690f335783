/**
 * The one clock of the sandbox. Graph's sessions, identity's tokens and, through the page's shim, the pane all read it,
 * so a test moves time instead of waiting.
 */
export interface SandboxClock {
  /** Milliseconds since 1970, as `Date.now()` would give. */
  now(): number;
  /** Moves the clock; negative values are refused, because services may hold times from before. */
  advance(ms: number): void;
}

/** @param source what the clock starts from and runs on; a constant function makes it stand still between `advance` calls. */
export function createSandboxClock(source: () => number): SandboxClock {
  let offsetMs = 0;
  return {
    now: () => source() + offsetMs,
    advance: (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`The clock moves forward only, not by ${ms} ms.`);
      offsetMs += ms;
    },
  };
}
