import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { createSandboxClock, type SandboxClock } from '../clock.ts';
import type { Person } from '../people.ts';
import { seededRandom } from '../random.ts';
import { createSigningKeys } from '../signing-keys.ts';
import { createIdentity, type IdentitySandbox } from './identity.ts';
import {
  createInProcessBrowser,
  type InProcessBrowser,
  type Returned,
  type ShownPage,
  type Shown,
} from './in-process-browser.ts';
import type { SettingsChange } from './settings.ts';

export const loginOrigin = 'https://login.localhost:8445';
export const appOrigin = 'https://localhost:3000';
export const redirectUri = `${appOrigin}/sign-in-dialog.html`;
export const clientId = '5e551074-c0de-4a11-b0bb-5a9db0c5e55a';
export const usualScopes = 'openid profile offline_access Files.ReadWrite';
const verifier = 'a-verifier-of-at-least-forty-three-characters-000';

/** One pair for all stories of a file: making it is what takes long. */
const keys = createSigningKeys();

/** What the token endpoint says, success and refusal in one shape so that a test can look at either. */
const tokenAnswerSchema = v.looseObject({
  scope: v.optional(v.string()),
  expires_in: v.optional(v.number()),
  access_token: v.optional(v.string(), ''),
  refresh_token: v.optional(v.string(), ''),
  refresh_token_expires_in: v.optional(v.number()),
  id_token: v.optional(v.string(), ''),
  client_info: v.optional(v.string(), ''),
  error: v.optional(v.string()),
  error_description: v.optional(v.string()),
  error_codes: v.optional(v.array(v.number())),
  suberror: v.optional(v.string()),
  claims: v.optional(v.string()),
});

export interface TokenResult extends v.InferOutput<typeof tokenAnswerSchema> {
  readonly status: number;
  readonly headers: Headers;
}

type Fields = Readonly<Record<string, string | undefined>>;

/** A fixed clock, one browser and the words in which the specifications talk to identity. */
export interface IdentityStory {
  readonly identity: IdentitySandbox;
  readonly clock: SandboxClock;
  readonly browser: InProcessBrowser;
  /** The authorize address of a good request, apart from what is named; `undefined` leaves a parameter out. */
  authorizeAddress(changes?: Fields, tenant?: string): URL;
  authorize(changes?: Fields, tenant?: string): Promise<Shown>;
  /** Opens the authorize address and types name and password. */
  signIn(person: Person, changes?: Fields, tenant?: string): Promise<Returned>;
  postToken(fields: Fields, tenant?: string, headers?: Readonly<Record<string, string>>): Promise<TokenResult>;
  redeem(back: Returned, changes?: Fields, tenant?: string): Promise<TokenResult>;
  refresh(token: TokenResult, changes?: Fields, tenant?: string): Promise<TokenResult>;
}

export async function beginStory(settings: SettingsChange = {}): Promise<IdentityStory> {
  const clock = createSandboxClock(() => Date.UTC(2026, 10, 23, 9));
  const identity = createIdentity({
    clock,
    keys: await keys,
    random: seededRandom(7),
    clients: [
      {
        clientId,
        name: 'Session Controls',
        spaRedirectUris: [redirectUri],
        webRedirectUris: [`${appOrigin}/server-side`],
      },
      { clientId: 'other-app', name: 'Other app', spaRedirectUris: ['https://other.localhost/'] },
    ],
    graphOrigins: ['https://graph.localhost:8444'],
    settings,
  });
  const browser = createInProcessBrowser(identity);

  const authorizeAddress: IdentityStory['authorizeAddress'] = (changes = {}, tenant = 'organizations') => {
    const address = new URL(`${loginOrigin}/${tenant}/oauth2/v2.0/authorize`);
    address.search = search({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      response_mode: 'fragment',
      scope: usualScopes,
      state: 'a-state',
      nonce: 'a-nonce',
      client_info: '1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    }).toString();
    return address;
  };
  const authorize: IdentityStory['authorize'] = (changes, tenant) => browser.open(authorizeAddress(changes, tenant));
  const postToken: IdentityStory['postToken'] = async (fields, tenant = 'organizations', headers) => {
    const response = await identity.fetch(
      new Request(`${loginOrigin}/${tenant}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: headers ?? { Origin: appOrigin },
        body: search({ client_id: clientId, client_info: '1', ...fields }),
      }),
    );
    const body = v.parse(tokenAnswerSchema, await response.json());
    return { ...body, status: response.status, headers: response.headers };
  };
  return {
    identity,
    clock,
    browser,
    authorizeAddress,
    authorize,
    signIn: async (person, changes, tenant) => returned(await typePassword(await authorize(changes, tenant), person)),
    postToken,
    redeem: (back, changes, tenant) =>
      postToken(
        {
          grant_type: 'authorization_code',
          code: back.answer.get('code') ?? '',
          code_verifier: verifier,
          redirect_uri: redirectUri,
          scope: usualScopes,
          ...changes,
        },
        tenant,
      ),
    refresh: (token, changes, tenant) =>
      postToken(
        { grant_type: 'refresh_token', refresh_token: token.refresh_token, scope: usualScopes, ...changes },
        tenant,
      ),
  };
}

export function typePassword(shown: Shown, person: Person, keep = false): Promise<Shown> {
  return page(shown).press('Sign in', {
    username: person.userPrincipalName,
    password: person.password,
    ...(keep ? { keep: '1' } : {}),
  });
}

/** The page, or an error that says where the browser is instead. */
export function page(shown: Shown): ShownPage {
  if (shown.kind === 'page') return shown;
  throw new Error(`A page was expected, the browser is at ${shown.address.href}.`);
}

/** The answer at the app, or an error that says which page is shown instead. */
export function returned(shown: Shown): Returned {
  if (shown.kind === 'returned') return shown;
  throw new Error(`An answer was expected, a page says: ${shown.heading} ${shown.alert ?? ''}`);
}

function search(fields: Fields): URLSearchParams {
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given);
}
