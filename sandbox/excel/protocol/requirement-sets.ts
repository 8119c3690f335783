import type { HostProfile } from '../workbook-window.ts';

/** What Excel on the web listed when this was written; a set that is not here makes `isSetSupported` false. */
const excelOnTheWeb = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  IdentityApi: '1.3',
  NestedAppAuth: '1.1',
  TaskPaneApi: '1.1',
  AddInCommands: '1.3',
  Settings: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
  Selection: '1.1',
  DocumentEvents: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
} as const;

/** As JSON text, which is the form office.js takes. Both profiles support the same sets: only the bridge differs. */
export function requirementMatrix(profile: HostProfile): string {
  return JSON.stringify(
    profile === 'desktop' ? { ...excelOnTheWeb, OpenBrowserWindowApi: '1.1' } : { ...excelOnTheWeb },
  );
}
