import { beforeEach, describe, expect, test } from '@jest/globals';
import { initialState, type LifecycleState, type Stage } from '#domain/lifecycle/state.ts';
import { failed, succeeded, type Problem } from '#domain/problem/problem.ts';
import { createFakeWorld } from '../fake-world.ts';
import type { HostFacts } from '../ports/excel-host.ts';
import type { FarAnswer } from '../ports/sign-in-check.ts';
import { checkLimitMs, createSignInCheck, type SignInCheck } from './create-sign-in-check.ts';
import { checkNames, nothingChecked, type SignInChecks } from './sign-in-check.ts';

const never = new Promise<never>(() => undefined);
const minutes = (n: number) => n * 60_000;
const live: Extract<Stage, { kind: 'signed-out' }>['live'] = {
  kind: 'addressed',
  url: 'https://contoso.sharepoint.com/Budget.xlsx',
  name: 'Budget.xlsx',
};

let world: ReturnType<typeof createFakeWorld>;
let facts: HostFacts;
let stage: Stage;
/** What each party does; a test changes what it is about. */
let parties: {
  bridge: () => Promise<boolean | undefined>;
  window: 'opened' | 'blocked' | undefined;
  clockOffByMs: number | undefined;
  service: () => Promise<FarAnswer>;
  graph: () => Promise<FarAnswer>;
  silent: () => ReturnType<ReturnType<typeof createFakeWorld>['services']['signIn']['getToken']>;
};

const answered = (at?: number): Promise<FarAnswer> => Promise.resolve({ kind: 'answered', at });
const noAnswer = (): Promise<FarAnswer> => Promise.resolve({ kind: 'no-answer' });
const problem = (kind: 'sign-in-needed' | 'admin-needed' | 'consent-needed' | 'policy' | 'cancelled'): Problem => ({
  kind,
  evidence: { operation: 'sign-in', codes: [] },
});

beforeEach(() => {
  world = createFakeWorld();
  stage = { kind: 'signed-out', live, problem: undefined, wanted: undefined };
  facts = {
    displayLanguage: 'en-US',
    isPaneVisible: true,
    account: {
      kind: 'work',
      loginHint: 'ana@contoso.com',
      userPrincipalName: '',
      objectId: 'o-1',
      tenantId: 't-1',
      guestOf: undefined,
    },
    theme: undefined,
    partitionKey: 'excel',
    isReadOnly: false,
  };
  parties = {
    bridge: () => Promise.resolve(true),
    window: 'opened',
    clockOffByMs: undefined,
    service: () => answered(world.ports.clock.now()),
    graph: () => answered(),
    silent: () => Promise.resolve(failed(problem('sign-in-needed'))),
  };
});

function aCheck(): SignInCheck {
  const { ports, services } = world;
  const state = (): LifecycleState => ({ ...initialState, stage });
  return createSignInCheck(
    {
      clock: ports.clock,
      host: { ...ports.host, ready: () => Promise.resolve(succeeded(facts)) },
      signIn: {
        ...services.signIn,
        getToken: (wish) => {
          expect(wish.isInteractive).toBe(false);
          return parties.silent();
        },
      },
      signInSurroundings: {
        hasBridge: () => parties.bridge(),
        lastWindow: () => parties.window,
        clockOffByMs: () => parties.clockOffByMs,
        service: { host: 'login.example', ask: () => parties.service() },
        graph: { host: 'graph.example', ask: () => parties.graph() },
        storage: services.signInSurroundings.storage,
      },
    },
    state,
  );
}

async function checked(): Promise<SignInChecks> {
  const check = aCheck();
  check.run();
  await check.idle();
  return check.current();
}

test('a person who could sign in: everything is there, and the permission is known later', async () => {
  expect(await checked()).toEqual({
    excel: { kind: 'passed', isOffered: true },
    name: { kind: 'passed', name: 'ana@contoso.com' },
    window: { kind: 'passed' },
    storage: { kind: 'passed', isKeptApart: true },
    service: { kind: 'passed', tookMs: 0 },
    graph: { kind: 'passed', tookMs: 0 },
    permission: { kind: 'later' },
    clock: { kind: 'passed' },
  });
});

test('the checks run one after another, in the order of the chain, and each says so', async () => {
  const check = aCheck();
  const seen: string[] = [];
  check.subscribe(() => {
    const checks = check.current();
    seen.push(checkNames.map((name) => checks[name].kind.slice(0, 1)).join(''));
  });
  expect(check.current()).toEqual(nothingChecked);
  check.run();
  check.run();
  await check.idle();
  expect(seen).toEqual([
    'rwwwwwww',
    'pwwwwwww',
    'prwwwwww',
    'ppwwwwww',
    'pprwwwww',
    'pppwwwww',
    'ppprwwww',
    'ppppwwww',
    'pppprwww',
    'pppppwww',
    'ppppprww',
    'ppppppww',
    'pppppprw',
    'pppppplw',
    'pppppplr',
    'pppppplp',
  ]);
});

