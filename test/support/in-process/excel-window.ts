import type { ExcelHost, HostAccount, RibbonCommandId } from '#application/ports/excel-host.ts';
import { failed, succeeded } from '#domain/problem/problem.ts';

/** Excel around one pane, as far as the application meets it. */
export interface ExcelWindow {
  readonly host: ExcelHost;
  /** What Excel gives as the workbook's address; Save As, rename and another workbook change it. */
  documentUrl: string;
  isReadOnly: boolean;
  /** Office.js never came. */
  isSilent: boolean;
  /** Which ribbon commands are on; undefined before the pane said anything. */
  enabled(): Readonly<Record<RibbonCommandId, boolean>> | undefined;
  /** Presses a button of the ribbon; settles when Excel would be told that it is done. */
  press(command: RibbonCommandId): Promise<void>;
  /** How often the pane was brought up. */
  shown(): number;
}

export function createExcelWindow(documentUrl: string, account?: HostAccount): ExcelWindow {
  let run: (command: RibbonCommandId) => Promise<void> = () => Promise.resolve();
  let enabled: Readonly<Record<RibbonCommandId, boolean>> | undefined;
  let shown = 0;
  const silence = failed({ kind: 'host-silent', evidence: { operation: 'ask-excel', codes: [] } });
  const excel: ExcelWindow = {
    documentUrl,
    isReadOnly: false,
    isSilent: false,
    enabled: () => enabled,
    press: (command) => run(command),
    shown: () => shown,
    host: {
      ready: () =>
        Promise.resolve(
          excel.isSilent
            ? silence
            : succeeded({
                displayLanguage: 'en-US',
                isPaneVisible: true,
                account,
                theme: undefined,
                partitionKey: undefined,
                isReadOnly: excel.isReadOnly,
              }),
        ),
      documentUrl: () => Promise.resolve(excel.isSilent ? silence : succeeded(excel.documentUrl)),
      showPane: () => {
        shown += 1;
        return Promise.resolve(succeeded(undefined));
      },
      enableRibbonCommands: (wanted) => {
        enabled = wanted;
        return Promise.resolve(succeeded(undefined));
      },
      onRibbonCommand: (handler) => {
        run = handler;
      },
    },
  };
  return excel;
}
