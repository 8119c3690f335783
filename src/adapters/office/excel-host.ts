import type { Clock } from '#application/ports/clock.ts';
import type { ExcelHost, HostFacts, HostTheme } from '#application/ports/excel-host.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { askExcel, problemAsking } from './ask-excel.ts';
import { askDocumentUrl } from './document-url.ts';
import { askHostAccount } from './host-account.ts';
import type { OfficeApi } from './office-api.ts';
import type { OfficeScript } from './office-script.ts';
import { associateCommands } from './ribbon-commands.ts';
import { createRibbonState, type HoldFocus } from './ribbon-state.ts';

const bootLimitMs = 10_000;
const showLimitMs = 5_000;

/** Excel through Office.js. */
export function createExcelHost(script: OfficeScript, clock: Clock, holdFocus?: HoldFocus): ExcelHost {
  const isThere = once(script);
  return {
    ready: async () => {
      const question = { name: 'onReady', limitMs: bootLimitMs, clock };
      const booted = await askExcel(question, async () => {
        const office = await isThere;
        return office === undefined ? undefined : { office, info: await office.onReady() };
      });
      if (!booted.ok) return booted;
      if (booted.value === undefined) return failed(problemAsking(question, 'host-silent', ['noScript']));
      const { office, info } = booted.value;
      // Outside Excel Office.js is ready all the same, with no host.
      if (typeof info.host !== 'string') return failed(problemAsking(question, 'host-silent', ['noHost']));
      const isHidden = info.addin?.visibilityMode === 'Hidden';
      return succeeded(await factsOf(office, !isHidden, clock));
    },
    documentUrl: () => askDocumentUrl(script.api()?.context?.document, clock),
    showPane: () => showPane(script.api(), clock),
    enableRibbonCommands: createRibbonState(() => script.api(), clock, holdFocus),
    onRibbonCommand: (run) => {
      const office = script.api();
      if (office !== undefined) {
        associateCommands(office, clock, run);
        return;
      }
      void isThere.then((late) => {
        if (late !== undefined) associateCommands(late, clock, run);
      });
    },
  };
}

/** Office.js as soon as it is there; undefined once its script failed to load. */
function once(script: OfficeScript): Promise<OfficeApi | undefined> {
  return new Promise((resolve) => {
    const office = script.api();
    if (office !== undefined) {
      resolve(office);
      return;
    }
    const stop = script.onSettled(() => {
      stop();
      resolve(script.api());
    });
  });
}

async function factsOf(office: OfficeApi, isPaneVisible: boolean, clock: Clock): Promise<HostFacts> {
  const { context } = office;
  return {
    displayLanguage: context?.displayLanguage ?? 'en-US',
    isPaneVisible,
    account: await askHostAccount(office, clock),
    theme: themeOf(office),
    partitionKey: context?.partitionKey === '' ? undefined : context?.partitionKey,
    isReadOnly: context?.document?.mode === 'readOnly',
  };
}

/** Office names no contrast theme; forced colors are the browser's to tell, and win in the style sheets. */
function themeOf({ context }: OfficeApi): HostTheme | undefined {
  const background = context?.officeTheme?.bodyBackgroundColor;
  const foreground = context?.officeTheme?.bodyForegroundColor;
  if (background === undefined || foreground === undefined) return undefined;
  return { background, foreground, isHighContrast: false };
}

async function showPane(office: OfficeApi | undefined, clock: Clock): Promise<Outcome<void>> {
  const addin = office?.addin;
  const question = { name: 'showAsTaskpane', limitMs: showLimitMs, clock };
  if (addin?.showAsTaskpane === undefined) return failed(problemAsking(question, 'unknown', ['notSupported']));
  return await askExcel(question, async () => {
    await addin.showAsTaskpane?.();
  });
}
