import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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

/** What must hold whatever happened: one call at a time, and none but the first outside the session. */
function expectGoodManners() {
  const calls = ground.calls();
  expect(calls.filter(({ besides, beforeRetryAfter }) => besides > 0 || beforeRetryAfter)).toEqual([]);
  const outside = calls.filter(({ headers }) => headers['workbook-session-id'] === undefined);
  expect(outside.filter(({ operation }) => operation !== 'createSession')).toEqual([]);
}

describe.each(executed)('the program in %s', (how) => {
  const program = () => ground.text({ what: 'program', how });

  test('opens, works and closes', async () => {
    const { status, output, complaints } = await ground.run(how, program());
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    expect(output).toContain('Sheet1');
    expect(operations()).toEqual(['createSession', 'listWorksheets', 'closeSession']);
    expect(ground.alive()).toEqual([]);
    expectGoodManners();
  });
});
