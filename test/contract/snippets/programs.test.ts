import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OperationName } from '#sandbox/graph/faults.ts';
import type { SnippetAction } from '#taskpane/pages/request/snippets/snippet.ts';
import { createSnippetGround, type Executed, type SnippetGround } from './snippet-ground.ts';

let ground: SnippetGround;

beforeAll(async () => {
  ground = await createSnippetGround();
});

beforeEach(async () => {
  await ground.reset();
});

afterAll(async () => {
  await ground.close();
});

const executed: readonly Executed[] = ['curl', 'python', 'javascript'];
const operations = () => ground.calls().map(({ operation }) => operation);
const wholeStory: readonly OperationName[] = ['createSession', 'listWorksheets', 'closeSession'];

/** What must hold whatever happened: one call at a time, never too early, and none but the first outside the session. */
function expectGoodManners(): void {
  const calls = ground.calls();
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(({ besides, beforeRetryAfter }) => besides > 0 || beforeRetryAfter)).toEqual([]);
  const outside = calls.filter(({ headers }) => headers['workbook-session-id'] === undefined);
  expect(outside.filter(({ operation }) => operation !== 'createSession')).toEqual([]);
}

describe.each(executed)('the program in %s', (how) => {
  const program = (wish: { readonly changes?: 'temporary-copy'; readonly what?: SnippetAction } = {}) =>
    ground.text({ what: 'program', how, ...wish });

  test('opens, works and closes', async () => {
    const { status, output, complaints } = await ground.run(how, program());
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    expect(output).toContain('Sheet1');
    expect(operations()).toEqual(wholeStory);
    expect(ground.allSessions().map(({ persistChanges, over }) => [persistChanges, over?.why])).toEqual([
      [true, 'closed'],
    ]);
    expect(await ground.clock.takeWaits()).toEqual([]);
    expectGoodManners();
  });

  test('works on a temporary copy where that is wished', async () => {
    await ground.run(how, program({ changes: 'temporary-copy' }));
    expect(ground.allSessions().map(({ persistChanges, over }) => [persistChanges, over?.why])).toEqual([
      [false, 'closed'],
    ]);
  });

  test('refreshes before the session has been idle for five minutes, however slow its own work is', async () => {
    const { status } = await ground.run(how, program(), [0, 220, 0, 220]);
    expect(status).toBe(0);
    expect(operations()).toEqual([
      'createSession',
      'refreshSession',
      'listWorksheets',
      'refreshSession',
      'closeSession',
    ]);
    expect(ground.allSessions().map(({ over }) => over?.why)).toEqual(['closed']);
    expectGoodManners();
  });

  test('does not refresh more often than it has to', async () => {
    await ground.run(how, program(), [0, 209, 1]);
    expect(operations()).toEqual(['createSession', 'listWorksheets', 'refreshSession', 'closeSession']);
  });

  test('waits as long as Graph says, and then does the same again', async () => {
    for (const operation of wholeStory) {
      ground.sandbox.graph.faults.arm({ operation, count: 1, fault: { kind: 'throttled', retryAfterSeconds: 7 } });
    }
    const { status } = await ground.run(how, program());
    expect(status).toBe(0);
    expect(await ground.clock.takeWaits()).toEqual([7, 7, 7]);
    expect(operations()).toEqual(wholeStory.flatMap((operation) => [operation, operation]));
    expect(ground.alive()).toEqual([]);
    expectGoodManners();
  });

  test('waits longer each time where Graph does not say how long, and gives up after five tries', async () => {
    ground.sandbox.graph.faults.arm({ operation: 'listWorksheets', fault: { kind: 'throttled' } });
    const { status, complaints } = await ground.run(how, program());
    expect(status).toBe(1);
    expect(complaints).toContain('HTTP 429 tooManyRequestsUncategorized');
    expect(await ground.clock.takeWaits()).toEqual([2, 4, 8, 16]);
    expect(ground.calls('listWorksheets')).toHaveLength(5);
    expect(ground.alive()).toEqual([]);
  });

  test('starts again after a 504, 502 or 503 that Graph answered before it acted', async () => {
    for (const status of [504, 502, 503] as const) {
      ground.sandbox.graph.faults.arm({
        operation: 'createSession',
        count: 1,
        fault: { kind: 'unavailable', status },
      });
    }
    const { status } = await ground.run(how, program());
    expect(status).toBe(0);
    expect(await ground.clock.takeWaits()).toEqual([2, 4, 8]);
    expect(ground.allSessions().map(({ over }) => over?.why)).toEqual(['closed']);
    expectGoodManners();
  });

  test('leaves nothing but the session it was never told of after a 504 that came too late', async () => {
    ground.sandbox.graph.faults.arm({
      operation: 'createSession',
      count: 1,
      when: 'after',
      fault: { kind: 'unavailable', status: 504 },
    });
    const { status } = await ground.run(how, program());
    expect(status).toBe(0);
    expect(ground.allSessions().map(({ over }) => over?.why)).toEqual([undefined, 'closed']);
    await ground.clock.advance(300);
    expect(ground.alive()).toEqual([]);
  });

  test('closes a session although the answers to Refresh and Close are bad at first', async () => {
    for (const operation of ['refreshSession', 'closeSession'] as const) {
      ground.sandbox.graph.faults.arm({ operation, count: 2, fault: { kind: 'unavailable', status: 503 } });
    }
    const { status } = await ground.run(how, program(), [0, 220]);
    expect(status).toBe(0);
    expect(ground.calls('closeSession')).toHaveLength(3);
    expect(ground.alive()).toEqual([]);
    expectGoodManners();
  });

  test('says what could not be closed, without the session id and the token', async () => {
    ground.sandbox.graph.faults.arm({ operation: 'closeSession', fault: { kind: 'unavailable', status: 503 } });
    const { complaints } = await ground.run(how, program());
    expect(complaints).toContain('it ends by itself after about 5 minutes');
    expect(complaints).toContain('HTTP 503');
    expect(complaints).not.toMatch(/cluster=|Bearer|eyJ/);
    expect(ground.calls('closeSession')).toHaveLength(5);
  });

  test('never does a call of its own twice that Graph may have acted on', async () => {
    ground.sandbox.graph.faults.arm({ operation: 'listWorksheets', fault: { kind: 'unavailable', status: 503 } });
    const { status, complaints } = await ground.run(how, program());
    expect(status).toBe(1);
    expect(complaints).toContain('HTTP 503');
    expect(operations()).toEqual(wholeStory);
    expect(ground.alive()).toEqual([]);
  });
});

