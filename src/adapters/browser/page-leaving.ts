import type { PageLeaving } from '#application/ports/page-leaving.ts';

/** `pagehide`, the last event of a page: `unload` and `beforeunload` would keep it out of the back-forward cache. */
export function createPageLeaving(page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>): PageLeaving {
  return {
    onLeaving: (callback) => {
      const hidden = (event: Event) => {
        // In the back-forward cache it lives on, and may come back.
        if ('persisted' in event && event.persisted === false) callback();
      };
      page.addEventListener('pagehide', hidden);
      return () => {
        page.removeEventListener('pagehide', hidden);
      };
    },
  };
}
