import { keepOpenChoicesMs } from '#domain/lifecycle/keep-open.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { KeepOpenView } from './keep-open-view.ts';

/** @param openedAt when the page was opened: the ends that it offers count from then */
export function keepOpenViewFrom({ stage }: LifecycleState, openedAt: number): KeepOpenView {
  return {
    choices: keepOpenChoicesMs.map((lastsMs) => ({ lastsMs, until: openedAt + lastsMs })),
    keptUntil: stage.kind === 'workbook' && stage.keepOpen.kind === 'on' ? stage.keepOpen.until : undefined,
  };
}
