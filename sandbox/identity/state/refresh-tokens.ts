import type { Random } from '../../random.ts';
import { opaqueHandle } from '../opaque-handle.ts';
import type { AskedScope } from '../scopes.ts';
import type { Person } from '../../people.ts';
import type { SignIn } from './browser-sessions.ts';

/** What a refresh token stands for. It is the person's, not a tenant's: it works for every tenant they may enter. */
export interface RefreshGrant {
  readonly clientId: string;
  readonly signIn: SignIn;
  /** Asked when a refresh names no scope. */
  readonly scopes: readonly AskedScope[];
  /** Fixed at the sign-in and inherited by every successor. */
  readonly endsAtMs: number;
}

export interface RefreshTokens {
  /** Older tokens of the same sign-in stay good, as with Entra. */
  issue(grant: RefreshGrant): string;
  find(token: string): RefreshGrant | 'revoked' | undefined;
  /** Revokes every token, or one person's. Returns how many. */
  drop(personKey?: Person['key']): number;
  liveOf(personKey: Person['key']): number;
}

export function createRefreshTokens(random: Random): RefreshTokens {
  const live = new Map<string, RefreshGrant>();
  const revoked = new Set<string>();
  return {
    issue: (grant) => {
      const token = `1.${opaqueHandle(random)}`;
      live.set(token, grant);
      return token;
    },
    find: (token) => (revoked.has(token) ? 'revoked' : live.get(token)),
    drop: (personKey) => {
      const doomed = [...live].filter(([, { signIn }]) => personKey === undefined || signIn.person.key === personKey);
      for (const [token] of doomed) {
        live.delete(token);
        revoked.add(token);
      }
      return doomed.length;
    },
    liveOf: (personKey) => [...live.values()].filter(({ signIn }) => signIn.person.key === personKey).length,
  };
}
