import type { PageVisibility } from '#application/ports/page-visibility.ts';

/** The parts of the window that are used. */
export interface VisibilityPage extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/**
 * Page Visibility, `resume` after the browser froze the page, and `pageshow` out of the back-forward cache. A computer that
 * slept with the page in front raises none of them: who waits for a time of day sets an alarm, which looks at the clock.
 */
export function createPageVisibility(page: VisibilityPage): PageVisibility {
  const isHidden = () => page.document.visibilityState === 'hidden';
  return {
    isHidden,
    onChange: (callback) => {
      const tell = () => {
        callback(isHidden());
      };
      const cameBack = (event: Event) => {
        // The first showing of a page is no coming back.
        if ('persisted' in event && event.persisted === true) tell();
      };
      page.document.addEventListener('visibilitychange', tell);
      page.document.addEventListener('resume', tell);
      page.addEventListener('pageshow', cameBack);
      return () => {
        page.document.removeEventListener('visibilitychange', tell);
        page.document.removeEventListener('resume', tell);
        page.removeEventListener('pageshow', cameBack);
      };
    },
  };
}
