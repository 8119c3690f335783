import type { GrantedToken, TokenWish } from '#application/ports/sign-in.ts';
import { claimsFromChallenge } from '../claims-challenge.ts';
import { withHeader, type Policy } from './policy.ts';

export type TokenRenewal = Pick<TokenWish, 'claims' | 'isRenewal'>;

/**
 * Puts the token on the request. A refused token is renewed once and the request sent once more: a 401 says that nothing
 * was done. With a claims challenge the claims are asked for; without one the token is taken anew although it seems good.
 */
export function bearerToken(getToken: (renewal: TokenRenewal) => Promise<GrantedToken>): Policy {
  return async (request, next) => {
    const { token } = await getToken({});
    const answer = await next(withHeader(request, 'Authorization', `Bearer ${token}`));
    if (answer.status !== 401) return answer;
    const claims = claimsFromChallenge(answer.header('WWW-Authenticate'));
    const renewed = await getToken(claims === undefined ? { isRenewal: true } : { claims });
    return await next(withHeader(request, 'Authorization', `Bearer ${renewed.token}`));
  };
}
