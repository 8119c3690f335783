import { describe, expect, test } from '@jest/globals';
import { runModel, type ModelRun } from './run-model.ts';

/** Worlds of their own, each from its own seed: a failure in one is told and repeated without the others. */
const rounds = 10;
const actionsPerRound = 1_000;
const firstSeed = Number(process.env['MODEL_SEED'] ?? 20_261_123);

/** What a person needs to see and repeat it. */
function told({ seed, problems, trace }: ModelRun): string {
  if (problems.length === 0) return '';
  return [`MODEL_SEED=${seed} npm run test:contract -- model`, ...problems, ...trace].join('\n');
}

describe(`a random person, two devices, three tabs and a faulty Graph, ${rounds * actionsPerRound} actions`, () => {
  const runs: ModelRun[] = [];

  test('lose no session, mix nothing up, and are told nothing that the service did not say', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const run = await runModel({ seed: firstSeed + round, actions: actionsPerRound });
      expect(told(run)).toBe('');
      runs.push(run);
    }
  }, 600_000);

  test('met what such a life has in store', () => {
    const met = new Set(runs.flatMap((run) => [...run.met.keys()]).flatMap((state) => state.split(/ · |, /)));
    const everything = [
      ...['none-known', 'starting', 'open', 'closed', 'expired', 'broken', 'uncertain-start', 'uncertain close'],
      ...['waiting', 'retrying', 'offline', 'permission', 'asking-second', 'confirming-close', 'refreshing', 'closing'],
      ...['signed out', 'taking-over', 'cannot: local', 'not found'],
    ];
    expect(everything.filter((what) => !met.has(what))).toEqual([]);
    expect(runs.reduce((sum, { done }) => sum + done, 0)).toBe(rounds * actionsPerRound);
    expect(runs.reduce((sum, { sessions }) => sum + sessions, 0)).toBeGreaterThan(300);
  });
});

describe('the books of the model', () => {
  test('go the same way for the same seed', async () => {
    const [one, other] = [await runModel({ seed: 7, actions: 200 }), await runModel({ seed: 7, actions: 200 })];
    expect(other.trace).toEqual(one.trace);
  });

  test('show a session that nobody remembers any more', async () => {
    const run = await runModel({
      seed: 7,
      actions: 1_000,
      spoil: ({ sandbox }, tabs) => {
        const { sessions, drives } = sandbox.world();
        if (sessions.all().every(({ over }) => over !== undefined)) return;
        for (const drive of drives.all()) {
          const folder = drives.atPath(drive.id, ['Apps']);
          if (folder !== undefined) drives.remove(folder);
        }
        for (const tab of tabs) {
          tab.device.clearStorage();
          tab.reload();
        }
      },
    });
    expect(run.problems.join()).toContain('forgotten');
  });

  test.each([
    ['to another item', { item: 'drive/other' }],
    ['as another person', { token: 'Bearer somebody' }],
    ['beside another request', { besides: 1 }],
  ])('show a call that went %s', async (said, part) => {
    const run = await runModel({
      seed: 7,
      actions: 1_000,
      spoil: ({ wire }) => {
        const last = wire.calls.at(-1);
        if (last?.action === 'refreshSession') wire.calls.push({ ...last, ...part });
      },
    });
    expect(run.problems.join()).toContain(said);
  });

  test('show an end that the service did not tell', async () => {
    const run = await runModel({
      seed: 7,
      actions: 1_000,
      spoil: ({ wire }) => void wire.calls.splice(0),
    });
    expect(run.problems.join()).toContain('the service did not');
  });
});
