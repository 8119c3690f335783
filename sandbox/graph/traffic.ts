import type { GraphProblem } from './graph-problem.ts';

/** Watches manners: calls to one workbook side by side, and calls before a Retry-After has passed. */
export interface Traffic {
  /** Counts a call in; answers how many others to the same workbook are under way, and how to count it out. */
  enter(workbook: string): { readonly besides: number; leave(): void };
  noteRefusal(objectId: string, problem: GraphProblem, now: number): void;
  isTooSoon(objectId: string, now: number): boolean;
  /** Forgets who was told to wait. */
  reset(): void;
}

export function createTraffic(): Traffic {
  const underWay = new Map<string, number>();
  const waitUntil = new Map<string, number>();
  return {
    enter: (workbook) => {
      const besides = underWay.get(workbook) ?? 0;
      underWay.set(workbook, besides + 1);
      return { besides, leave: () => underWay.set(workbook, (underWay.get(workbook) ?? 1) - 1) };
    },
    noteRefusal: (objectId, problem, now) => {
      const seconds = problem.headers['Retry-After'];
      if (seconds !== undefined) waitUntil.set(objectId, now + Number(seconds) * 1000);
    },
    reset: () => {
      waitUntil.clear();
    },
    isTooSoon: (objectId, now) => now < (waitUntil.get(objectId) ?? Number.NEGATIVE_INFINITY),
  };
}
