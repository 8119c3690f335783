import { describe, expect, test } from '@jest/globals';
import { createPane } from '#application/create-pane.ts';
import { createFakeWorld } from '#application/fake-world.ts';
import { sessionsViewFrom } from './sessions-from-pane.ts';

describe('the way to Take over', () => {
  test.each([
    ['is there for a workbook that was found', 'https://contoso-my.sharepoint.com/personal/ana/Documents/B.xlsx', true],
    ['is not there where the workbook cannot have a session', 'C:\\Users\\Ana\\Budget.xlsx', false],
  ])('%s', async (_, documentUrl, isThere) => {
    const world = createFakeWorld();
    world.documentUrl = documentUrl;
    const pane = createPane(world.ports);
    pane.open();
    await pane.idle();
    expect(sessionsViewFrom(pane, pane.clock.now(), false).canTakeOver).toBe(isThere);
  });

  test('is not there while the workbook could not be looked up', async () => {
    const world = createFakeWorld();
    world.refusals.set('find', { kind: 'refused', evidence: { operation: 'find-workbook', codes: [] } });
    const pane = createPane(world.ports);
    pane.open();
    await pane.idle();
    expect(pane.state().stage.kind).toBe('not-found');
    expect(sessionsViewFrom(pane, pane.clock.now(), false).canTakeOver).toBe(false);
  });
});
