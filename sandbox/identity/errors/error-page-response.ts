import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { errorPage } from '../pages/notice-pages.ts';
import { pageResponse } from '../pages/page-response.ts';
import type { EntraError } from './entra-error.ts';
import { occasionOf } from './error-occasion.ts';
import { errorReport } from './error-report.ts';

/** An error the app never hears of: no address to trust, or Entra keeps it to itself. */
export function errorPageResponse(
  context: IdentityContext,
  parts: IdentityParts,
  problem: EntraError,
  keepsOpener: boolean,
): Promise<Response> {
  context.set('refused', problem.number);
  const report = errorReport(problem, occasionOf(context, parts), 'authorize');
  return pageResponse(context, parts.settings.current, errorPage(problem.message, report), {
    status: 400,
    keepsOpener,
  });
}
