import type { Person } from './people.ts';
import type { SandboxClock } from './clock.ts';
import type { SigningKeys } from './signing-keys.ts';

/** The audience of a Microsoft Graph access token of version 1. */
export const graphAudience = '00000003-0000-0000-c000-000000000000';

/** Claims of the access token that Graph reads; see the Entra access token reference. */
export interface AccessTokenWish {
  readonly person: Person;
  readonly clientId: string;
  /** The app's name at its registration. */
  readonly appName?: string;
  /** Short scope names separated by blanks; leave out for an app-only token, which carries none. */
  readonly scopes?: string;
  readonly audience?: string;
  /** Seconds from now; negative for a token that is over. */
  readonly lifetimeSeconds?: number;
  /** Set when the client declared `CP1`: only then Graph sends claims challenges. */
  readonly clientCapabilities?: readonly string[];
  /** Claims a challenge asked for, such as `acrs`. */
  readonly extraClaims?: Readonly<Record<string, string | number | readonly string[]>>;
}

const defaultLifetimeSeconds = 3600;

/** Mints a Graph access token of Entra's version 1 shape. */
export function mintAccessToken(keys: SigningKeys, clock: SandboxClock, wish: AccessTokenWish): Promise<string> {
  const issuedAt = Math.floor(clock.now() / 1000);
  const { person } = wish;
  return keys.sign({
    aud: wish.audience ?? graphAudience,
    iss: `https://sts.windows.net/${person.tenantId}/`,
    ver: '1.0',
    iat: issuedAt,
    nbf: issuedAt - 300,
    exp: issuedAt + (wish.lifetimeSeconds ?? defaultLifetimeSeconds),
    appid: wish.clientId,
    app_displayname: wish.appName ?? 'Session Controls',
    oid: person.objectId,
    tid: person.tenantId,
    idtyp: wish.scopes === undefined ? 'app' : 'user',
    ...(wish.scopes === undefined ? {} : { scp: wish.scopes, upn: person.userPrincipalName, name: person.name }),
    ...(person.kind === 'guest' ? { acct: 1, idp: `https://sts.windows.net/${person.homeTenantId}/` } : { acct: 0 }),
    ...(wish.clientCapabilities === undefined ? {} : { xms_cc: [...wish.clientCapabilities] }),
    ...wish.extraClaims,
  });
}
