import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bo, gil, pat } from '#sandbox/people.ts';
import { seen, sessionCalls } from '../../support/pane.ts';
import { openStage, type Stage } from '../../support/sandbox-and-browser.ts';
import { signInAs, windowOpenedBy } from '../../support/sign-in-window.ts';
import { openWorkbook, type OpenedWorkbook } from '../../support/workbook.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.sandbox.graph.reset();
});

/** The desktop signs in through its bridge: what is tried here is what comes after. */
async function opened(workbook = 'budget'): Promise<OpenedWorkbook> {
  const window = await openWorkbook(stage, { profile: 'desktop', workbook });
  await window.openPane();
  return window;
}

async function started(): Promise<OpenedWorkbook> {
  const window = await opened();
  await seen(window).button('Start session').click();
  await seen(window).says('Active');
  return window;
}

describe('time', () => {
  test('six minutes unused is probably over, Check asks, and only then it is expired', async () => {
    const window = await started();
    const pane = seen(window);
    await window.advance(6 * 60_000);
    await pane.says('Probably over');
    expect(sessionCalls(stage)).toHaveLength(1);
    await pane.button('Check').click();
    await pane.says('Expired');
    await pane.button('Start again').waitFor();
    expect(sessionCalls(stage).at(-1)).toMatch(/refreshSession in the session, 4\d\d$/);
    await window.context.close();
  });
});

describe('a workbook that cannot have a session', () => {
  test.each([
    ['local', 'On this computer'],
    ['consumer', 'Personal OneDrive'],
    ['unsaved', 'Which workbook?'],
    ['elsewhere', 'Which workbook?'],
  ])('%s is told why before anybody signs in: %s', async (workbook, word) => {
    const window = await openWorkbook(stage, { profile: 'web', workbook });
    await window.openPane();
    await seen(window).says(word);
    expect(stage.sandbox.graph.log.read()).toEqual([]);
    await window.context.close();
  });

  test('an .xls is told its type', async () => {
    const window = await openWorkbook(stage, { profile: 'web', workbook: 'old-format' });
    await window.openPane();
    await seen(window).says('Not an .xlsx workbook');
    await window.context.close();
  });
});

describe('a person who cannot have sessions', () => {
  test('Excel is open with a personal account: said without a try', async () => {
    const window = await openWorkbook(stage, { profile: 'web', person: pat.key });
    await window.openPane();
    await seen(window).says('Personal account');
    await window.context.close();
  });

  test('a personal account is refused by the sign-in page, and closing it changes nothing', async () => {
    const window = await openWorkbook(stage, { profile: 'web' });
    await window.openPane();
    const dialog = await windowOpenedBy(window.page, () => seen(window).button('Sign in').click());
    await signInAs(pat, dialog);
    await dialog.getByText('AADSTS50020').waitFor();
    await dialog.close();
    await window.context.clock.fastForward(2_000);
    await seen(window).says('Sign-in cancelled');
    await window.context.close();
  });

  test('a guest is told that the organization wants an account of its own', async () => {
    const window = await openWorkbook(stage, { profile: 'web', workbook: 'guest', person: gil.key });
    await window.openPane();
    await seen(window).says('Guest account');
    await window.context.close();
  });
});

describe('Graph refuses', () => {
  test('a library that Files.ReadWrite does not reach', async () => {
    stage.sandbox.graph.doubts.set('filesReadWriteInLibrary', 'refused');
    const window = await openWorkbook(stage, { profile: 'desktop', workbook: 'forecast', person: bo.key });
    await window.openPane();
    await seen(window).says('Permission needed');
    await window.context.close();
  });

  test('429: the time is said, and the start goes on after it', async () => {
    const window = await opened();
    const pane = seen(window);
    stage.sandbox.graph.faults.arm({
      operation: 'createSession',
      count: 1,
      when: 'before',
      fault: { kind: 'throttled', retryAfterSeconds: 30, readable: true },
    });
    await pane.button('Start session').click();
    await pane.says('Excel is busy');
    expect(sessionCalls(stage)).toHaveLength(1);
    await window.advance(31_000);
    await pane.says('Active');
    expect(stage.sandbox.graph.log.read().filter((call) => call.beforeRetryAfter)).toEqual([]);
    await window.context.close();
  });

  test.each([
    [503, 'Excel is busy'],
    [504, 'Trying again'],
  ] as const)('%i on Start is said and nothing is lost: %s', async (status, word) => {
    const window = await opened();
    const pane = seen(window);
    stage.sandbox.graph.faults.arm({
      operation: 'createSession',
      count: 1,
      when: 'before',
      fault: { kind: 'unavailable', status },
    });
    await pane.button('Start session').click();
    await pane.says(word);
    await window.advance(10_000);
    await pane.says('Active');
    await window.context.close();
  });

  test('nothing at all: it may have started, and that is said', async () => {
    const window = await opened();
    const pane = seen(window);
    stage.sandbox.graph.faults.arm({
      operation: 'createSession',
      count: 1,
      when: 'after',
      fault: { kind: 'lost-answer' },
    });
    await pane.button('Start session').click();
    await pane.says('Not certain');
    await window.context.close();
  });

  test('the answer to Close gets lost: it may be open, and Close again ends it', async () => {
    const window = await started();
    const pane = seen(window);
    stage.sandbox.graph.faults.arm({
      operation: 'closeSession',
      count: 1,
      when: 'before',
      fault: { kind: 'lost-answer' },
    });
    await pane.button('Close').click();
    await pane.says('Not certain');
    await pane.button('Close again').click();
    await pane.says('Closed');
    await window.context.close();
  });
});
