import type { HostSwitches } from '../switches.ts';
import type { LogEntry } from './page-log.ts';

/** What the Excel frame offers to whoever watches it from outside, such as a test. */
export interface SimulatedExcel {
  readonly log: () => readonly LogEntry[];
  /** Switches of this window only. */
  readonly set: (changes: Partial<HostSwitches>) => void;
  /** The workbook was renamed, moved or saved under another name. */
  readonly rename: (document: { readonly name: string; readonly url: string }) => void;
}

declare global {
  interface Window {
    simulatedExcel: SimulatedExcel;
  }
}
