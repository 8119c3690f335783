/** Nobody is made to wait longer than this by a header; a longer time is a damaged one. */
const longestMs = 24 * 60 * 60_000;

/**
 * The wait that a Retry-After header asks for, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). Undefined when
 * there is none, when the browser may not read it, or when it says nothing sensible.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : untilDate(text, now);
  return waitMs !== undefined && waitMs <= longestMs ? waitMs : undefined;
}

/** A date in the past means now. */
function untilDate(text: string, now: number): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
