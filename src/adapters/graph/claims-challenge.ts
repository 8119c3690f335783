import * as v from 'valibot';

const claimsRequest = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/**
 * The claims request of a claims challenge, decoded to its JSON text as MSAL takes it; undefined when the header holds
 * none that can be read. One header may hold several challenges, in any order (RFC 9110, 11.6.1): only Bearer counts.
 */
export function claimsFromChallenge(wwwAuthenticate: string | undefined): string | undefined {
  const encoded = challengesIn(wwwAuthenticate ?? '')
    .filter(({ scheme }) => scheme === 'bearer')
    .flatMap(({ parameters }) => parameters.get('claims') ?? []);
  return encoded.map(decoded).find((claims) => claims !== undefined);
}

interface Challenge {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

/** A quoted value may hold commas and equal signs; an unquoted one, against the rules, base64 with its padding. */
const parameter = /([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/y;
const schemeName = /[\w!#$%&'*+.^`|~-]+/y;
const separators = /[\s,]*/y;

function challengesIn(header: string): readonly Challenge[] {
  const challenges: Challenge[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  for (take(separators); position < header.length; take(separators)) {
    const found = take(parameter);
    if (found !== null) {
      const [, name = '', quoted, plain = ''] = found;
      challenges.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
      continue;
    }
    const scheme = take(schemeName);
    if (scheme === null) return challenges;
    challenges.push({ scheme: scheme[0].toLowerCase(), parameters: new Map() });
  }
  return challenges;
}

/** Entra writes base64; the URL-safe alphabet and missing padding are read as well. */
function decoded(claims: string): string | undefined {
  try {
    const binary = atob(claims.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (byte) => byte.charCodeAt(0)),
    );
    return v.is(claimsRequest, text) ? text : undefined;
  } catch {
    // Neither base64 nor UTF-8: as good as no claims, and the token is renewed without them.
    return undefined;
  }
}
