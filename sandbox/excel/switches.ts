import * as v from 'valibot';

/** How the host answers nested app authentication on the desktop profile; each value is one behavior seen in the wild. */
export const bridgeModes = [
  'ok',
  'ok-without-account',
  'interaction-first',
  'user-interaction-required',
  'user-cancel',
  'no-network',
  'account-unavailable',
  'disabled',
  'nested-app-auth-unavailable',
  'transient-error',
  'persistent-error',
  'mute-at-init',
  'mute-at-token',
  'not-json',
  'late',
  'stale-after-claims',
  'other-account',
] as const;
export type BridgeMode = (typeof bridgeModes)[number];

/** What the simulated Excel can be told to do differently; documented in `sandbox/README.md`. */
export const hostSwitchesSchema = v.object({
  /** Closing the pane hides it and the runtime goes on, or it ends the runtime (`office-js` issues 4004, 6680, 6844). */
  closingPane: v.optional(v.picklist(['keeps-runtime', 'ends-runtime']), 'keeps-runtime'),
  /** `refused`: `displayDialogAsync` fails with 12009, as if the person had chosen Ignore. */
  dialogs: v.optional(v.picklist(['allowed', 'refused']), 'allowed'),
  /** `blocked`: `window.open` gives null, as a pop-up blocker does. */
  popups: v.optional(v.picklist(['allowed', 'blocked']), 'allowed'),
  bridge: v.optional(v.picklist(bridgeModes), 'ok'),
  /** `late` comes after a client's own bound: this many milliseconds. */
  bridgeLateMs: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer()), 5000),
  /** Whether `Office.auth.getAuthContext` exists, and whether it knows anything. */
  authContext: v.optional(v.picklist(['filled', 'empty', 'missing', 'mute']), 'filled'),
});

export type HostSwitches = v.InferOutput<typeof hostSwitchesSchema>;

export const defaultSwitches: HostSwitches = v.parse(hostSwitchesSchema, {});
