import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet, type JWTPayload } from 'jose';

/** Signs what identity issues; Graph gets only the public half. Keys are made anew at each start and never stored. */
export interface SigningKeys {
  /** The public key set, as served at `/discovery/v2.0/keys`. */
  readonly jwks: JSONWebKeySet;
  /** Looks keys up for `jwtVerify`. */
  readonly publicKeys: ReturnType<typeof createLocalJWKSet>;
  sign(payload: JWTPayload): Promise<string>;
}

export async function createSigningKeys(): Promise<SigningKeys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = 'sandbox';
  const jwks: JSONWebKeySet = { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] };
  return {
    jwks,
    publicKeys: createLocalJWKSet(jwks),
    sign: (payload) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
  };
}
