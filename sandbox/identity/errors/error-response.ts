import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import type { EntraError } from './entra-error.ts';
import { occasionOf } from './error-occasion.ts';
import { errorReport } from './error-report.ts';

/** A refusal as JSON, with Entra's status: 400 for most, 401 for the client, 429 and 5xx when the service is in trouble. */
export function errorResponse(context: IdentityContext, parts: IdentityParts, problem: EntraError): Response {
  context.set('refused', problem.number);
  const status = problem.details.status ?? problem.entry.status ?? 400;
  const body = JSON.stringify({
    ...errorReport(problem, occasionOf(context, parts), 'token'),
    error_codes: [problem.number],
  });
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...problem.details.headers },
  });
}
