import { standsInOffice, type OfficePage } from '#adapters/office/standing-in-office.ts';
import type { ExcelHost } from '#application/ports/excel-host.ts';
import type { PaneLook, PaneLookSource } from '#taskpane/pane-look.ts';

type LookPage = OfficePage & { readonly navigator: Pick<Navigator, 'languages'> };

/** Languages and theme: the browser's at once, Office's as soon as it told them. */
export function createPaneLook(host: Pick<ExcelHost, 'ready'>, page: LookPage): PaneLookSource {
  const listeners = new Set<() => void>();
  let look: PaneLook = {
    languages: page.navigator.languages,
    theme: undefined,
    isOutsideExcel: !standsInOffice(page),
  };
  void host.ready().then((ready) => {
    if (!ready.ok) return;
    look = {
      languages: [ready.value.displayLanguage, ...page.navigator.languages],
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
