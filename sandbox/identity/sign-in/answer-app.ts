import type { EntraError } from '../errors/entra-error.ts';
import { occasionOf } from '../errors/error-occasion.ts';
import { errorReport } from '../errors/error-report.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import type { ReplyTo } from './authorize-request.ts';

/** Sends the browser back to the app with the fields in fragment or query, and the app's `state` beside them. */
export function answerApp(
  context: IdentityContext,
  replyTo: ReplyTo,
  fields: Readonly<Record<string, string>>,
): Response {
  const address = new URL(replyTo.redirectUri);
  const answer = new URLSearchParams({ ...fields, ...(replyTo.state === undefined ? {} : { state: replyTo.state }) });
  switch (replyTo.responseMode) {
    case 'fragment':
      address.hash = answer.toString();
      break;
    case 'query':
      answer.forEach((value, name) => address.searchParams.set(name, value));
      break;
  }
  context.header('Cache-Control', 'no-store');
  return context.redirect(address.href, 302);
}

/** Sends a refusal back to the app: OAuth's fields and Entra's beside them. */
export function refuseApp(
  context: IdentityContext,
  parts: IdentityParts,
  replyTo: ReplyTo,
  problem: EntraError,
): Response {
  context.set('refused', problem.number);
  return answerApp(context, replyTo, { ...errorReport(problem, occasionOf(context, parts), 'authorize') });
}
