import type { Person } from '../../people.ts';
import { maySignIn, personUnder } from '../authorities.ts';
import { checkPassword } from '../checks/check-password.ts';
import { EntraError } from '../errors/entra-error.ts';
import { errorFromFault } from '../errors/error-from-fault.ts';
import { errorPageResponse } from '../errors/error-page-response.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { askAgain, carryOn, refuseAttempt, stepNow } from '../sign-in/carry-on.ts';
import { sessionCookie, setSessionCookie } from '../sign-in/session-cookie.ts';
import type { SignInAttempt } from '../state/sign-in-attempts.ts';

type PagePost = (
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
) => Response | Promise<Response>;

/** Wraps what a page's form does: finds the attempt, minds Cancel and an armed error. */
function pagePost(answer: PagePost) {
  return async (context: IdentityContext, parts: IdentityParts): Promise<Response> => {
    const form = context.get('form');
    const attempt = parts.attempts.find(form.get('ctx') ?? '');
    if (attempt === undefined) return errorPageResponse(context, parts, new EntraError(165000), false);
    context.set('correlationId', attempt.request.correlationId);
    const isCancelled = form.get('choice') === 'cancel';
    const armed = context.get('armedError');
    if (armed === undefined || isCancelled) return answer(context, parts, attempt);
    const problem = errorFromFault(armed);
    if (armed.returnsToApp) return refuseAttempt(context, parts, attempt, problem);
    return problem.number === 50126 || problem.number === 50020
      ? askAgain(context, parts, attempt, { userName: form.get('username') ?? '', problem })
      : errorPageResponse(context, parts, problem, attempt.request.keepsOpener);
  };
}

/** The sign-in page. A refusal that another account can mend stays on it. */
export const postSignIn = pagePost((context, parts, attempt) => {
  const form = context.get('form');
  if (form.get('choice') === 'cancel') return refuseAttempt(context, parts, attempt, new EntraError(65004));
  const userName = form.get('username') ?? '';
  try {
    const person = checkPassword(userName, form.get('password') ?? '');
    personUnder(attempt.request.authority, person);
    return signInAndCarryOn(context, parts, attempt, person);
  } catch (problem) {
    if (!(problem instanceof EntraError)) throw problem;
    return askAgain(context, parts, attempt, { userName, problem });
  }
});

/** A password typed now satisfies the authentication contexts asked for, as a second factor would. */
function signInAndCarryOn(
  context: IdentityContext,
  parts: IdentityParts,
  attempt: SignInAttempt,
  person: Person,
): Promise<Response> {
  const kept = parts.settings.current.keepSignedIn === 'always' || context.get('form').get('keep') === '1';
  const { cookie, signIn } = parts.sessions.signIn(sessionCookie(context), {
    person,
    atMs: parts.clock.now(),
    kept,
    authenticationContexts: attempt.request.claims.authenticationContexts,
  });
  setSessionCookie(context, cookie, kept);
  return carryOn(context, parts, parts.attempts.advance(attempt, { kind: 'account-chosen', signIn }));
}

/** The account chooser. */
export const postAccount = pagePost((context, parts, attempt) => {
  const choice = context.get('form').get('choice');
  if (choice === 'cancel') return refuseAttempt(context, parts, attempt, new EntraError(65004));
  const signIn = parts.sessions.signInsOf(sessionCookie(context)).find(({ id }) => id === choice);
  if (signIn === undefined) {
    return carryOn(context, parts, parts.attempts.advance(attempt, { kind: 'wants-other-account' }));
  }
  const { authority } = attempt.request;
  if (!maySignIn(authority, signIn.person)) {
    const problem = new EntraError(50020, { detail: `Account '${signIn.person.userPrincipalName}'.` });
    return askAgain(context, parts, attempt, { userName: '', problem });
  }
  return carryOn(context, parts, parts.attempts.advance(attempt, { kind: 'account-chosen', signIn }));
});

/** The consent page. Accept counts only where that page is what comes next, and for the scopes it shows. */
export const postConsent = pagePost((context, parts, attempt) => {
  if (context.get('form').get('choice') !== 'accept') {
    return refuseAttempt(context, parts, attempt, new EntraError(65004));
  }
  const step = stepNow(context, parts, attempt);
  if (step.kind !== 'ask-consent') return carryOn(context, parts, attempt);
  parts.consents.give(step.person, attempt.request.app.clientId, step.scopes);
  return carryOn(context, parts, parts.attempts.advance(attempt, { kind: 'consent-given', signIn: step.signIn }));
});

/** The page that says "Need admin approval" has only the way back. */
export const postAdminApproval = pagePost((context, parts, attempt) =>
  refuseAttempt(context, parts, attempt, new EntraError(90094)),
);
