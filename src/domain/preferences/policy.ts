import type { ChangesMode } from '../workbook-session/workbook-session.ts';
import type { Preferences } from './preferences.ts';

/** What an administrator fixed or limited for everybody who uses this installation. */
export interface Policy {
  /** The longest time that a session may be kept open for, in milliseconds; undefined: no limit of theirs. 0: not at all. */
  readonly longestKeepOpenMs: number | undefined;
  /** The only choice that Start may make; undefined: the person chooses. */
  readonly changes: ChangesMode | undefined;
  readonly isTakeOverAllowed: boolean;
  /** Off: settings stay on each device, and nothing is written into anybody's OneDrive. */
  readonly isRoamingAllowed: boolean;
  /** What of it could not be read, for whoever looks after the installation: names of its words, or that of the file. */
  readonly notRead: readonly string[];
}

export const nothingFixed: Policy = {
  longestKeepOpenMs: undefined,
  changes: undefined,
  isTakeOverAllowed: true,
  isRoamingAllowed: true,
  notRead: [],
};

/** The person's preferences as far as the policy leaves them. */
export function preferencesWithin(policy: Policy, preferences: Preferences): Preferences {
  return policy.changes === undefined ? preferences : { ...preferences, changes: policy.changes };
}
