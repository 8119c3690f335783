/**
 * What happens outside the pages: services that answer, keys that sign. One piece after another in the order of asking,
 * so that a run with the same seed goes the same way, however long each piece takes.
 */
export interface Outside {
  /** @param isHeld whether the work waits at a gate that a test opens: others go on meanwhile. */
  run<T>(work: () => Promise<T>, isHeld?: () => boolean): Promise<T>;
  /** Settles when nothing goes on any more but what waits for the clock, for a gate or for the person. */
  quiet(): Promise<void>;
}

export function createOutside(): Outside {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let begun = 0;
  return {
    run: (work, isHeld = () => false) => {
      underWay += 1;
      begun += 1;
      const before = last;
      const working = before.then(work, work);
      last = settledOrHeld(working, before, isHeld).finally(() => {
        underWay -= 1;
      });
      return working;
    },
    quiet: async () => {
      for (let calmTurns = 0; calmTurns < 2;) {
        const begunBefore = begun;
        await turn();
        calmTurns = underWay === 0 && begun === begunBefore ? calmTurns + 1 : 0;
      }
    },
  };
}

async function settledOrHeld(working: Promise<unknown>, before: Promise<unknown>, isHeld: () => boolean) {
  const answer = { isSettled: false };
  const settle = () => {
    answer.isSettled = true;
  };
  working.then(settle, settle);
  await before.catch(() => undefined);
  do await turn();
  while (!answer.isSettled && !isHeld());
}

/** Lets everything happen that is ready to. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
