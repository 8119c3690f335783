/**
 * The part of Office.js that is used, and only as much of it as every host has for certain: what a host or a build may
 * lack is optional here, whatever the published types promise.
 */
export interface OfficeApi {
  onReady(): Promise<{ readonly host: unknown; readonly addin?: { readonly visibilityMode?: unknown } | null }>;
  readonly context?: OfficeContext;
  readonly actions?: { associate(name: string, handler: (event: CommandEvent) => void): void };
  readonly addin?: { showAsTaskpane?(): Promise<unknown> };
  readonly ribbon?: { requestUpdate?(update: RibbonUpdate): Promise<unknown> };
  readonly auth?: { getAuthContext?(): Promise<unknown> };
}

export interface OfficeContext {
  readonly displayLanguage?: string;
  readonly partitionKey?: string;
  readonly officeTheme?: { readonly bodyBackgroundColor?: string; readonly bodyForegroundColor?: string };
  readonly document?: {
    readonly url?: string | null;
    readonly mode?: unknown;
    getFilePropertiesAsync?(callback: (result: AsyncAnswer) => void): void;
  };
  readonly requirements?: { isSetSupported(name: string, minVersion?: string): boolean };
  readonly ui?: {
    displayDialogAsync?(address: string, options: DialogOptions, callback: (result: AsyncAnswer) => void): void;
  };
}

/** The answer of Office's older calls; what it holds depends on the host and is read with care. */
export interface AsyncAnswer {
  readonly value?: unknown;
  readonly error?: unknown;
}

export interface CommandEvent {
  completed(): void;
}

/** Sizes in percent of the screen. */
export interface DialogOptions {
  readonly height: number;
  readonly width: number;
  readonly promptBeforeOpen: boolean;
}

export interface RibbonUpdate {
  tabs: { id: string; groups: { id: string; controls: { id: string; enabled: boolean }[] }[] }[];
}
