import { errorPageResponse } from '../errors/error-page-response.ts';
import type { EntraError } from '../errors/entra-error.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { accountPage } from '../pages/account-page.ts';
import { adminNeededPage, consentPage } from '../pages/consent-page.ts';
import type { Markup } from '../pages/layout.ts';
import { pageResponse, setOpenerPolicy } from '../pages/page-response.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { randomGuid } from '../../random.ts';
import type { SignInAttempt } from '../state/sign-in-attempts.ts';
import { clientInfo } from '../tokens/client-info.ts';
import { answerApp, refuseApp } from './answer-app.ts';
import { nextStep, type Step } from './next-step.ts';
import { sessionCookie } from './session-cookie.ts';

type PageStep = Exclude<Step, { kind: 'refuse' | 'grant' }>;

/** Does the attempt's next step: shows a page, or answers the app and is done with the attempt. */
export async function carryOn(
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
): Promise<Response> {
  const { request } = attempt;
  const step = stepNow(context, parts, attempt);
  switch (step.kind) {
    case 'refuse':
      return refuseAttempt(context, parts, attempt, step.problem);
    case 'grant':
      return grant(context, parts, attempt, step);
    case 'ask-password':
    case 'ask-which-account':
    case 'ask-consent':
    case 'say-admin-needed':
      return pageResponse(context, parts.settings.current, pageFor(context, attempt, step), request);
  }
}

/** The next step of the attempt in the browser that asks. */
export function stepNow(context: IdentityContext, parts: IdentityParts, { request, progress }: SignInAttempt): Step {
  return nextStep({
    request,
    progress,
    signIns: parts.sessions.signInsOf(sessionCookie(context)),
    consents: parts.consents,
    settings: parts.settings.current,
  });
}

/** The sign-in page once more, with the reason why the last try failed. */
export function askAgain(
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
  failed: { readonly userName: string; readonly problem: EntraError },
): Promise<Response> {
  context.set('refused', failed.problem.number);
  const page = passwordPage(context, attempt, failed.userName, failed.problem.message);
  return pageResponse(context, parts.settings.current, page, attempt.request);
}

/** Ends the attempt with a refusal: to the app, or on a page where Entra keeps that error to itself. */
export function refuseAttempt(
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
  problem: EntraError,
): Response | Promise<Response> {
  const { request } = attempt;
  parts.attempts.finish(attempt);
  if (problem.entry.staysOnPage) return errorPageResponse(context, parts, problem, request.keepsOpener);
  setOpenerPolicy(context, parts.settings.current, request.keepsOpener);
  return refuseApp(context, parts, request, problem);
}

function pageFor(context: IdentityContext, attempt: SignInAttempt, step: PageStep): Markup {
  const { handle, request } = attempt;
  const appName = request.app.name;
  switch (step.kind) {
    case 'ask-password':
      return passwordPage(context, attempt, step.userName, undefined);
    case 'ask-which-account':
      return accountPage({ handle, action: formAction(context, 'account'), appName, among: step.among });
    case 'ask-consent':
      return consentPage({ ...step, handle, action: formAction(context, 'consent'), appName });
    case 'say-admin-needed':
      return adminNeededPage({ ...step, handle, action: formAction(context, 'admin-approval'), appName });
  }
}

function passwordPage(
  context: IdentityContext,
  { handle, request }: SignInAttempt,
  userName: string,
  problem: string | undefined,
): Markup {
  return signInPage({ handle, action: formAction(context, 'login'), appName: request.app.name, userName, problem });
}

/** Forms go to a sibling of the authorize endpoint, under the same authority. */
function formAction(context: IdentityContext, name: string): string {
  return `/${encodeURIComponent(context.req.param('tenant') ?? 'common')}/${name}`;
}

function grant(
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
  { person, signIn }: Extract<Step, { kind: 'grant' }>,
): Response {
  const { request } = attempt;
  parts.attempts.finish(attempt);
  const code = parts.codes.issue({
    clientId: request.app.clientId,
    redirectUri: request.redirectUri,
    codeChallenge: request.codeChallenge,
    nonce: request.nonce,
    scopes: request.scopes,
    claims: request.claims,
    person,
    signIn,
    issuedAtMs: parts.clock.now(),
  });
  setOpenerPolicy(context, parts.settings.current, request.keepsOpener);
  return answerApp(context, request, {
    code,
    ...(request.wantsClientInfo ? { client_info: clientInfo(person) } : {}),
    session_state: randomGuid(parts.random),
  });
}
