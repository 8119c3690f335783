import type { OfficeApi } from './office-api.ts';

/** Office.js as the page gets it: by a script tag of its own, which may come late or not at all. */
export interface OfficeScript {
  api(): OfficeApi | undefined;
  /** Calls back when the script ran or failed to load; returns a function that stops it. */
  onSettled(callback: () => void): () => void;
}

/** @param page the document that holds the script tag; its address ends in `office.js`. */
export function createOfficeScript(page: Document): OfficeScript {
  return {
    api: officeApi,
    onSettled: (callback) => {
      const tag = page.querySelector('script[src*="office.js"]');
      tag?.addEventListener('load', callback);
      tag?.addEventListener('error', callback);
      return () => {
        tag?.removeEventListener('load', callback);
        tag?.removeEventListener('error', callback);
      };
    },
  };
}

/** Something else may have put an `Office` on the page before; it is Office.js only once it can say that it is ready. */
function officeApi(): OfficeApi | undefined {
  if (typeof Office === 'undefined') return undefined;
  const api: OfficeApi & { readonly onReady?: unknown } = Office;
  return typeof api.onReady === 'function' ? api : undefined;
}
