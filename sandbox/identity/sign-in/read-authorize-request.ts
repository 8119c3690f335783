import type { Authority } from '../authorities.ts';
import { checkClient } from '../checks/check-client.ts';
import { checkCodeChallenge } from '../checks/check-pkce.ts';
import { checkPrompt } from '../checks/check-prompt.ts';
import { checkRedirectUri } from '../checks/check-redirect-uri.ts';
import { checkResponseMode, checkResponseType } from '../checks/check-response-type.ts';
import { readClaims } from '../claims-request.ts';
import type { Parameters } from '../parameters.ts';
import type { RegisteredApps } from '../registered-apps.ts';
import { readScopes } from '../scopes.ts';
import type { AuthorizeRequest, ReplyTo } from './authorize-request.ts';

/** The checks that come first. What they throw is shown on a page, because there is no address to trust yet. */
export function readReplyTo(parameters: Parameters, apps: RegisteredApps): ReplyTo {
  const app = checkClient(apps, parameters.get('client_id'));
  return {
    app,
    redirectUri: checkRedirectUri(app, parameters.get('redirect_uri')),
    responseMode: parameters.get('response_mode') === 'fragment' ? 'fragment' : 'query',
    state: parameters.get('state'),
  };
}

/** The other checks, in Entra's order. What they throw is answered to the app. */
export function readAuthorizeRequest(
  parameters: Parameters,
  replyTo: ReplyTo,
  known: { readonly authority: Authority; readonly graphOrigins: readonly string[]; readonly correlationId: string },
): AuthorizeRequest {
  checkResponseType(parameters.get('response_type'));
  return {
    ...replyTo,
    responseMode: checkResponseMode(parameters.get('response_mode')),
    authority: known.authority,
    codeChallenge: checkCodeChallenge(parameters.get('code_challenge'), parameters.get('code_challenge_method')),
    scopes: readScopes(parameters.get('scope'), known.graphOrigins),
    prompt: checkPrompt(parameters.get('prompt')),
    claims: readClaims(parameters.get('claims')),
    nonce: parameters.get('nonce'),
    loginHint: parameters.get('login_hint'),
    domainHint: parameters.get('domain_hint'),
    sessionHint: parameters.get('sid'),
    wantsClientInfo: parameters.get('client_info') === '1',
    keepsOpener: parameters.get('pocd') === '1',
    correlationId: known.correlationId,
  };
}
