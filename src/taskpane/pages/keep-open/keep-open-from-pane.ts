import { keepOpenChoicesMs } from '#domain/lifecycle/keep-open.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { Policy } from '#domain/preferences/policy.ts';
import type { KeepLimit, KeepOpenView } from './keep-open-view.ts';

/** @param openedAt when the page was opened: the ends that it offers count from then */
export function keepOpenViewFrom(
  { stage }: LifecycleState,
  openedAt: number,
  { longestKeepOpenMs }: Pick<Policy, 'longestKeepOpenMs'>,
): KeepOpenView {
  const allowed = keepOpenChoicesMs.filter((lastsMs) => lastsMs <= (longestKeepOpenMs ?? lastsMs));
  return {
    choices: allowed.map((lastsMs) => ({ lastsMs, until: openedAt + lastsMs })),
    keptUntil: stage.kind === 'workbook' && stage.keepOpen.kind === 'on' ? stage.keepOpen.until : undefined,
    limit: limitOf(longestKeepOpenMs, allowed.length),
  };
}

/** A limit that takes no choice away is not worth a word. */
function limitOf(longestMs: number | undefined, choicesLeft: number): KeepLimit {
  if (longestMs === undefined || choicesLeft === keepOpenChoicesMs.length) return { kind: 'none' };
  return choicesLeft === 0 ? { kind: 'off' } : { kind: 'at-most', ms: longestMs };
}
