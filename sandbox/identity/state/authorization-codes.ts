import type { Person } from '../../people.ts';
import type { ClaimsRequest } from '../claims-request.ts';
import type { Random } from '../../random.ts';
import { opaqueHandle } from '../opaque-handle.ts';
import type { AskedScope } from '../scopes.ts';
import type { SignIn } from './browser-sessions.ts';

/** What a code stands for, and what it is bound to. */
export interface CodeGrant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  readonly scopes: readonly AskedScope[];
  readonly claims: ClaimsRequest;
  /** The person as the authority's tenant knows them. */
  readonly person: Person;
  readonly signIn: SignIn;
  readonly issuedAtMs: number;
}

export type FoundCode =
  { readonly kind: 'unknown' } | { readonly kind: 'used' } | { readonly kind: 'fresh'; readonly grant: CodeGrant };

export interface AuthorizationCodes {
  issue(grant: CodeGrant): string;
  /** Looks the code up and spends it: whatever comes of this request, a second one finds it used. */
  spend(code: string): FoundCode;
}

export function createAuthorizationCodes(random: Random): AuthorizationCodes {
  const fresh = new Map<string, CodeGrant>();
  const used = new Set<string>();
  return {
    issue: (grant) => {
      const code = `1.${opaqueHandle(random)}`;
      fresh.set(code, grant);
      return code;
    },
    spend: (code) => {
      if (used.has(code)) return { kind: 'used' };
      const grant = fresh.get(code);
      if (grant === undefined) return { kind: 'unknown' };
      fresh.delete(code);
      used.add(code);
      return { kind: 'fresh', grant };
    },
  };
}
