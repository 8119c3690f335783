import { expect, test } from '@jest/globals';
import { succeeded } from '#domain/problem/problem.ts';
import { createPane } from '../create-pane.ts';
import { createFakeWorld } from '../fake-world.ts';
import { checkedCount, nothingChecked } from './sign-in-check.ts';

const evidence = { operation: 'sign-in', codes: [] } as const;

test('a check that is wanted before its code has come is run when it is there', async () => {
  const { ports } = createFakeWorld();
  const pane = createPane(ports);
  expect(pane.signInCheck.current()).toBeUndefined();
  pane.signInCheck.run();
  pane.open();
  await pane.idle();
  expect(checkedCount(pane.signInCheck.current() ?? nothingChecked)).toBe(8);
});

test('what was found is in the report', async () => {
  const { ports } = createFakeWorld();
  const pane = createPane(ports);
  pane.open();
  await pane.idle();
  expect(pane.activity.report()).not.toContain('signInCheck');
  pane.signInCheck.run();
  await pane.idle();
  expect(JSON.parse(pane.activity.report())).toMatchObject({
    signInCheck: expect.arrayContaining(['permission passed']),
  });
});

test('where an administrator approves is known from Excel before anybody could sign in', async () => {
  const { ports, services, refusals } = createFakeWorld();
  refusals.set('sign in silently', { kind: 'admin-needed', evidence });
  const facts = {
    displayLanguage: 'en-US',
    isPaneVisible: true,
    account: {
      kind: 'work',
      loginHint: 'ana@contoso.com',
      userPrincipalName: '',
      objectId: 'o',
      tenantId: 't-1',
      guestOf: undefined,
    },
    theme: undefined,
    partitionKey: undefined,
    isReadOnly: false,
  } as const;
  const pane = createPane({
    ...ports,
    host: { ...ports.host, ready: () => Promise.resolve(succeeded(facts)) },
    loadServices: () =>
      Promise.resolve({
        ...services,
        signIn: {
          ...services.signIn,
          adminConsentAddress: ({ tenantId }) => Promise.resolve(`consent for ${tenantId}`),
        },
      }),
  });
  pane.open();
  await pane.idle();
  expect(pane.state().stage.kind).toBe('signed-out');
  expect(await pane.adminConsentAddress()).toBe('consent for t-1');
});
