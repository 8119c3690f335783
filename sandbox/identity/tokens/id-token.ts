import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Person } from '../../people.ts';
import { opaqueLoginHint } from '../login-hint.ts';
import type { SignIn } from '../state/browser-sessions.ts';

export interface IdTokenWish {
  readonly origin: string;
  readonly clientId: string;
  readonly person: Person;
  readonly signIn: SignIn;
  /** Only in answer to a code: a refreshed id token has none. */
  readonly nonce: string | undefined;
  readonly issuedAt: number;
  readonly lifeSeconds: number;
  readonly uniqueId: string;
}

/** Claims of the v2.0 id token (learn.microsoft.com, id-token-claims-reference), with the optional ones our app registers. */
export function idTokenClaims(wish: IdTokenWish): JWTPayload {
  const { person, signIn, clientId, issuedAt } = wish;
  const isGuest = person.kind === 'guest';
  return {
    ver: '2.0',
    iss: `${wish.origin}/${person.tenantId}/v2.0`,
    aud: clientId,
    sub: pairwiseSubject(clientId, person),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + wish.lifeSeconds,
    oid: person.objectId,
    tid: person.tenantId,
    name: person.name,
    preferred_username: person.userPrincipalName,
    sid: signIn.id,
    uti: wish.uniqueId,
    rh: `1.${wish.uniqueId}`,
    login_hint: opaqueLoginHint(person),
    acct: isGuest ? 1 : 0,
    ...(isGuest ? { idp: `https://sts.windows.net/${person.homeTenantId}/` } : {}),
    ...(wish.nonce === undefined ? {} : { nonce: wish.nonce }),
    ...(signIn.kept ? { signin_state: ['kmsi'] } : {}),
  };
}

/** `sub` differs from app to app, so that apps cannot compare people. */
function pairwiseSubject(clientId: string, person: Person): string {
  return createHash('sha256').update(`${clientId} ${person.objectId} ${person.tenantId}`).digest('base64url');
}
