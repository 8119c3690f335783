import type { PaneLookSource } from '#taskpane/pane-look.ts';
import { createBrowserClock } from '#adapters/browser/browser-clock.ts';
import { createBrowserConnectivity } from '#adapters/browser/browser-connectivity.ts';
import { createBrowserRandom } from '#adapters/browser/browser-random.ts';
import { createForThisTab, createLasting } from '#adapters/browser/browser-text-store.ts';
import { createDeviceChoices } from '#adapters/browser/device-choices.ts';
import { createPaneSnapshotStore } from '#adapters/browser/pane-snapshot-store.ts';
import { createReloadNote } from '#adapters/browser/reload-note.ts';
import { createFocusHolder } from '#adapters/browser/focus-holder.ts';
import { createExcelHost } from '#adapters/office/excel-host.ts';
import { createOfficeScript } from '#adapters/office/office-script.ts';
import { standsInOffice } from '#adapters/office/standing-in-office.ts';
import { createPane, type Application } from '#application/create-pane.ts';
import { followRibbon } from '#application/follow-ribbon.ts';
import type { ExcelHost, HostFacts } from '#application/ports/excel-host.ts';
import type { PaneSnapshotStore } from '#application/ports/pane-snapshot.ts';
import { registerRibbonCommands } from '#commands/ribbon-commands.ts';
import type { ServiceParts } from './compose-services.ts';
import type { Configuration } from './configuration.ts';
import { createPaneLook } from './pane-look-source.ts';

export interface ComposedPane {
  readonly application: Application;
  readonly look: PaneLookSource;
  readonly snapshots: PaneSnapshotStore;
}

/** Joins every adapter with the application: this file and compose-services.ts are the only ones that know them all. */
export function compose(configuration: Configuration, page: Window, version: string): ComposedPane {
  const clock = createBrowserClock();
  const random = createBrowserRandom();
  const connectivity = createBrowserConnectivity(page);
  const officeScript = createOfficeScript(page.document);
  const { host, facts } = sharedReadiness(createExcelHost(officeScript, clock, createFocusHolder(page, clock)));
  const parts: ServiceParts = {
    configuration,
    page,
    version,
    clock,
    random,
    connectivity,
    officeScript,
    partitionKey: () => facts()?.partitionKey,
  };
  /** Their code is asked for at once and awaited later: it is a third of our own script, and draws nothing. */
  const code = () => import(/* webpackChunkName: "services" */ './compose-services.ts');
  const { cloud } = configuration;
  const application = createPane({
    cloud,
    version,
    clock,
    random,
    connectivity,
    host,
    deviceChoices: createDeviceChoices(createLasting()),
    reloadPage: () => page.location.reload(),
    reloadNote: createReloadNote(createForThisTab()),
    loadServices: async () => await (await code()).composeServices(parts),
  });
  // A failure is met by whoever needs them first.
  code().catch(() => undefined);
  registerRibbonCommands(application, host);
  followRibbon(application, host);
  const first = { languages: page.navigator.languages, isOutsideExcel: !standsInOffice(page) };
  return { application, look: createPaneLook(host, first), snapshots: createPaneSnapshotStore(createForThisTab()) };
}

/** Several parts wait for Office.js; it is asked once, and once more only after it stayed silent. */
function sharedReadiness(host: ExcelHost): { readonly host: ExcelHost; readonly facts: () => HostFacts | undefined } {
  let asked: ReturnType<ExcelHost['ready']> | undefined;
  let facts: HostFacts | undefined;
  const ask = async () => {
    const ready = await host.ready();
    if (ready.ok) facts = ready.value;
    else asked = undefined;
    return ready;
  };
  return { host: { ...host, ready: () => (asked ??= ask()) }, facts: () => facts };
}
