import { aadsts, unlistedAadsts } from '../errors/aadsts.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { errorExplanationPage } from '../pages/notice-pages.ts';
import { pageResponse } from '../pages/page-response.ts';

/** `/error?code=…`, where every `error_uri` points. */
export function errorExplanation(context: IdentityContext, parts: IdentityParts): Promise<Response> {
  const number = Number(context.req.query('code'));
  const { text } = aadsts[number] ?? unlistedAadsts;
  return pageResponse(context, parts.settings.current, errorExplanationPage(number, text), { keepsOpener: false });
}
