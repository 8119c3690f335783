import { errors as joseErrors, jwtVerify } from 'jose';
import * as v from 'valibot';
import { graphAudience } from '../access-tokens.ts';
import { personalTenantId, type Person } from '../people.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { GraphProblem } from './graph-problem.ts';

/** Who calls, as the access token says. */
export interface Caller {
  readonly person: Person;
  /** Empty for an app-only token. */
  readonly scopes: ReadonlySet<string>;
  readonly isAppOnly: boolean;
  readonly isPersonal: boolean;
  readonly appId: string;
  readonly appName: string;
  /** Only clients that declared `cp1` are sent claims challenges. */
  readonly understandsClaims: boolean;
  /** Authentication contexts the token proves (`acrs`), which a challenge may ask for. */
  readonly acrs: readonly string[];
}

const claims = v.object({
  tid: v.pipe(v.string(), v.uuid()),
  oid: v.string(),
  iss: v.string(),
  exp: v.number(),
  appid: v.string(),
  app_displayname: v.optional(v.string(), 'App'),
  scp: v.optional(v.string()),
  xms_cc: v.optional(v.array(v.string()), []),
  acrs: v.optional(
    v.union([
      v.array(v.string()),
      v.pipe(
        v.string(),
        v.transform((text) => [text]),
      ),
    ]),
    [],
  ),
});

export interface TokenCheck {
  readonly keys: Pick<SigningKeys, 'publicKeys'>;
  readonly people: readonly Person[];
  readonly now: () => number;
  readonly loginOrigin: string;
}

/** Throws a 401 problem with code `InvalidAuthenticationToken` unless the request carries a good Microsoft Graph token. */
export async function callerOf(request: Request, check: TokenCheck): Promise<Caller> {
  const refuse = (message: string): never => {
    throw new GraphProblem({ status: 401, top: 'InvalidAuthenticationToken' }, message, {
      headers: {
        'WWW-Authenticate': `Bearer realm="", authorization_uri="${check.loginOrigin}/common/oauth2/authorize", client_id="${graphAudience}"`,
      },
    });
  };
  const header = request.headers.get('authorization') ?? '';
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (token === undefined) {
    return refuse(
      header === '' ? 'The access token is missing.' : 'Only the Bearer scheme with one token is understood.',
    );
  }
  const payload = await jwtVerify(token, check.keys.publicKeys, {
    audience: graphAudience,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'nbf', 'iss', 'aud'],
    currentDate: new Date(check.now()),
  }).then(
    (verified) => v.safeParse(claims, verified.payload),
    (error: unknown) => refuse(reasonOf(error)),
  );
  if (!payload.success) return refuse('The access token lacks a claim that Graph reads.');
  const { tid, oid, iss, scp, appid, app_displayname, xms_cc, acrs } = payload.output;
  if (iss !== `https://sts.windows.net/${tid}/`) return refuse('The access token comes from an unknown issuer.');
  const person = check.people.find((candidate) => candidate.objectId === oid && candidate.tenantId === tid);
  if (!person) return refuse('The person in the access token does not exist here.');
  return {
    person,
    scopes: new Set(scp?.split(' ').filter((scope) => scope !== '')),
    isAppOnly: scp === undefined,
    isPersonal: tid === personalTenantId,
    appId: appid,
    appName: app_displayname,
    understandsClaims: xms_cc.some((capability) => capability.toLowerCase() === 'cp1'),
    acrs,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof joseErrors.JWTExpired) return 'The lifetime of the access token is over.';
  if (error instanceof joseErrors.JWTClaimValidationFailed) {
    return error.claim === 'aud'
      ? 'The access token is for another audience.'
      : `The claim ${error.claim} is not right.`;
  }
  if (error instanceof joseErrors.JWSSignatureVerificationFailed || error instanceof joseErrors.JWKSNoMatchingKey) {
    return 'The signature of the access token is not right.';
  }
  return 'The access token is malformed.';
}