describe.each(executed)('in the middle of its work the program in %s', (how) => {
  const program = (changes: 'saves-changes' | 'temporary-copy' = 'saves-changes') =>
    ground.text({ what: 'program', how, changes });
  /** Starts it and holds its own call, so that something can happen meanwhile. */
  const heldAtWork = async (text: string) => {
    ground.sandbox.graph.faults.arm({ operation: 'listWorksheets', count: 1, fault: { kind: 'gate', gate: 'work' } });
    const started = await ground.start(how, text);
    await ground.sandbox.graph.gates.reached('work');
    return started;
  };

  test.each([
    ['saves-changes', 404, 'invalidSessionReCreatable', 'What was written before is in the workbook.'],
    ['saves-changes', 404, 'none', 'What was written before is in the workbook.'],
    ['temporary-copy', 400, 'invalidSessionReCreatable', 'The changes made in its temporary copy are gone.'],
  ] as const)('says that the session (%s) has expired, by %i and %s, and does not go on', async (...row) => {
    const [changes, status, code, loss] = row;
    ground.sandbox.graph.doubts.set('deadSessionStatus', status);
    ground.sandbox.graph.doubts.set('deadSessionCode', code);
    const started = await heldAtWork(program(changes));
    const { sessions, clock } = ground.sandbox.graph.world();
    for (const session of ground.alive()) sessions.finish(session, clock.now(), 'ended');
    ground.sandbox.graph.gates.open('work');
    const ended = await started.finished;
    expect(ended.status).toBe(1);
    expect(ended.complaints).toContain(`The session has expired. ${loss}`);
    expect(ended.complaints).not.toMatch(/cluster=|Bearer|eyJ/);
    expect(operations()).toEqual(['createSession', 'listWorksheets']);
    expectGoodManners();
  });

  test('says that it has expired when even the refresh came too late', async () => {
    const ended = await ground.run(how, program(), [0, 310]);
    expect(ended.status).toBe(1);
    expect(ended.complaints).toContain('The session has expired.');
    expect(operations()).toEqual(['createSession', 'refreshSession']);
    expect(ground.alive()).toEqual([]);
  });

  test('closes the session after an answer that was lost', async () => {
    ground.sandbox.graph.faults.arm({ operation: 'listWorksheets', fault: { kind: 'lost-answer' } });
    const { status, complaints } = await ground.run(how, program());
    expect(status).toBe(1);
    expect(complaints).not.toBe('');
    expect(operations()).toEqual(wholeStory);
    expect(ground.alive()).toEqual([]);
  });

  test('closes the session after a refusal, and says which', async () => {
    const fault = { kind: 'error', code: 'accessDenied', status: 403 } as const;
    ground.sandbox.graph.faults.arm({ operation: 'listWorksheets', fault });
    const { status, complaints } = await ground.run(how, program());
    expect(status).toBe(1);
    expect(complaints).toContain('/worksheets: HTTP 403 accessDenied');
    expect(ground.alive()).toEqual([]);
  });

  test('closes the session after a mistake of its own', async () => {
    const mistakes = {
      curl: [`printf '%s\\n' "$body"`, 'printf "$mistake"'],
      python: ['print(sheet["name"])', 'print(mistake)'],
      javascript: ['console.log(sheet.name)', 'console.log(mistake)'],
    } as const;
    const [line, mistake] = mistakes[how];
    expect(program()).toContain(line);
    const { status, complaints } = await ground.run(how, program().replace(line, mistake));
    expect(status).not.toBe(0);
    expect(complaints).toContain('mistake');
    expect(ground.alive()).toEqual([]);
    expect(operations()).toEqual(wholeStory);
  });

  // Node ends at once, without `finally`; the program says so.
  if (how !== 'javascript') {
    test('closes the session after Ctrl+C', async () => {
      const started = await heldAtWork(program());
      started.interrupt();
      const { status } = await started.finished;
      expect(status).not.toBe(0);
      expect(operations()).toContain('closeSession');
      expect(ground.alive()).toEqual([]);
    });
  }
});
