import type { HostNote } from '../host-note.ts';
import type { HostSwitches } from '../switches.ts';
import type { WorkbookWindow } from '../workbook-window.ts';

/** What the shim in the add-in's frame is told. */
export function noteFor(model: WorkbookWindow, switches: HostSwitches): HostNote {
  return {
    profile: model.profile,
    theme: model.theme,
    authContext: model.authContext,
    partitionKey: `sandbox:${location.host}`,
    switches: { dialogs: switches.dialogs, popups: switches.popups, authContext: switches.authContext },
  };
}
