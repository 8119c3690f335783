import type { AccessToken, FileAccess, GrantedToken } from '#application/ports/sign-in.ts';

/** The token granted last for each reach, in memory only: a page that goes away has no time to ask for one. */
export interface LastTokens {
  note(access: FileAccess, granted: GrantedToken): void;
  /** Whoever signed out leaves none behind. */
  forget(): void;
  /** The last one, if it is this person's. */
  of(access: FileAccess, accountId: string): AccessToken | undefined;
}

export function createLastTokens(): LastTokens {
  const last = new Map<FileAccess, GrantedToken>();
  return {
    note: (access, granted) => void last.set(access, granted),
    forget: () => {
      last.clear();
    },
    of: (access, accountId) => {
      const granted = last.get(access);
      return granted?.account.id === accountId ? granted.token : undefined;
    },
  };
}
