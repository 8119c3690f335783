import * as v from 'valibot';
import { defaultSwitches, hostSwitchesSchema, type HostSwitches } from './switches.ts';

/** The switches of the simulated Excel as they stand for every window; thrown over the control surface or in-process. */
export interface HostControl {
  switches(): HostSwitches;
  /** Open windows follow at once. @throws v.ValiError for an unknown value. */
  set(changes: Partial<HostSwitches>): void;
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
    set: (changes) => change(v.parse(hostSwitchesSchema, { ...switches, ...changes })),
    reset: () => change(defaultSwitches),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
