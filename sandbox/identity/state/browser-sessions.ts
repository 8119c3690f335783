import type { Person } from '../../people.ts';
import { randomGuid, type Random } from '../../random.ts';
import { opaqueHandle } from '../opaque-handle.ts';

/** One account signed in in one browser. */
export interface SignIn {
  /** As listed among the people, not as a tenant sees them. */
  readonly person: Person;
  /** The `sid` claim. */
  readonly id: string;
  readonly atMs: number;
  /** "Stay signed in" was ticked. */
  readonly kept: boolean;
  /** Authentication contexts satisfied at sign-in. */
  readonly authenticationContexts: readonly string[];
}

/** What the session cookie stands for: a browser and the accounts signed in there. */
export interface BrowserSessions {
  signInsOf(cookie: string | undefined): readonly SignIn[];
  /** Adds the account, or renews it when it was signed in there already. Returns the cookie to set. */
  signIn(cookie: string | undefined, wish: Omit<SignIn, 'id'>): { readonly cookie: string; readonly signIn: SignIn };
  end(cookie: string): void;
  /** Ends every session, or only one person's, as an administrator's "revoke sessions" does. Returns how many ended. */
  drop(personKey?: Person['key']): number;
  all(): readonly SignIn[];
}

export function createBrowserSessions(random: Random): BrowserSessions {
  const browsers = new Map<string, readonly SignIn[]>();
  const others = (cookie: string, key: Person['key']) =>
    (browsers.get(cookie) ?? []).filter(({ person }) => person.key !== key);
  return {
    signInsOf: (cookie) => (cookie === undefined ? [] : (browsers.get(cookie) ?? [])),
    signIn: (known, wish) => {
      const cookie = known !== undefined && browsers.has(known) ? known : opaqueHandle(random);
      const signIn = { ...wish, id: randomGuid(random) };
      browsers.set(cookie, [...others(cookie, wish.person.key), signIn]);
      return { cookie, signIn };
    },
    end: (cookie) => {
      browsers.delete(cookie);
    },
    drop: (personKey) => {
      let dropped = 0;
      for (const [cookie, signIns] of browsers) {
        const left = signIns.filter(({ person }) => personKey !== undefined && person.key !== personKey);
        dropped += signIns.length - left.length;
        browsers.set(cookie, left);
      }
      return dropped;
    },
    all: () => [...browsers.values()].flat(),
  };
}
