import * as v from 'valibot';
import { mintAccessToken, type AccessTokenWish } from '../access-tokens.ts';
import type { SandboxClock } from '../clock.ts';
import { ana, bo, pat, people, type Person } from '../people.ts';
import { createSigningKeys, type SigningKeys } from '../signing-keys.ts';

/** Every kind of access token a client may come with, good and bad. */
const kinds = [
  'good',
  'all-files',
  'other-person',
  'personal',
  'read-only',
  'app-folder-only',
  'without-files',
  'app-only',
  'wrong-audience',
  'wrong-issuer',
  'wrong-signature',
  'expired',
  'not-yet-valid',
] as const;

const personKeys = people.map(({ key }) => key);

export const tokenWishSchema = v.strictObject({
  kind: v.optional(v.picklist(kinds), 'good'),
  /** Whose; the kinds `other-person` and `personal` name their own where this is left out. */
  person: v.optional(v.picklist(personKeys)),
  /** In place of the kind's own, separated by blanks. */
  scopes: v.optional(v.string()),
  lifetimeSeconds: v.optional(v.pipe(v.number(), v.integer())),
  /** `["cp1"]`: the client understands claims challenges. */
  capabilities: v.optional(v.array(v.string())),
  /** More claims, such as `{ "acrs": ["c1"] }`. */
  claims: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]))),
});

export type TokenWish = v.InferInput<typeof tokenWishSchema>;
type TokenKind = (typeof kinds)[number];

const scopesByKind: Readonly<Partial<Record<TokenKind, string>>> = {
  'all-files': 'Files.ReadWrite.All',
  'read-only': 'Files.Read',
  'app-folder-only': 'Files.ReadWrite.AppFolder',
  'without-files': 'User.Read',
};

function personFor(kind: TokenKind, key: Person['key'] | undefined): Person {
  const named = people.find((person) => person.key === key);
  if (named) return named;
  if (kind === 'other-person') return bo;
  return kind === 'personal' ? pat : ana;
}

/** Claims and times that make a token bad, by kind. */
function spoiled(kind: TokenKind, nowSeconds: number): Partial<AccessTokenWish> {
  switch (kind) {
    case 'wrong-audience':
      return { audience: '00000002-0000-0000-c000-000000000000' };
    case 'wrong-issuer':
      return { extraClaims: { iss: 'https://sts.windows.net/00000000-0000-4000-8000-000000000000/' } };
    case 'expired':
      return { lifetimeSeconds: -60 };
    case 'not-yet-valid':
      return { extraClaims: { nbf: nowSeconds + 600 } };
    default:
      return {};
  }
}

/** Keys that nobody publishes: what they sign is to be refused. Made once, because making them is slow. */
let foreignKeys: Promise<SigningKeys> | undefined;

/** Mints the token wished for, by the clock's time. */
export async function mintWishedToken(keys: SigningKeys, clock: SandboxClock, given: TokenWish): Promise<string> {
  const wish = v.parse(tokenWishSchema, given);
  const { kind } = wish;
  const bad = spoiled(kind, Math.floor(clock.now() / 1000));
  const signingKeys = kind === 'wrong-signature' ? await (foreignKeys ??= createSigningKeys()) : keys;
  return mintAccessToken(signingKeys, clock, {
    person: personFor(kind, wish.person),
    clientId: '5e551074-c0de-4a11-b0bb-5a9db0c5e55a',
    ...(kind === 'app-only' ? {} : { scopes: wish.scopes ?? scopesByKind[kind] ?? 'Files.ReadWrite' }),
    ...bad,
    ...(wish.lifetimeSeconds === undefined ? {} : { lifetimeSeconds: wish.lifetimeSeconds }),
    ...(wish.capabilities === undefined ? {} : { clientCapabilities: wish.capabilities }),
    ...(wish.claims === undefined ? {} : { extraClaims: { ...bad.extraClaims, ...wish.claims } }),
  });
}
