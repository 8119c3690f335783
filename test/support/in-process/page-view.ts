import type { PageVisibility } from '#application/ports/page-visibility.ts';

/** Whether the person sees the page, as a test says. */
export interface PageView {
  readonly port: PageVisibility;
  setHidden(isHidden: boolean): void;
}

export function createPageView(): PageView {
  const listeners = new Set<(isHidden: boolean) => void>();
  let isHidden = false;
  return {
    port: {
      isHidden: () => isHidden,
      onChange: (callback) => {
        listeners.add(callback);
        return () => void listeners.delete(callback);
      },
    },
    setHidden: (wanted) => {
      if (wanted === isHidden) return;
      isHidden = wanted;
      for (const listener of [...listeners]) listener(wanted);
    },
  };
}
