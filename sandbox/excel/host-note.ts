import type { AuthContext, HostProfile, OfficeTheme } from './workbook-window.ts';
import type { HostSwitches } from './switches.ts';

/**
 * What the simulated Excel tells the shim in the add-in's frame. It travels as one more key of the frame's `name`, which
 * office.js parses, leaves alone and hands on to the popups it opens.
 */
export interface HostNote {
  readonly profile: HostProfile;
  readonly theme: OfficeTheme;
  readonly authContext: AuthContext;
  readonly partitionKey: string;
  readonly switches: Pick<HostSwitches, 'dialogs' | 'popups' | 'authContext'>;
}

export const hostNoteKey = 'sandboxNote';
