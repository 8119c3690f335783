import * as v from 'valibot';
import { defaultSwitches, hostSwitchesSchema, type HostSwitches } from './switches.ts';

/** `undefined` leaves a switch as it is. */
export type SwitchChanges = { readonly [Name in keyof HostSwitches]?: HostSwitches[Name] | undefined };

/** The switches of the simulated Excel as they stand for every window; thrown over the control surface or in-process. */
export interface HostControl {
  switches(): HostSwitches;
  /** Open windows follow at once. @throws v.ValiError for an unknown value. */
  set(changes: SwitchChanges): void;
  reset(): void;
  onChange(listener: (switches: HostSwitches) => void): () => void;
}

export function createHostControl(): HostControl {
  let switches = defaultSwitches;
  const listeners = new Set<(switches: HostSwitches) => void>();
  const change = (next: HostSwitches) => {
    switches = next;
    for (const listener of listeners) listener(switches);
  };
  return {
    switches: () => switches,
    set: (changes) => {
      const named = Object.entries(changes).filter(([, value]) => value !== undefined);
      change(v.parse(hostSwitchesSchema, { ...switches, ...Object.fromEntries(named) }));
    },
    reset: () => change(defaultSwitches),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
