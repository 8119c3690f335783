import { authorityFromSegment } from '../authorities.ts';
import { EntraError } from '../errors/entra-error.ts';
import { errorFromFault } from '../errors/error-from-fault.ts';
import { errorPageResponse } from '../errors/error-page-response.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { parametersFrom } from '../parameters.ts';
import { setOpenerPolicy } from '../pages/page-response.ts';
import { refuseApp } from '../sign-in/answer-app.ts';
import type { ReplyTo } from '../sign-in/authorize-request.ts';
import { carryOn, refuseAttempt } from '../sign-in/carry-on.ts';
import { readAuthorizeRequest, readReplyTo } from '../sign-in/read-authorize-request.ts';

/** `/{tenant}/oauth2/v2.0/authorize`, by GET or by form post. */
export async function authorize(context: IdentityContext, parts: IdentityParts, tenant: string): Promise<Response> {
  const parameters = parametersFrom(new URL(context.req.url).searchParams, context.get('form'));
  const keepsOpener = parameters.get('pocd') === '1';
  let replyTo: ReplyTo | undefined;
  try {
    const authority = authorityFromSegment(tenant);
    replyTo = readReplyTo(parameters, parts.apps);
    const attempt = parts.attempts.begin(
      readAuthorizeRequest(parameters, replyTo, {
        authority,
        graphOrigins: parts.graphOrigins,
        correlationId: context.get('correlationId'),
      }),
    );
    const armed = context.get('armedError');
    if (armed !== undefined) return await refuseAttempt(context, parts, attempt, errorFromFault(armed));
    return await carryOn(context, parts, attempt);
  } catch (problem) {
    if (!(problem instanceof EntraError)) throw problem;
    if (replyTo === undefined) return errorPageResponse(context, parts, problem, keepsOpener);
    setOpenerPolicy(context, parts.settings.current, keepsOpener);
    return refuseApp(context, parts, replyTo, problem);
  }
}
