import type { HostAccount } from '#application/ports/excel-host.ts';
import type { AccessToken, SignIn, TokenWish } from '#application/ports/sign-in.ts';
import type { Account } from '#domain/account/account.ts';
import { failed, succeeded, type PlainProblemKind, type Problem } from '#domain/problem/problem.ts';
import { mintAccessToken } from '#sandbox/access-tokens.ts';
import type { SandboxClock } from '#sandbox/clock.ts';
import type { Person } from '#sandbox/people.ts';
import type { SigningKeys } from '#sandbox/signing-keys.ts';
import type { Outside } from './outside.ts';

/** Sign-in without windows: what a person would do in one is set beforehand, and the tokens are the sandbox's own. */
export interface SandboxSignIn {
  readonly port: SignIn;
  readonly switches: SignInSwitches;
  /** Whose tokens are handed out now. */
  current(): Person | undefined;
}

export interface SignInSwitches {
  /** Who answers in the next window. */
  person: Person;
  /** `closes` it without an answer, `refuses` what is asked for, `needs-admin` to grant all files. */
  inWindow: 'answers' | 'closes' | 'refuses' | 'needs-admin';
  /** Whether the browser still knows the person, so that no window is needed. */
  isRemembered: boolean;
  /** What the administrator has granted before. */
  hasAllFiles: boolean;
}

export interface SandboxSignInParts {
  readonly person: Person;
  /** Whom Excel is open as; undefined where it does not tell. */
  readonly excelPerson: Person | undefined;
  readonly keys: SigningKeys;
  readonly clock: SandboxClock;
  readonly outside: Outside;
  /** Told of each token, so that a call can be traced to its person. */
  readonly onToken: (token: string, person: Person) => void;
}

/** As MSAL does, a token is renewed this long before its end. */
const renewBeforeMs = 300_000;
const tokenLifeMs = 3_600_000;

export function createSandboxSignIn(parts: SandboxSignInParts): SandboxSignIn {
  const { keys, clock, outside, onToken } = parts;
  const switches: SignInSwitches = {
    person: parts.person,
    inWindow: 'answers',
    isRemembered: true,
    hasAllFiles: false,
  };
  const cache = new Map<string, { readonly token: AccessToken; readonly renewAt: number }>();
  let current: Person | undefined;
  let hasSignedOut = false;

  const tokenFor = async (person: Person, scopes: string, wish: TokenWish): Promise<AccessToken> => {
    const name = [person.key, scopes, wish.claims ?? ''].join('/');
    const cached = cache.get(name);
    if (cached !== undefined && wish.isRenewal !== true && cached.renewAt > clock.now()) return cached.token;
    const text = await outside.run(() =>
      mintAccessToken(keys, clock, {
        person,
        clientId: 'app',
        scopes,
        clientCapabilities: ['cp1'],
        ...(wish.claims === undefined ? {} : { extraClaims: { acrs: ['c1'] } }),
      }),
    );
    const token = asToken(text);
    cache.set(name, { token, renewAt: clock.now() + tokenLifeMs - renewBeforeMs });
    onToken(text, person);
    return token;
  };

  const port: SignIn = {
    getToken: async (wish) => {
      const refusal = enter(wish);
      if (refusal !== undefined || current === undefined) return failed(refusal ?? signInNeeded);
      const person = current;
      const scopes = ['Files.ReadWrite', ...(switches.hasAllFiles ? ['Files.ReadWrite.All'] : [])];
      const token = await tokenFor(person, scopes.join(' '), wish);
      return succeeded({ token, account: accountOf(person), scopes });
    },
    hostComparison: () => {
      if (current === undefined || parts.excelPerson === undefined) return 'unknown';
      return current.key === parts.excelPerson.key ? 'same' : 'different';
    },
    adminConsentAddress: ({ tenantId }) =>
      Promise.resolve(current === undefined ? undefined : `https://login.test/${tenantId}/v2.0/adminconsent`),
    signOut: () => {
      current = undefined;
      hasSignedOut = true;
      cache.clear();
      return Promise.resolve(succeeded(undefined));
    },
  };
  return { port, switches, current: () => current };

  /** Signs in as far as the wish and the person allow; the problem otherwise. */
  function enter(wish: TokenWish): Problem | undefined {
    const wantsAllFiles = wish.scopes.includes('Files.ReadWrite.All') && !switches.hasAllFiles;
    if (!wish.isInteractive) {
      if (current === undefined && switches.isRemembered && !hasSignedOut) current = switches.person;
      if (current === undefined) return signInNeeded;
      return wantsAllFiles ? problem('consent-needed') : undefined;
    }
    const wantsOther = wish.isOtherAccount === true || wish.as === 'excel';
    const needsWindow = current === undefined || wantsOther || wantsAllFiles;
    if (needsWindow && switches.inWindow === 'closes') return problem('cancelled');
    if (needsWindow && switches.inWindow === 'refuses') return problem('consent-refused');
    if (wantsAllFiles && switches.inWindow === 'needs-admin') return problem('admin-needed');
    if (current === undefined || wantsOther) current = switches.person;
    if (wantsAllFiles) switches.hasAllFiles = true;
    hasSignedOut = false;
    return undefined;
  }
}

const evidence = { operation: 'sign-in', codes: [] } as const;
const signInNeeded: Problem = { kind: 'sign-in-needed', evidence };

function problem(kind: PlainProblemKind): Problem {
  return { kind, evidence };
}

/** The account as the id token of this person would give it. */
function accountOf(person: Person): Account {
  const [, domain = ''] = person.userPrincipalName.split('@');
  return {
    id: `${person.homeObjectId}.${person.homeTenantId}`,
    name: person.name,
    userName: person.userPrincipalName,
    organization: domain,
    tenantId: person.tenantId,
    isGuest: person.kind === 'guest',
  };
}

/** As Excel tells of it. */
export function hostAccountOf({ userPrincipalName, objectId, tenantId }: Person): HostAccount {
  return { kind: 'work', loginHint: userPrincipalName, userPrincipalName, objectId, tenantId, guestOf: undefined };
}

function asToken(text: string): AccessToken {
  if (!isToken(text)) throw new Error('an empty token');
  return text;
}

function isToken(text: string): text is AccessToken {
  return text !== '';
}
