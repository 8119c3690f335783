import { expect, test } from '@jest/globals';
import { createSignIn } from './create-sign-in.ts';
import type { SessionMemory, SignInOptions } from './sign-in-options.ts';

const scopes = ['Files.ReadWrite'] as const;

test('who signed out on purpose is not signed in silently, not even asked about', async () => {
  const memory = new Map([['session-controls.signed-out', 'yes']]);
  const signIn = createSignIn(optionsWith({ memory: memoryOf(memory) }));
  await expect(signIn.getToken({ scopes, isInteractive: false })).resolves.toMatchObject({
    ok: false,
    problem: { kind: 'sign-in-needed', evidence: { operation: 'sign-in', codes: ['signed_out_by_choice'] } },
  });
  expect(signIn.isSignedOutByChoice()).toBe(true);
});

test.each([{ isInteractive: false }, { isInteractive: true }])(
  'a personal account in Excel is told why, without any request (click: $isInteractive)',
  async ({ isInteractive }) => {
    const signIn = createSignIn(optionsWith({}));
    await expect(signIn.getToken({ scopes, isInteractive })).resolves.toMatchObject({
      ok: false,
      problem: { kind: 'personal-account' },
    });
  },
);

test('a wish that was cancelled before it began is answered at once', async () => {
  const signIn = createSignIn(optionsWith({}));
  const outcome = await signIn.getToken({ scopes, isInteractive: true, signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
});

/** Excel is open as a personal account; whatever else is touched fails the test. */
function optionsWith(part: Partial<SignInOptions>): SignInOptions {
  const mustNot = (what: string) => () => {
    throw new Error(`${what} was touched`);
  };
  return {
    configuration: {
      cloud: 'global',
      graphRoot: 'https://graph.example/v1.0',
      authority: 'https://login.example/organizations',
      knownAuthorities: ['login.example'],
      clientId: 'client',
    },
    pagesFolder: 'https://localhost:3000/',
    isFramed: true,
    window: {
      open: mustNot('the dialog'),
      mayHaveBridge: mustNot('the bridge'),
      hostAccount: () =>
        Promise.resolve({
          kind: 'personal',
          loginHint: 'pat@outlook.com',
          userPrincipalName: '',
          objectId: '',
          tenantId: '',
          guestOf: undefined,
        }),
    },
    send: mustNot('the network'),
    clock: { now: () => 0, after: mustNot('the clock') },
    random: { dice: () => 0, uuid: mustNot('the dice') },
    memory: memoryOf(new Map()),
    version: '0.0.0',
    ...part,
  };
}

function memoryOf(items: Map<string, string>): SessionMemory {
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
