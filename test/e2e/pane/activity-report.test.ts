import { describe, expect, test } from '@jest/globals';
import { ana, contoso } from '#sandbox/people.ts';
import { readReport } from '../../../scripts/replay/read-report.ts';
import { tellReplay } from '../../../scripts/replay/tell-replay.ts';
import { copiedText } from '../../support/clipboard.ts';
import { openPage, seen, type SeenPane } from '../../support/pane.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

interface Opened {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
  /** Every token that left a page of this profile. */
  readonly tokens: ReadonlySet<string>;
}

/** A person who started, was told to wait once, and then went to Activity. */
async function openActivity(): Promise<Opened> {
  const workbook = await openWorkbook({ profile: 'desktop' });
  const tokens = new Set<string>();
  workbook.context.on('request', (request) => {
    const [, token] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
    if (token !== undefined) tokens.add(token);
  });
  await workbook.openPane();
  const pane = seen(workbook);
  stage().sandbox.graph.faults.arm({
    operation: 'createSession',
    count: 1,
    when: 'before',
    fault: { kind: 'throttled', retryAfterSeconds: 30, readable: true },
  });
  await pane.button('Start session').click();
  await pane.says('Excel is busy');
  await workbook.advance(31_000);
  await pane.says('Active');
  await openPage(pane, 'Activity');
  return { workbook, pane, tokens };
}

const call = (pane: SeenPane, what: string) =>
  pane.frame.getByRole('main').getByRole('listitem').filter({ hasText: what });

describe('Activity', () => {
  test('lists what was asked of Microsoft, with every answer to it', async () => {
    const { pane } = await openActivity();
    await call(pane, 'Find workbook').getByText('Done in').waitFor();
    const started = call(pane, 'Start session');
    await started.getByText('two answers').waitFor();
    await started.getByText('Start session').click();
    const details = await started.innerText();
    const [lookup, refused] = stage()
      .sandbox.graph.log.read()
      .filter(({ operation }) => operation === 'getSharedDriveItem' || operation === 'createSession');
    expect(lookup?.operation).toBe('getSharedDriveItem');
    expect(details).toContain('429');
    expect(details).toContain('tooManyRequestsUncategorized');
    expect(details).toContain(refused?.requestId ?? 'no request id');
    expect(details).toContain('201');

    await pane.frame.getByRole('button', { name: /^Problems/ }).click();
    expect(await pane.frame.getByRole('main').getByRole('listitem').count()).toBe(1);
  });

  test('can be cleared', async () => {
    const { pane } = await openActivity();
    await pane.button('Clear').click();
    await pane.frame.getByRole('heading', { name: 'No calls yet' }).waitFor();
  });
});

describe('Copy report', () => {
  test('gives a text without a token, a session id or a name, which replays to what the pane showed', async () => {
    const { workbook, pane, tokens } = await openActivity();
    await pane.button('Copy report').click();
    const text = await copiedText(workbook);

    const [session] = stage().sandbox.graph.world().sessions.all();
    const [file] = stage()
      .sandbox.describe()
      .files.filter(({ key }) => key === 'budget');
    expect(tokens.size).toBeGreaterThan(0);
    const secrets = [
      ...[...tokens].flatMap((token) => token.split('.')),
      session?.id.slice(-36) ?? '',
      file?.itemId ?? '',
      file?.driveId ?? '',
      ...['Budget', ana.name, ana.userPrincipalName, ana.objectId, contoso.id, contoso.domain, 'contoso'],
    ];
    expect(secrets).not.toContain('');
    expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);

    const read = readReport(text);
    if (read.kind === 'unreadable') throw new Error(read.say);
    expect(tellReplay(read.report).shown.word).toBe('Active');
  });
});
