import * as v from 'valibot';

const text = v.optional(v.fallback(v.string(), ''), '');

/**
 * What MSAL's errors have in common. Some of its classes are not exported, and a bridge's errors are built from the host's
 * text, so the shape is read and never the class.
 */
const signInErrorSchema = v.object({
  name: text,
  errorCode: v.string(),
  subError: text,
  /** A number from the token endpoint, text from the authorize endpoint, missing from a bridge and a replayed error. */
  errorNo: v.optional(v.fallback(v.union([v.number(), v.string()]), ''), ''),
  errorMessage: text,
  claims: text,
  correlationId: text,
  status: v.optional(v.fallback(v.optional(v.number()), undefined)),
});

export type SignInError = v.InferOutput<typeof signInErrorSchema>;

/** Reads a caught value; undefined when it does not come from MSAL. */
export function signInErrorFrom(thrown: unknown): SignInError | undefined {
  const parsed = v.safeParse(signInErrorSchema, thrown);
  return parsed.success ? parsed.output : undefined;
}

/**
 * The AADSTS number, which chooses words and nothing else: Microsoft changes them ("reference-error-codes"). A replayed
 * error carries it in place of its code, a bridge only within the text.
 */
export function aadstsNumber(error: SignInError): number | undefined {
  const candidates = [String(error.errorNo), error.errorCode, /AADSTS(\d+)/.exec(error.errorMessage)?.[1] ?? ''];
  const found = candidates.map((candidate) => /^\d+/.exec(candidate)?.[0]).find((digits) => digits !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** When the service wrote the error by its own clock, in milliseconds since 1970. */
export function serviceTimeMs(error: SignInError): number | undefined {
  const written = /Timestamp: (\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)Z/.exec(error.errorMessage);
  if (written === null) return undefined;
  return Date.parse(`${written[1] ?? ''}T${written[2] ?? ''}Z`);
}

/** Microsoft's own name for the failed request, which its support asks for. */
export function traceId(error: SignInError): string | undefined {
  return /Trace ID: ([0-9a-f-]{36})/i.exec(error.errorMessage)?.[1];
}
