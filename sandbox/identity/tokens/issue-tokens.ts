import { mintAccessToken } from '../../access-tokens.ts';
import type { Person } from '../../people.ts';
import type { ClaimsRequest } from '../claims-request.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { randomGuid } from '../../random.ts';
import type { RegisteredApp } from '../registered-apps.ts';
import { asksFor, defaultScope, type AskedScope } from '../scopes.ts';
import type { SignIn } from '../state/browser-sessions.ts';
import { clientInfo } from './client-info.ts';
import { idTokenClaims } from './id-token.ts';

export interface TokenWish {
  readonly origin: string;
  readonly app: RegisteredApp;
  /** As the authority's tenant knows them. */
  readonly person: Person;
  readonly signIn: SignIn;
  readonly scopes: readonly AskedScope[];
  readonly claims: ClaimsRequest;
  readonly nonce: string | undefined;
  readonly wantsClientInfo: boolean;
  readonly refreshEndsAtMs: number;
}

/** The answer of the token endpoint, field for field as Entra gives it to a single-page app. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  /** What was granted, in the client's own words: MSAL files the token under this text. */
  readonly scope: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly refresh_token_expires_in?: number;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** Issues what the wish asks for. Every check has been made before. */
export async function issueTokens(parts: IdentityParts, wish: TokenWish): Promise<TokenAnswer> {
  const { settings, clock, keys, random } = parts;
  const { app, person, signIn, claims } = wish;
  const lifeSeconds = settings.current.tokenLifeSeconds;
  const granted = grantedScopes(parts, wish);
  const issuedAt = Math.floor(clock.now() / 1000);
  const accessToken = await mintAccessToken(keys, clock, {
    person,
    clientId: app.clientId,
    appName: app.name,
    scopes: granted
      .map(({ name }) => name)
      .filter((name) => name !== 'offline_access')
      .join(' '),
    lifetimeSeconds: lifeSeconds,
    ...(claims.clientCapabilities.length === 0 ? {} : { clientCapabilities: claims.clientCapabilities }),
    ...(claims.authenticationContexts.length === 0 ? {} : { extraClaims: { acrs: claims.authenticationContexts } }),
  });
  const idToken = asksFor(wish.scopes, 'openid')
    ? await keys.sign(
        idTokenClaims({
          origin: wish.origin,
          clientId: app.clientId,
          person,
          signIn,
          nonce: wish.nonce,
          issuedAt,
          lifeSeconds,
          uniqueId: randomGuid(random),
        }),
      )
    : undefined;
  return {
    token_type: 'Bearer',
    scope: granted
      .filter(({ name }) => name !== 'offline_access')
      .map(({ text }) => text)
      .join(' '),
    expires_in: lifeSeconds,
    ext_expires_in: lifeSeconds,
    access_token: accessToken,
    ...(asksFor(wish.scopes, 'offline_access') ? refreshPart(parts, wish) : {}),
    ...(idToken === undefined ? {} : { id_token: idToken }),
    ...(wish.wantsClientInfo ? { client_info: clientInfo(person) } : {}),
  };
}

/** What was asked; everything consented instead of `.default`, and beside the rest when the setting says so. */
function grantedScopes({ settings, consents }: IdentityParts, wish: TokenWish): readonly AskedScope[] {
  const asked = wish.scopes.filter(({ name }) => name !== defaultScope);
  const takesAll = settings.current.grantedScopes === 'all-consented' || asksFor(wish.scopes, defaultScope);
  if (!takesAll) return asked;
  const consented = consents.of(wish.person, wish.app.clientId).filter((name) => !asksFor(asked, name));
  return [...asked, ...consented.map((name) => ({ name, text: name }))];
}

function refreshPart({ settings, clock, refreshTokens }: IdentityParts, wish: TokenWish) {
  const refreshToken = refreshTokens.issue({
    clientId: wish.app.clientId,
    signIn: wish.signIn,
    scopes: wish.scopes,
    endsAtMs: wish.refreshEndsAtMs,
  });
  const secondsLeft = Math.floor((wish.refreshEndsAtMs - clock.now()) / 1000);
  return {
    refresh_token: refreshToken,
    ...(settings.current.tellsRefreshLife ? { refresh_token_expires_in: secondsLeft } : {}),
  };
}
