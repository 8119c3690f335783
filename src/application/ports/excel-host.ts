import type { Outcome } from '#domain/problem/problem.ts';

/** What Excel says of itself once Office.js is there. */
export interface HostFacts {
  /** BCP 47, such as `pt-BR`: the language of Office's own interface. */
  readonly displayLanguage: string;
  readonly isPaneVisible: boolean;
  /** The account Excel is open as, where the host tells (NestedAppAuth 1.1, `Office.auth.getAuthContext`). */
  readonly account: HostAccount | undefined;
  /** Office's theme where the host reports one; Excel on the web reports none. */
  readonly theme: HostTheme | undefined;
  /** Names a storage partition where the browser keeps one (`Office.context.partitionKey`). */
  readonly partitionKey: string | undefined;
  readonly isReadOnly: boolean;
}

export interface HostAccount {
  readonly kind: 'work' | 'personal' | 'other';
  /** For signing in only: some hosts give one that says nothing to people. Empty where there is none. */
  readonly loginHint: string;
  /** Empty where Excel does not tell it. */
  readonly userPrincipalName: string;
  readonly objectId: string;
  readonly tenantId: string;
  /** The organization that invited the person; undefined for its own people. */
  readonly guestOf: string | undefined;
}

export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
  readonly isHighContrast: boolean;
}

export type RibbonCommandId = 'start' | 'refresh' | 'close';

/** Excel as seen by the add-in. Every call has a time limit: some hosts never answer, and that is a problem, not a wait. */
export interface ExcelHost {
  /** Waits for Office.js; `host-silent` after 10 s, or at once where the page does not stand in Excel. */
  ready(): Promise<Outcome<HostFacts>>;
  /** The open workbook's address as Excel gives it now: read again before each action, empty for one never saved. */
  documentUrl(): Promise<Outcome<string>>;
  showPane(): Promise<Outcome<void>>;
  /** Switches ribbon commands on and off; called only when the set changed, because it moves the keyboard focus on the web. */
  enableRibbonCommands(enabled: Readonly<Record<RibbonCommandId, boolean>>): Promise<Outcome<void>>;
  /** Hands a ribbon press to the application; Excel is told that it is done when the promise settles. */
  onRibbonCommand(run: (command: RibbonCommandId) => Promise<void>): void;
}
