import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bo, gil, pat } from '#sandbox/people.ts';
import { seen, sessionCalls } from '../../support/pane.ts';
import { nowInWindow } from '../../support/rename.ts';
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
  // One window for all: each reads its address anew, whatever stood there before.
  let window: OpenedWorkbook;
  beforeAll(async () => {
    window = await openWorkbook(stage, { profile: 'web', workbook: 'elsewhere' });
    await window.openPane();
  });
  afterAll(() => window.context.close());

  async function reopenAt(url: string): Promise<void> {
    await nowInWindow(window, { name: 'Budget', url });
    await window.reloadPane();
  }

  const site = 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents';

  test.each([
    ['never saved', '', 'Not saved yet', 'Save this workbook in OneDrive for work or SharePoint'],
    ['on this computer', 'C:\\Users\\ana\\Budget.xlsx', 'On this computer', 'need a copy in OneDrive for work or'],
    ['in a personal OneDrive', 'https://d.docs.live.net/4a5b/Budget.xlsx', 'Personal OneDrive', 'Save a copy there.'],
    [
      'an .xls',
      `${site}/Budget.xls`,
      'Not an .xlsx workbook',
      'This one is .xls. Save a copy as Excel Workbook (.xlsx).',
    ],
    ['an .xlsb', `${site}/Budget.xlsb`, 'Not an .xlsx workbook', 'This one is .xlsb. Save a copy as'],
    ['an .xltx', `${site}/Budget.xltx`, 'Not an .xlsx workbook', 'This one is .xltx. Save a copy as'],
    ['a .csv', `${site}/Budget.csv`, 'Not an .xlsx workbook', 'This one is .csv. Save a copy as'],
    ['an .ods', `${site}/Budget.ods`, 'Not an .xlsx workbook', 'This one is .ods. Save a copy as'],
    ['in China', 'https://contoso.sharepoint.cn/Budget.xlsx', 'Not in this cloud', 'the cloud operated by 21Vianet'],
    [
      'in another cloud',
      'https://contoso.sharepoint.us/Budget.xlsx',
      'In another cloud',
      'in another Microsoft cloud than',
    ],
    ['at a look-alike', 'https://contoso.sharepoint.com.example.net/Budget.xlsx', 'Which workbook?', 'Paste its link.'],
    ['at a foreign host', 'https://files.example.com/finance/Budget.xlsx', 'Which workbook?', 'Paste its link.'],
  ])('%s is told why, and what to do, before anybody signs in', async (_, url, word, fix) => {
    await reopenAt(url);
    const pane = seen(window);
    await pane.says(word);
    expect(await pane.text()).toContain(fix);
    expect(stage.sandbox.graph.log.read()).toEqual([]);
  });

  test('an .xlsm is tried', async () => {
    await reopenAt(`${site}/Budget.xlsm`);
    await seen(window).says('Signed out');
  });

  test('opened to read only is told that sessions need more', async () => {
    const readOnly = await openWorkbook(stage, { profile: 'web', mode: 'read-only' });
    await readOnly.openPane();
    await seen(readOnly).says('View only');
    expect(await seen(readOnly).text()).toContain('Ask the workbook’s owner.');
    expect(stage.sandbox.graph.log.read()).toEqual([]);
    await readOnly.context.close();
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