test('checking again begins from the start', async () => {
  const check = aCheck();
  check.run();
  await check.idle();
  parties.service = noAnswer;
  check.run();
  expect(check.current()).toMatchObject({ excel: { kind: 'running' }, service: { kind: 'waiting' } });
  await check.idle();
  expect(check.current().service).toEqual({ kind: 'failed', host: 'login.example' });
});

describe('who is mute', () => {
  /** Lets everything happen that is ready to, then the time limit pass. */
  const afterLimit = async (check: SignInCheck): Promise<SignInChecks> => {
    check.run();
    for (let limits = 0; limits < 8; limits += 1) {
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
      world.advance(checkLimitMs);
    }
    await check.idle();
    return check.current();
  };

  test('is not waited for longer than ten seconds each', async () => {
    parties.bridge = () => never;
    parties.service = () => never;
    parties.graph = () => never;
    expect(await afterLimit(aCheck())).toMatchObject({
      excel: { kind: 'passed', isOffered: false },
      service: { kind: 'failed', host: 'login.example' },
      graph: { kind: 'failed', host: 'graph.example' },
      permission: { kind: 'skipped' },
      clock: { kind: 'later' },
    });
  });

  test('an answer that took its time is told with it', async () => {
    const { clock } = world.ports;
    parties.graph = () =>
      new Promise((resolve) => clock.after(3_000, () => resolve({ kind: 'answered', at: undefined })));
    const check = aCheck();
    check.run();
    for (let turns = 0; turns < 60; turns += 1) await Promise.resolve();
    world.advance(3_000);
    await check.idle();
    expect(check.current().graph).toEqual({ kind: 'passed', tookMs: 3_000 });
  });

  test('the permission is not waited for either', async () => {
    parties.silent = () => never;
    expect(await afterLimit(aCheck())).toMatchObject({ permission: { kind: 'later' } });
  });
});

describe('the permission', () => {
  test('is allowed where a token comes silently', async () => {
    const { signIn } = world.services;
    parties.silent = () => signIn.getToken({ scopes: ['Files.ReadWrite'], isInteractive: false });
    expect((await checked()).permission).toEqual({ kind: 'passed' });
  });

  test('is not asked for where the sign-in service was not reached, unless Excel has a way of its own', async () => {
    parties.service = noAnswer;
    parties.bridge = () => Promise.resolve(false);
    expect((await checked()).permission).toEqual({ kind: 'skipped' });
    parties.bridge = () => Promise.resolve(true);
    expect((await checked()).permission).toEqual({ kind: 'later' });
  });

  test.each([
    ['admin-needed', 'admin'],
    ['consent-needed', 'person'],
    ['policy', 'policy'],
  ] as const)('is known from the last try of the person (%s)', async (kind, why) => {
    stage = { kind: 'signed-out', live, problem: problem(kind), wanted: undefined };
    expect((await checked()).permission).toEqual({ kind: 'failed', why });
  });

  test('is not known from a window that was closed', async () => {
    stage = { kind: 'signed-out', live, problem: problem('cancelled'), wanted: undefined };
    expect((await checked()).permission).toEqual({ kind: 'later' });
  });
});

describe('the clock', () => {
  test.each([
    ['right, with some minutes to spare', minutes(5), { kind: 'passed' }],
    ['fast', minutes(6), { kind: 'failed', offByMs: minutes(6) }],
    ['slow', -minutes(90), { kind: 'failed', offByMs: -minutes(90) }],
  ])('is %s, by the time of an answer', async (_, offByMs, finding) => {
    parties.service = () => answered(world.ports.clock.now() - offByMs);
    expect((await checked()).clock).toEqual(finding);
  });

  test('is compared with the last sign-in where no answer lets its time be read', async () => {
    parties.service = () => answered();
    expect((await checked()).clock).toEqual({ kind: 'later' });
    parties.clockOffByMs = minutes(7);
    expect((await checked()).clock).toEqual({ kind: 'failed', offByMs: minutes(7) });
  });

  test('is what refused the sign-in', async () => {
    parties.service = () => answered();
    const refusal: Problem = {
      kind: 'clock-wrong',
      offByMs: minutes(60),
      evidence: { operation: 'sign-in', codes: [] },
    };
    stage = { kind: 'signed-out', live, problem: refusal, wanted: undefined };
    expect((await checked()).clock).toEqual({ kind: 'failed', offByMs: minutes(60) });
  });
});

test('code that could not be had says nothing of Excel', async () => {
  parties.bridge = () => Promise.resolve(undefined);
  expect((await checked()).excel).toEqual({ kind: 'skipped' });
});

test('the report has a line for each check, without a name or an address, and none before they ran', async () => {
  parties.service = noAnswer;
  parties.bridge = () => Promise.resolve(false);
  const check = aCheck();
  expect(check.told()).toEqual([]);
  check.run();
  await check.idle();
  expect(check.told()).toEqual([
    'excel passed, not offered',
    'name passed',
    'window passed',
    'storage passed, kept apart',
    'service failed',
    'graph passed, 0 ms',
    'permission skipped',
    'clock later',
  ]);
});
