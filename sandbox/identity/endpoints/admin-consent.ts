import type { Person } from '../../people.ts';
import { authorityFromSegment, maySignIn, personUnder } from '../authorities.ts';
import { checkClient } from '../checks/check-client.ts';
import { checkPassword } from '../checks/check-password.ts';
import { checkRedirectUri } from '../checks/check-redirect-uri.ts';
import { EntraError } from '../errors/entra-error.ts';
import { errorPageResponse } from '../errors/error-page-response.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { adminConsentPage } from '../pages/consent-page.ts';
import type { Markup } from '../pages/layout.ts';
import { pageResponse } from '../pages/page-response.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { parametersFrom } from '../parameters.ts';
import { readScopes } from '../scopes.ts';
import { sessionCookie, setSessionCookie } from '../sign-in/session-cookie.ts';
import type { AdminApproval } from '../state/admin-approvals.ts';

/**
 * `/{tenant}/v2.0/adminconsent`: an administrator approves scopes for everybody (learn.microsoft.com, "Admin consent on
 * the Microsoft identity platform"). What is wrong with the request is shown and never sent to the app.
 */
export function adminConsent(context: IdentityContext, parts: IdentityParts, tenant: string): Promise<Response> {
  const parameters = parametersFrom(new URL(context.req.url).searchParams);
  return orErrorPage(context, parts, () => {
    const app = checkClient(parts.apps, parameters.get('client_id'));
    const approval = parts.approvals.begin({
      authority: authorityFromSegment(tenant),
      app,
      redirectUri: checkRedirectUri(app, parameters.get('redirect_uri')),
      state: parameters.get('state'),
      scopes: readScopes(parameters.get('scope'), parts.graphOrigins).map(({ name }) => name),
    });
    return nextPage(context, parts, approval);
  });
}

/** The sign-in page on the way to an approval. Who is no administrator stays on it. */
export function postAdminSignIn(context: IdentityContext, parts: IdentityParts): Promise<Response> {
  const form = context.get('form');
  return orErrorPage(context, parts, () => {
    const approval = approvalOf(context, parts);
    if (form.get('choice') === 'cancel') return declined(context, parts, approval);
    try {
      const person = checkPassword(form.get('username') ?? '', form.get('password') ?? '');
      personUnder(approval.authority, person);
      if (!isAdministrator(parts, person)) throw new EntraError(90094);
      const wish = { person, atMs: parts.clock.now(), kept: false, authenticationContexts: [] };
      const { cookie } = parts.sessions.signIn(sessionCookie(context), wish);
      setSessionCookie(context, cookie, false);
      return shown(context, parts, approvalPage(context, approval, person));
    } catch (problem) {
      if (!(problem instanceof EntraError)) throw problem;
      context.set('refused', problem.number);
      const page = passwordPage(context, approval, form.get('username') ?? '', problem.message);
      return shown(context, parts, page);
    }
  });
}

/** Accept or Cancel. Accept counts only for an administrator who is signed in in this browser. */
export function postAdminConsent(context: IdentityContext, parts: IdentityParts): Promise<Response> {
  return orErrorPage(context, parts, () => {
    const approval = approvalOf(context, parts);
    if (context.get('form').get('choice') !== 'accept') return declined(context, parts, approval);
    const administrator = administratorHere(context, parts, approval);
    if (administrator === undefined) return nextPage(context, parts, approval);
    approve(parts, approval.scopes);
    return answer(context, parts, approval, { tenant: administrator.tenantId, scope: approval.scopes.join(' ') });
  });
}

/** From now on nobody is asked for these scopes, and no person is sent to an administrator for them. */
function approve({ settings }: IdentityParts, scopes: readonly string[]): void {
  const { preConsentedScopes, adminOnlyScopes } = settings.current;
  settings.change({
    preConsentedScopes: [...new Set([...preConsentedScopes, ...scopes])],
    adminOnlyScopes: adminOnlyScopes.filter((scope) => !scopes.includes(scope)),
  });
}

function isAdministrator({ settings }: IdentityParts, { key }: Person): boolean {
  return settings.current.administrators.includes(key);
}

/** As the tenant knows them; `undefined` while none is signed in in this browser. */
function administratorHere(
  context: IdentityContext,
  parts: IdentityParts,
  { authority }: AdminApproval,
): Person | undefined {
  const here = parts.sessions.signInsOf(sessionCookie(context)).map(({ person }) => person);
  const found = here.find((person) => isAdministrator(parts, person) && maySignIn(authority, person));
  return found === undefined ? undefined : personUnder(authority, found);
}

function nextPage(context: IdentityContext, parts: IdentityParts, approval: AdminApproval): Promise<Response> {
  const administrator = administratorHere(context, parts, approval);
  const page =
    administrator === undefined
      ? passwordPage(context, approval, '', undefined)
      : approvalPage(context, approval, administrator);
  return shown(context, parts, page);
}

function passwordPage(
  context: IdentityContext,
  { handle, app }: AdminApproval,
  userName: string,
  problem: string | undefined,
): Markup {
  return signInPage({ handle, action: formAction(context, 'sign-in'), appName: app.name, userName, problem });
}

function approvalPage(context: IdentityContext, { handle, app, scopes }: AdminApproval, person: Person): Markup {
  return adminConsentPage({ handle, action: formAction(context, 'consent'), appName: app.name, person, scopes });
}

function formAction(context: IdentityContext, name: string): string {
  return `/${encodeURIComponent(context.req.param('tenant') ?? 'organizations')}/adminconsent/${name}`;
}

function approvalOf(context: IdentityContext, parts: IdentityParts): AdminApproval {
  const approval = parts.approvals.find(context.get('form').get('ctx') ?? '');
  if (approval === undefined) throw new EntraError(165000);
  return approval;
}

function declined(context: IdentityContext, parts: IdentityParts, approval: AdminApproval): Response {
  const tenant = approval.authority.kind === 'tenant' ? { tenant: approval.authority.tenantId } : {};
  const description = 'AADSTS65004: The administrator declined to consent.';
  return answer(context, parts, approval, {
    error: 'permission_denied',
    error_description: description,
    ...tenant,
  });
}

function answer(
  context: IdentityContext,
  parts: IdentityParts,
  approval: AdminApproval,
  fields: Readonly<Record<string, string>>,
): Response {
  parts.approvals.finish(approval);
  const address = new URL(approval.redirectUri);
  const state = approval.state === undefined ? {} : { state: approval.state };
  for (const [name, value] of Object.entries({ admin_consent: 'True', ...fields, ...state })) {
    address.searchParams.set(name, value);
  }
  context.header('Cache-Control', 'no-store');
  return context.redirect(address.href, 302);
}

function shown(context: IdentityContext, parts: IdentityParts, page: Markup): Promise<Response> {
  return pageResponse(context, parts.settings.current, page, { keepsOpener: false });
}

async function orErrorPage(
  context: IdentityContext,
  parts: IdentityParts,
  respond: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await respond();
  } catch (problem) {
    if (!(problem instanceof EntraError)) throw problem;
    return errorPageResponse(context, parts, problem, false);
  }
}
