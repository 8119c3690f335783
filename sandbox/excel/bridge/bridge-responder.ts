import { people, type Person } from '#sandbox/people.ts';
import type { BridgeMode } from '../switches.ts';
import { askedClaims, readBridgeRequest, type BridgeRequest, type TokenParams } from './bridge-request.ts';

/** What the host sends back through the frame, if anything. */
export type BridgeOutcome =
  { readonly kind: 'answer'; readonly text: string; readonly afterMs: number } | { readonly kind: 'silence' };

export interface BridgeToken {
  readonly accessToken: string;
  readonly idToken: string;
  readonly lifeSeconds: number;
}

export interface TokenWish {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: string;
  readonly capabilities: readonly string[];
  readonly authenticationContexts: readonly string[];
}

export interface BridgeParts {
  readonly mint: (wish: TokenWish) => Promise<BridgeToken>;
  readonly consents: { readonly preConsented: () => readonly string[]; readonly adminOnly: () => readonly string[] };
  /** Host with port of the login service: MSAL's "environment". */
  readonly environment: string;
}

export interface BridgeCall {
  readonly person: Person;
  readonly mode: BridgeMode;
  readonly lateMs: number;
  readonly request: string;
}

interface Refusal {
  readonly status: string;
  readonly code: string;
  readonly description: string;
}

const refusals: Partial<Record<BridgeMode, Refusal>> = {
  'user-interaction-required': {
    status: 'USER_INTERACTION_REQUIRED',
    code: 'interaction_required',
    description: 'AADSTS50076: Multi-factor authentication is needed.',
  },
  'user-cancel': { status: 'USER_CANCEL', code: 'user_cancel', description: 'The person closed the window.' },
  'no-network': { status: 'NO_NETWORK', code: 'no_network', description: 'No network.' },
  'account-unavailable': {
    status: 'ACCOUNT_UNAVAILABLE',
    code: 'account_unavailable',
    description: 'The account is not signed in to Office.',
  },
  disabled: { status: 'DISABLED', code: 'disabled', description: 'Switched off by policy.' },
  'transient-error': { status: 'TRANSIENT_ERROR', code: '', description: 'Something failed for now.' },
  'persistent-error': {
    status: 'PERSISTENT_ERROR',
    code: 'access_denied',
    description: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
  },
};

const unavailable: Refusal = {
  status: 'NESTED_APP_AUTH_UNAVAILABLE',
  code: 'nested_app_auth_unavailable',
  description: 'This host has no nested app authentication.',
};

const signInScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Office as the broker of nested app authentication: hands out tokens for the person who is signed in to Office. */
export function createBridgeResponder(parts: BridgeParts) {
  const interacted = new Set<string>();
  const lastTokens = new Map<string, BridgeToken>();

  const tokenAnswer = async (call: BridgeCall, request: BridgeRequest, params: TokenParams) => {
    const person = call.mode === 'other-account' ? otherThan(call.person) : call.person;
    const claims = askedClaims(params.claims);
    const key = `${person.key} ${params.clientId} ${params.scope}`;
    const known = lastTokens.get(key);
    const challenged = claims.has('nbf') || claims.has('acrs');
    const staleWanted = call.mode === 'stale-after-claims' && challenged;
    const token =
      staleWanted && known !== undefined
        ? known
        : await parts.mint({
            person,
            clientId: params.clientId,
            scopes: params.scope,
            capabilities: claims.get('xms_cc') ?? [],
            authenticationContexts: claims.get('acrs') ?? [],
          });
    lastTokens.set(key, token);
    return granted(request, person, params, token);
  };

  const granted = (request: BridgeRequest, person: Person, params: TokenParams, token: BridgeToken) =>
    respond(request, true, {
      token: {
        access_token: token.accessToken,
        id_token: token.idToken,
        expires_in: token.lifeSeconds,
        scope: params.scope,
        properties: null,
        authority: `https://${parts.environment}/${person.tenantId}`,
      },
      account: {
        ...accountOf(person),
        username: person.userPrincipalName,
        localAccountId: person.objectId,
        name: person.name,
      },
    });

  const accountOf = (person: Person) => ({
    homeAccountId: `${person.homeObjectId}.${person.homeTenantId}`,
    environment: parts.environment,
    tenantId: person.tenantId,
  });

  /** What Office itself would have to ask the person, or an administrator, first. */
  const consentRefusal = (person: Person, params: TokenParams, interactive: boolean): Refusal | undefined => {
    const scopes = params.scope.split(' ').map(shortScope);
    if (scopes.some((scope) => parts.consents.adminOnly().includes(scope)))
      return {
        status: 'PERSISTENT_ERROR',
        code: 'access_denied',
        description: 'AADSTS90094: Admin consent is required.',
      };
    const open = scopes.filter((scope) => !signInScopes.has(scope) && !parts.consents.preConsented().includes(scope));
    const key = `consent ${person.key} ${params.clientId} ${open.sort().join(' ')}`;
    if (interactive) interacted.add(key);
    if (open.length === 0 || interacted.has(key)) return undefined;
    return {
      status: 'USER_INTERACTION_REQUIRED',
      code: 'consent_required',
      description: 'AADSTS65001: Consent is missing.',
    };
  };

  const modeRefusal = (call: BridgeCall, request: BridgeRequest): Refusal | undefined => {
    if (call.mode !== 'interaction-first') return refusals[call.mode];
    const key = `sign-in ${call.person.key}`;
    if (request.method === 'GetTokenPopup') interacted.add(key);
    return interacted.has(key) ? undefined : refusals['user-interaction-required'];
  };

  const initAnswer = (call: BridgeCall, request: BridgeRequest): string => {
    if (call.mode === 'nested-app-auth-unavailable') return respond(request, false, { error: unavailable });
    const account = call.mode === 'ok-without-account' ? {} : { accountContext: accountOf(call.person) };
    const sdk = { sdkName: 'Excel (sandbox)', sdkVersion: '1.0.0', capabilities: { queryAccount: true } };
    return respond(request, true, { initContext: { ...sdk, ...account } });
  };

  const answer = async (call: BridgeCall, request: BridgeRequest): Promise<string | undefined> => {
    if (call.mode === 'not-json') return 'this is not JSON';
    if (request.method === 'GetInitContext')
      return call.mode === 'mute-at-init' ? undefined : initAnswer(call, request);
    if (call.mode === 'mute-at-token' || request.tokenParams === undefined) return undefined;
    const refusal =
      modeRefusal(call, request) ??
      consentRefusal(call.person, request.tokenParams, request.method === 'GetTokenPopup');
    if (refusal !== undefined) return respond(request, false, { error: refusal });
    return tokenAnswer(call, request, request.tokenParams);
  };

  return async (call: BridgeCall): Promise<BridgeOutcome> => {
    const request = readBridgeRequest(call.request);
    const text = request === undefined ? undefined : await answer(call, request);
    if (text === undefined) return { kind: 'silence' };
    return { kind: 'answer', text, afterMs: call.mode === 'late' ? call.lateMs : 0 };
  };
}

export type BridgeResponder = ReturnType<typeof createBridgeResponder>;

function respond(request: BridgeRequest, success: boolean, rest: Record<string, unknown>): string {
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, success, ...rest });
}

function otherThan(person: Person): Person {
  return people.find((other) => other.kind === 'work' && other.key !== person.key) ?? person;
}

function shortScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
