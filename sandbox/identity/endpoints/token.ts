import { authorityFromSegment, personUnder, type Authority } from '../authorities.ts';
import { checkAuthenticationContext } from '../checks/check-authentication-context.ts';
import { checkClient } from '../checks/check-client.ts';
import { checkCode } from '../checks/check-code.ts';
import { checkConsent } from '../checks/check-consent.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import { checkRefreshToken } from '../checks/check-refresh-token.ts';
import { readClaims } from '../claims-request.ts';
import { EntraError } from '../errors/entra-error.ts';
import { originOf, type IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { parametersFrom, type Parameters } from '../parameters.ts';
import type { RegisteredApp } from '../registered-apps.ts';
import { readScopes } from '../scopes.ts';
import { issueTokens, type TokenWish } from '../tokens/issue-tokens.ts';

interface TokenRequest {
  readonly parameters: Parameters;
  readonly authority: Authority;
  readonly app: RegisteredApp;
  readonly origin: string;
}

/** `/{tenant}/oauth2/v2.0/token`. Throws `EntraError`, which the router turns into Entra's JSON. */
export async function token(context: IdentityContext, parts: IdentityParts, tenant: string): Promise<Response> {
  const parameters = parametersFrom(context.get('form'));
  const authority = authorityFromSegment(tenant);
  const grant = parameters.get('grant_type');
  if (grant === undefined) throw new EntraError(900144, { detail: "Missing: 'grant_type'." });
  const app = checkClient(parts.apps, parameters.get('client_id'));
  checkOrigin(app, context.req.header('Origin'), parameters.get('redirect_uri'));
  const request: TokenRequest = { parameters, authority, app, origin: originOf(context) };
  return context.json(await issueTokens(parts, wishFor(grant, parts, request)));
}

function wishFor(grant: string, parts: IdentityParts, request: TokenRequest): TokenWish {
  switch (grant) {
    case 'authorization_code':
      return wishForCode(parts, request);
    case 'refresh_token':
      return wishForRefresh(parts, request);
    default:
      throw new EntraError(70003, { detail: `Grant type '${grant}'.` });
  }
}

function wishForCode(parts: IdentityParts, { parameters, authority, app, origin }: TokenRequest): TokenWish {
  const code = parameters.get('code');
  if (code === undefined) throw new EntraError(900144, { detail: "Missing: 'code'." });
  const nowMs = parts.clock.now();
  const grant = checkCode(parts.codes.spend(code), {
    clientId: app.clientId,
    redirectUri: parameters.get('redirect_uri'),
    codeVerifier: parameters.get('code_verifier'),
    authority,
    atMs: nowMs,
  });
  const scopeText = parameters.get('scope');
  const scopes = scopeText === undefined ? grant.scopes : readScopes(scopeText, parts.graphOrigins);
  checkConsent(parts.consents, grant.person, app.clientId, scopes);
  const claimsText = parameters.get('claims');
  return {
    origin,
    app,
    person: grant.person,
    signIn: grant.signIn,
    scopes,
    claims: claimsText === undefined ? grant.claims : readClaims(claimsText),
    nonce: grant.nonce,
    wantsClientInfo: parameters.get('client_info') === '1',
    refreshEndsAtMs: nowMs + parts.settings.current.refreshLifeSeconds * 1000,
  };
}

function wishForRefresh(parts: IdentityParts, { parameters, authority, app, origin }: TokenRequest): TokenWish {
  const refreshToken = parameters.get('refresh_token');
  if (refreshToken === undefined) throw new EntraError(900144, { detail: "Missing: 'refresh_token'." });
  const grant = checkRefreshToken(parts.refreshTokens.find(refreshToken), {
    clientId: app.clientId,
    atMs: parts.clock.now(),
  });
  const person = personUnder(authority, grant.signIn.person);
  const scopeText = parameters.get('scope');
  const scopes = scopeText === undefined ? grant.scopes : readScopes(scopeText, parts.graphOrigins);
  checkConsent(parts.consents, person, app.clientId, scopes);
  const claims = readClaims(parameters.get('claims'));
  if (!parts.settings.current.stepUpSilently) checkAuthenticationContext(grant.signIn, claims);
  return {
    origin,
    app,
    person,
    signIn: grant.signIn,
    scopes,
    claims,
    nonce: undefined,
    wantsClientInfo: parameters.get('client_info') === '1',
    refreshEndsAtMs: grant.endsAtMs,
  };
}
