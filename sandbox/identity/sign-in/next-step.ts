import type { Person } from '../../people.ts';
import { maySignIn, personUnder } from '../authorities.ts';
import { satisfiesContexts } from '../checks/check-authentication-context.ts';
import { missingConsent } from '../checks/check-consent.ts';
import { EntraError } from '../errors/entra-error.ts';
import { fitsDomainHint, personFromHint } from '../login-hint.ts';
import { asksFor } from '../scopes.ts';
import type { IdentitySettings } from '../settings.ts';
import type { SignIn } from '../state/browser-sessions.ts';
import type { Consents } from '../state/consents.ts';
import type { AttemptProgress } from '../state/sign-in-attempts.ts';
import type { AuthorizeRequest } from './authorize-request.ts';

/** What the authorize endpoint does next for one attempt. */
export type Step =
  | { readonly kind: 'ask-password'; readonly userName: string }
  | { readonly kind: 'ask-which-account'; readonly among: readonly SignIn[] }
  | {
      readonly kind: 'ask-consent';
      readonly person: Person;
      readonly signIn: SignIn;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'say-admin-needed'; readonly person: Person; readonly scopes: readonly string[] }
  | { readonly kind: 'refuse'; readonly problem: EntraError }
  | { readonly kind: 'grant'; readonly person: Person; readonly signIn: SignIn };

export interface Situation {
  readonly request: AuthorizeRequest;
  readonly progress: AttemptProgress;
  /** Accounts signed in in this browser. */
  readonly signIns: readonly SignIn[];
  readonly consents: Consents;
  readonly settings: IdentitySettings;
}

/** Decides from `prompt`, hints, sessions and consents; shows and changes nothing. `prompt=none` never leads to a page. */
export function nextStep(situation: Situation): Step {
  const { request } = situation;
  const found = account(situation);
  if (found.kind !== 'account') return found;
  const { signIn } = found;
  if (!satisfiesContexts(signIn, request.claims)) {
    return request.prompt === 'none'
      ? { kind: 'refuse', problem: new EntraError(50076, { claims: request.claims.text }) }
      : { kind: 'ask-password', userName: signIn.person.userPrincipalName };
  }
  return consentStep(situation, signIn);
}

type Account = { readonly kind: 'account'; readonly signIn: SignIn };

function account({ request, progress, signIns }: Situation): Account | Step {
  const hinted = request.loginHint === undefined ? undefined : personFromHint(request.loginHint);
  const askPassword: Step = {
    kind: 'ask-password',
    userName: hinted?.userPrincipalName ?? request.loginHint ?? '',
  };
  switch (progress.kind) {
    case 'account-chosen':
    case 'consent-given':
      return { kind: 'account', signIn: progress.signIn };
    case 'wants-other-account':
      return { kind: 'ask-password', userName: '' };
    case 'arrived':
      break;
  }
  if (request.prompt === 'login' || request.prompt === 'create') return askPassword;
  if (request.prompt === 'select_account') {
    return signIns.length === 0 ? askPassword : { kind: 'ask-which-account', among: signIns };
  }
  const usable = signIns.filter((signIn) => isUsable(signIn, request, hinted));
  const [only, ...others] = usable;
  if (only !== undefined && others.length === 0) return { kind: 'account', signIn: only };
  if (request.prompt === 'none') {
    return { kind: 'refuse', problem: new EntraError(only === undefined ? 50058 : 16000) };
  }
  return only === undefined ? askPassword : { kind: 'ask-which-account', among: usable };
}

function isUsable(signIn: SignIn, request: AuthorizeRequest, hinted: Person | undefined): boolean {
  const { loginHint, sessionHint, domainHint } = request;
  if (!maySignIn(request.authority, signIn.person)) return false;
  if (sessionHint !== undefined) return signIn.id === sessionHint;
  if (loginHint !== undefined) return signIn.person.key === hinted?.key;
  return domainHint === undefined || fitsDomainHint(domainHint, signIn.person);
}

function consentStep({ request, progress, consents, settings }: Situation, signIn: SignIn): Step {
  const person = personUnder(request.authority, signIn.person);
  const missing = missingConsent(consents, person, request.app.clientId, request.scopes);
  const forAdmin = missing.filter((scope) => settings.adminOnlyScopes.includes(scope));
  const isConsentAsked = request.prompt === 'consent' && progress.kind !== 'consent-given';
  if (missing.length === 0 && !isConsentAsked) return { kind: 'grant', person, signIn };
  if (request.prompt === 'none') {
    return { kind: 'refuse', problem: new EntraError(65001, { detail: `Missing: ${missing.join(', ')}.` }) };
  }
  if (forAdmin.length > 0) return { kind: 'say-admin-needed', person, scopes: forAdmin };
  const asked = request.scopes.map(({ name }) => name);
  return { kind: 'ask-consent', person, signIn, scopes: asksFor(request.scopes, '.default') ? missing : asked };
}
