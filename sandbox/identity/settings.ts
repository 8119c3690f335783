import * as v from 'valibot';
import { people } from '../people.ts';

const seconds = v.pipe(v.number(), v.integer());
const lifetime = v.pipe(seconds, v.minValue(1));
const scopeNames = v.pipe(v.array(v.string()), v.readonly());

/** Everything about the identity sandbox that can be set while it runs; the defaults are Entra's usual behavior. */
const settingsSchema = v.strictObject({
  /** Seconds by which identity's clock is ahead of the sandbox's; negative when it is behind. */
  clockSkewSeconds: seconds,
  /** Life of access and id tokens. MSAL renews 300 s before the end, so less than that makes every call a request. */
  tokenLifeSeconds: lifetime,
  /** Life of refresh tokens, counted from the sign-in and never prolonged: 24 h for single-page apps. */
  refreshLifeSeconds: lifetime,
  /** Whether answers name `refresh_token_expires_in`; public documentation does not promise it. */
  tellsRefreshLife: v.boolean(),
  /** When pages cut themselves off from the window that opened them. Entra leaves that out for `pocd=1`. */
  openerPolicy: v.picklist(['by-pocd', 'always', 'never']),
  /** `always`: "Stay signed in" counts as ticked, as on managed devices. */
  keepSignedIn: v.picklist(['by-choice', 'always']),
  /** Scopes that need no consent page, because an administrator consented for everybody; an approval adds to them. */
  preConsentedScopes: scopeNames,
  /** Scopes that a person cannot consent to: the page says "Need admin approval". */
  adminOnlyScopes: scopeNames,
  /** Who may approve for everybody at the admin consent address. */
  administrators: v.pipe(v.array(v.picklist(people.map(({ key }) => key))), v.readonly()),
  /** `all-consented` puts every consented scope into the token, also those not asked for. */
  grantedScopes: v.picklist(['asked', 'all-consented']),
  /** True: a refresh that asks for an authentication context (`acrs`) succeeds without a new sign-in. */
  stepUpSilently: v.boolean(),
});

/** A change names only what is to be different. */
export const settingsChangeSchema = v.partial(settingsSchema);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;
export type IdentitySettings = Readonly<v.InferOutput<typeof settingsSchema>>;

const defaultSettings: IdentitySettings = {
  clockSkewSeconds: 0,
  tokenLifeSeconds: 3600,
  refreshLifeSeconds: 24 * 3600,
  tellsRefreshLife: true,
  openerPolicy: 'by-pocd',
  keepSignedIn: 'by-choice',
  preConsentedScopes: ['openid', 'profile', 'email', 'offline_access', 'Files.ReadWrite'],
  adminOnlyScopes: [],
  administrators: ['bo'],
  grantedScopes: 'asked',
  stepUpSilently: false,
};

export interface SettingsHolder {
  readonly current: IdentitySettings;
  /** Changes the named settings, keeps the others. Throws valibot's error for a value out of range. */
  change(part: SettingsChange): void;
  reset(): void;
}

/** @param initial what differs from the defaults from the start, and what `reset` returns to. */
export function createSettings(initial: SettingsChange = {}): SettingsHolder {
  const start: IdentitySettings = v.parse(settingsSchema, { ...defaultSettings, ...initial });
  let current = start;
  return {
    get current() {
      return current;
    },
    change: (part) => {
      current = v.parse(settingsSchema, { ...current, ...part });
    },
    reset: () => {
      current = start;
    },
  };
}
