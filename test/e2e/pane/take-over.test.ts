import { describe, expect, test } from '@jest/globals';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { startByScript } from '../../support/script.ts';
import { graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';
const prices = 'Price list.xlsx';
const checked = (status: number) =>
  `POST /drives/{drive}/items/{item}/workbook/refreshSession in the session, ${String(status)}`;

interface Opened {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
  /** Everything that any page wrote to the console. */
  readonly written: readonly string[];
}

/** The budget with the pane at Take over; Graph's log holds nothing yet of what follows. */
async function openTakeOver(): Promise<Opened> {
  const workbook = await openWorkbook({ profile: 'desktop' });
  const written: string[] = [];
  workbook.context.on('console', (message) => written.push(message.text()));
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.says('No session known');
  await openPage(pane, 'My sessions');
  await pane.button('Take over a session').click();
  await pane.says('Take over a session');
  stage().sandbox.graph.log.clear();
  return { workbook, pane, written };
}

const field = (pane: SeenPane) => pane.frame.getByRole('textbox', { name: 'Session id' });

async function paste(pane: SeenPane, text: string): Promise<void> {
  await field(pane).fill(text);
  await pane.button('Check and take over').click();
}

/** What is said at the field, to people who do not see it as well. */
async function refusal(pane: SeenPane): Promise<string> {
  await pane.frame.locator('textarea[aria-invalid="true"]').waitFor();
  return field(pane).evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

async function storedTexts(workbook: OpenedWorkbook): Promise<string> {
  const frame = await workbook.paneFrame();
  return frame.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}

/** The part of an id that no other has, as it would be found in any encoding of it. */
const secretOf = (id: string): string => id.slice(-36);

describe('a session that a script started', () => {
  test('is checked, and from then on managed like any other', async () => {
    const { workbook, pane } = await openTakeOver();
    const id = await startByScript(stage(), 'budget');
    await workbook.advance(2 * 60_000);
    await paste(pane, `  ${id}\n`);
    await pane.says('Active');
    expect(sessionCalls(stage()).slice(1)).toEqual([checked(204)]);

    await openPage(pane, 'Details');
    await pane.frame.getByText('By another tool; taken over here at').waitFor();
    await pane.button('Back').click();
    await workbook.advance(60_000);
    await pane.button('Refresh').click();
    await workbook.reloadPane();
    await pane.says('Active');
    await pane.button('Close').click();
    await pane.says('Closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);
  });

  test('is stored nowhere before Microsoft knew it, and its id is in no log', async () => {
    const { workbook, pane, written } = await openTakeOver();
    const id = await startByScript(stage(), 'budget');
    stage().sandbox.graph.faults.arm({
      operation: 'refreshSession',
      count: 1,
      when: 'before',
      fault: { kind: 'gate', gate: 'check' },
    });
    await paste(pane, id);
    await stage().sandbox.graph.gates.reached('check');
    expect(await storedTexts(workbook)).not.toContain(secretOf(id));
    stage().sandbox.graph.gates.open('check');
    await pane.says('Active');
    expect(await storedTexts(workbook)).toContain(secretOf(id));

    const logs = [written, workbook.problems, await workbook.log(), stage().sandbox.graph.log.read()];
    expect(JSON.stringify(logs)).not.toContain(secretOf(id));
    await openPage(pane, 'Activity');
    await pane.frame.getByText('Take over').first().waitFor();
    expect(await pane.text()).not.toContain(secretOf(id));
  });

  test('of which nobody says how it was started is closed like a temporary copy: only after a question', async () => {
    const { pane } = await openTakeOver();
    const id = await startByScript(stage(), 'budget');
    await pane.frame.getByRole('radio', { name: 'I don’t know' }).check();
    await paste(pane, id);
    await pane.says('Active');
    await pane.button('Close').click();
    await pane.says('Close this session?');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });
});

describe('refused at the field', () => {
  test('nothing, and what is no session id, such as a token: without a call', async () => {
    const { pane } = await openTakeOver();
    await paste(pane, '   ');
    expect(await refusal(pane)).toContain('Paste a session id first.');
    await paste(pane, 'eyJ0eXAiOiJKV1QifQ.e30.c2VjcmV0');
    expect(await refusal(pane)).toContain('This does not look like a session id.');
    expect(stage().sandbox.graph.log.read()).toEqual([]);
  });

  test('an id that Microsoft does not know, and one of another workbook: asked once, and not kept', async () => {
    const { workbook, pane } = await openTakeOver();
    const otherId = await startByScript(stage(), 'prices');
    const unknownId = `${otherId.slice(0, -36)}00000000-0000-4000-8000-000000000000`;
    for (const id of [unknownId, otherId]) {
      await paste(pane, id);
      expect(await refusal(pane)).toContain('No such session for this workbook. It may have expired.');
      expect(await storedTexts(workbook)).not.toContain(secretOf(id));
    }
    expect(sessionCalls(stage()).slice(1)).toEqual([checked(404), checked(404)]);
    expect(graphSessions(stage())).toEqual([`${prices}: open`]);
    await pane.button('Back').click();
    await pane.frame.getByRole('heading', { name: 'No sessions known' }).waitFor();
  });

  test('one that is in the list already', async () => {
    const { pane } = await openTakeOver();
    const id = await startByScript(stage(), 'budget');
    await paste(pane, id);
    await pane.says('Active');
    await openPage(pane, 'My sessions');
    await pane.button('Take over').click();
    await paste(pane, id);
    expect(await refusal(pane)).toContain('This session is already in your list.');
    expect(sessionCalls(stage())).toHaveLength(2);
  });
});
