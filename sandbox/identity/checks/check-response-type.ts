import { EntraError } from '../errors/entra-error.ts';
import type { ResponseMode } from '../sign-in/authorize-request.ts';

/** Only the code flow is imitated: AADSTS70005 for `token` and the mixed types. */
export function checkResponseType(responseType: string | undefined): void {
  if (responseType === undefined) throw new EntraError(900144, { detail: "Missing: 'response_type'." });
  if (responseType !== 'code') throw new EntraError(70005, { detail: `Response type '${responseType}'.` });
}

/** Fragment and query; `form_post` is for web apps and not imitated: AADSTS70007. The query is OAuth's default for codes. */
export function checkResponseMode(responseMode: string | undefined): ResponseMode {
  if (responseMode === undefined || responseMode === 'query') return 'query';
  if (responseMode === 'fragment') return 'fragment';
  throw new EntraError(70007, { detail: `Response mode '${responseMode}'.` });
}
