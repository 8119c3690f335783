import type { ListedSession, Pane } from '#application/pane.ts';
import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { GalleryState } from '#taskpane/main-screen/gallery-states.ts';
import { createMovedClock, type MovedClock } from '#adapters/moved-clock.ts';
import { calls } from './activity-fixture.ts';
import { createGallerySettings } from './gallery-settings.ts';

/** An application that shows what it is told to show, and keeps what it is asked for. */
export interface GalleryPane {
  readonly pane: Pane;
  readonly clock: MovedClock;
  readonly asked: readonly PersonAsked[];
  readonly show: (state: GalleryState) => void;
  readonly news: (news: News) => void;
}

export function createGalleryPane(first: GalleryState, now: number): GalleryPane {
  let shown = first;
  const clock = createMovedClock(now);
  const listeners = new Set<() => void>();
  const newsListeners = new Set<(news: News) => void>();
  const asked: PersonAsked[] = [];
  const nobody = (): (() => void) => () => undefined;
  const pane: Pane = {
    clock,
    state: () => shown.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (wish) => asked.push(wish),
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    onCodeMissing: nobody,
    defaultChanges: () => shown.defaultChanges,
    settings: createGallerySettings(() => shown, now),
    introduction: {
      isWanted: () => false,
      subscribe: nobody,
      putOff: () => undefined,
      end: () => undefined,
      begin: () => undefined,
    },
    sessions: {
      current: () => listedFrom(shown.state),
      subscribe: nobody,
      ask: () => undefined,
      closeAll: () => undefined,
      clearEnded: () => undefined,
      look: () => undefined,
    },
    activity: { current: () => calls, subscribe: nobody, clear: () => undefined, report: () => '{}' },
    signInCheck: { current: () => undefined, subscribe: nobody, run: () => undefined },
    timeline: () => undefined,
    readLink: () => ({ kind: 'cannot', reason: { kind: 'unknown' }, name: undefined }),
    useLink: () => Promise.resolve(),
    adminConsentAddress: () => Promise.resolve(undefined),
    reload: () => undefined,
    isReloadedInVain: () => false,
    isSameAsInExcel: () => 'same',
  };
  return {
    pane,
    clock,
    asked,
    show: (next) => {
      shown = next;
      for (const listener of listeners) listener();
    },
    news: (news) => {
      for (const listener of newsListeners) listener(news);
    },
  };
}

/** The session in view is the one that is known. */
function listedFrom({ stage }: LifecycleState): readonly ListedSession[] {
  if (stage.kind !== 'workbook' || !('session' in stage.session) || stage.session.kind === 'taking-over') return [];
  const { session, obstacle } = stage;
  return [
    {
      kind: 'known',
      key: 'this',
      workbookName: stage.workbook.name,
      workbookUrl: stage.workbook.webUrl,
      isThisWorkbook: true,
      session,
      obstacle,
      keptUntil: stage.keepOpen.kind === 'on' ? stage.keepOpen.until : undefined,
      keepStopped: undefined,
    },
  ];
}
