import type { ExcelHost } from '#application/ports/excel-host.ts';
import type { PaneLook, PaneLookSource } from '#taskpane/pane-look.ts';

/** What the browser tells before Excel has. */
export interface FirstLook {
  readonly languages: readonly string[];
  readonly isOutsideExcel: boolean;
}

/** Languages and theme: the browser's at once, Office's as soon as it told them. */
export function createPaneLook(host: Pick<ExcelHost, 'ready'>, first: FirstLook): PaneLookSource {
  const listeners = new Set<() => void>();
  let look: PaneLook = { ...first, theme: undefined };
  void host.ready().then((ready) => {
    if (!ready.ok) return;
    look = {
      languages: [ready.value.displayLanguage, ...first.languages],
      theme: ready.value.theme,
      isOutsideExcel: false,
    };
    for (const listener of [...listeners]) listener();
  });
  return {
    current: () => look,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
