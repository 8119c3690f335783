import { mintAccessToken } from '#sandbox/access-tokens.ts';
import type { SandboxClock } from '#sandbox/clock.ts';
import { idTokenClaims } from '#sandbox/identity/tokens/id-token.ts';
import { randomGuid, type Random } from '#sandbox/random.ts';
import type { SigningKeys } from '#sandbox/signing-keys.ts';
import type { BridgeToken, TokenWish } from './bridge-responder.ts';

export interface MintParts {
  readonly clock: SandboxClock;
  readonly keys: SigningKeys;
  readonly random: Random;
  readonly loginOrigin: string;
  readonly lifeSeconds: () => number;
}

const signInScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Tokens of the identity sandbox for somebody who is signed in to Office, without a page in between. */
export function mintBridgeToken(parts: MintParts) {
  return async (wish: TokenWish): Promise<BridgeToken> => {
    const { clock, keys, random } = parts;
    const lifeSeconds = parts.lifeSeconds();
    const scopes = wish.scopes.split(' ').map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
    const accessToken = await mintAccessToken(keys, clock, {
      person: wish.person,
      clientId: wish.clientId,
      scopes: scopes.filter((scope) => !signInScopes.has(scope)).join(' '),
      lifetimeSeconds: lifeSeconds,
      ...(wish.capabilities.length === 0 ? {} : { clientCapabilities: wish.capabilities }),
      extraClaims: {
        uti: randomGuid(random),
        ...(wish.authenticationContexts.length === 0 ? {} : { acrs: wish.authenticationContexts }),
      },
    });
    const claims = idTokenClaims({
      origin: parts.loginOrigin,
      clientId: wish.clientId,
      person: wish.person,
      signIn: {
        person: wish.person,
        id: randomGuid(random),
        atMs: clock.now(),
        kept: false,
        authenticationContexts: wish.authenticationContexts,
      },
      nonce: undefined,
      issuedAt: Math.floor(clock.now() / 1000),
      lifeSeconds,
      uniqueId: randomGuid(random),
    });
    return { accessToken, idToken: await keys.sign(claims), lifeSeconds };
  };
}
