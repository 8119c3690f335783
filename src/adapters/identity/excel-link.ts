import type { ChainParts, ChainWish, LinkResult, TokenLink } from './chain-parts.ts';
import { compareWithHost } from './compare-with-host.ts';
import { personFrom } from './id-token-claims.ts';
import { nestedByClick, nestedSilently } from './nested-link.ts';
import type { Problem } from '#domain/problem/problem.ts';

/**
 * "Switch to" Excel's person. The bridge has them at hand, and may ask them; a window gets the hint, and no account of ours.
 * Only a bridge that answers with somebody else is given up.
 *
 * @param window opens one, for when the bridge cannot help
 */
export async function asExcel(
  parts: ChainParts,
  asked: ChainWish,
  window: () => Promise<LinkResult>,
): Promise<LinkResult> {
  const nested = await parts.client.nested();
  if (nested === undefined) return window();
  const silent = await nestedSilently(parts, asked, nested);
  const mayAsk = silent.kind === 'stop' && needsPerson(silent.problem);
  const link = mayAsk ? await nestedByClick(parts, asked, nested) : silent;
  switch (link.kind) {
    case 'next':
      return window();
    case 'stop':
      return link;
    case 'token':
      parts.state.isBridgeOff = !isExcels(asked, link);
      return parts.state.isBridgeOff ? window() : link;
  }
}

/** A window, or Excel's own question, would get further. */
export function needsPerson({ kind }: Problem): boolean {
  return kind === 'sign-in-needed' || kind === 'consent-needed';
}

function isExcels({ hostAccount }: ChainWish, { result }: TokenLink): boolean {
  const person = personFrom(result.account);
  return person !== undefined && compareWithHost(person, hostAccount) !== 'different';
}
