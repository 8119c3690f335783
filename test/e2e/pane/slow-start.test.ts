import { beforeEach, describe, expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { graph, opened, arm, hold, letGo, answers, fates } = useDesktopStory();

const takesLong = 'Large workbooks can take a minute or more.';

/** Excel takes 40 s to open the workbook; each look after it waits at a gate. */
beforeEach(() => {
  graph().doubts.set('acceptedUnasked', 'when-armed');
  arm('createSession', { kind: 'slow-start', seconds: 40 });
  hold('getOperation');
});

async function starting(): Promise<StoryPane> {
  const pane = await opened();
  await pane.press('Start session');
  await pane.says('Starting');
  await graph().gates.reached('getOperation');
  return pane;
}

async function cancelled(): Promise<StoryPane> {
  const pane = await starting();
  await pane.press('Cancel');
  await pane.says('No session known');
  return pane;
}

/** The look that waits at the gate is answered first: held for 40 s it would be given up, and another would come at any time. */
async function workbookOpened(pane: StoryPane): Promise<void> {
  await letGo('getOperation');
  await pane.until(() => answers('getOperation').length === 1);
  await pane.pass(40);
  await letGo('getOperation');
}

describe('Microsoft takes the request and opens the workbook in the background (202)', () => {
  test('the pane says Starting, after ten seconds that it can take long, and looks until there is a session', async () => {
    const pane = await starting();
    expect(await pane.text()).toContain('Excel is opening the workbook in the background.');
    expect(await pane.text()).not.toContain(takesLong);

    await pane.pass(10);
    await pane.shows(takesLong);
    await letGo('getOperation');
    await pane.until(() => answers('getOperation').length === 1);
    await pane.says('Starting');

    await pane.pass(30);
    await letGo('getOperation');
    await pane.says('Active');
    expect(answers('createSession', 'getOperation', 'getSessionInfo')).toEqual([
      'createSession 202',
      'getOperation 200',
      'getOperation 200',
      'getSessionInfo 200',
    ]);
    expect(fates()).toEqual(['alive']);
  });

  test('Excel gives up: the reason is said, and nothing was started', async () => {
    graph().faults.clear();
    arm('createSession', { kind: 'slow-start', polls: 1, failsWith: 'unsupportedWorkbook' });
    const pane = await opened();
    await pane.press('Start session');
    await pane.says('Not supported');
    expect(answers('createSession', 'getOperation')).toEqual(['createSession 202', 'getOperation 200']);
  });
});

describe('Cancel while it starts', () => {
  test('leaves no session known, and the session that appears all the same is closed', async () => {
    const pane = await cancelled();
    hold('closeSession');
    await workbookOpened(pane);
    await graph().gates.reached('closeSession');
    expect(fates()).toEqual(['alive']);
    await letGo('closeSession');
    await pane.until(() => answers('closeSession').length === 1);
    expect(answers('createSession', 'getSessionInfo', 'closeSession')).toEqual([
      'createSession 202',
      'getSessionInfo 200',
      'closeSession 204',
    ]);
    expect(fates()).toEqual(['closed']);
    await pane.says('No session known');
  });

  test('and Start again takes up the start that still runs', async () => {
    const pane = await cancelled();
    await pane.press('Start session');
    await pane.says('Starting');
    await workbookOpened(pane);
    await pane.says('Active');
    expect(answers('createSession', 'closeSession')).toEqual(['createSession 202']);
    expect(fates()).toEqual(['alive']);
  });
});

describe('an address that does not lead to Graph is not followed', () => {
  const elsewhere = 'https://graph.example/v1.0/operations/1';
  const readable = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Location' };

  /** Counts what any page asks of the foreign host. */
  function callsElsewhere(pane: StoryPane): readonly string[] {
    const calls: string[] = [];
    pane.workbook.context.on('request', (request) => {
      if (request.url().startsWith('https://graph.example/')) calls.push(request.url());
    });
    return calls;
  }

  test('in Location', async () => {
    const pane = await opened();
    const calls = callsElsewhere(pane);
    await pane.workbook.context.route('**/createSession', (route) =>
      route.fulfill({ status: 202, headers: { ...readable, Location: elsewhere } }),
    );
    await pane.press('Start session');
    await pane.says('Not certain');
    expect(calls).toEqual([]);
  });

  test('in resourceLocation', async () => {
    const pane = await opened();
    const calls = callsElsewhere(pane);
    await pane.workbook.context.route('**/operations/*', (route) =>
      route.fulfill({ status: 200, headers: readable, json: { status: 'succeeded', resourceLocation: elsewhere } }),
    );
    await pane.press('Start session');
    await pane.says('Not certain');
    expect(calls).toEqual([]);
    expect(answers('createSession', 'getSessionInfo')).toEqual(['createSession 202']);
  });

  test('a Location that the browser may not read leaves it uncertain, and the session to end by itself', async () => {
    graph().doubts.set('locationReadable', 'no');
    const pane = await opened();
    await pane.press('Start session');
    await pane.says('Not certain');
    expect(answers('createSession', 'getOperation')).toEqual(['createSession 202']);
  });
});
