import { expect, test } from '@jest/globals';
import { createSettingsFile } from '#adapters/roaming-settings/settings-file.ts';
import { createActivityLog } from '#application/activity/create-activity-log.ts';
import { callFor, createClientWorld, sessionWith } from '../client/client-world.ts';

test('the list shows the calls of the real client as they were made: its redaction takes nothing from them', async () => {
  const world = await createClientWorld();
  const { workbooks, activities } = world;
  const workbook = world.workbook('budget');
  const begin = () => workbooks.startSession(workbook, 'saves-changes', callFor('start'), () => undefined);

  await workbooks.findWorkbook('https://contoso-my.sharepoint.com/personal/ana/Budget.xlsx', callFor('find'));
  world.sandbox.doubts.set('acceptedUnasked', 'when-armed');
  world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', polls: 1 } });
  const started = await world.withWaits(begin());
  if (!started.ok) throw new Error('The session was to be started.');
  const session = sessionWith(started.value.id, workbook);
  await workbooks.refreshSession(session, workbook, callFor('refresh'));
  await workbooks.versionOf(workbook, callFor('file'));
  await workbooks.closeSession(session, workbook, callFor('close'));
  await workbooks.refreshSession(session, workbook, callFor('confirm'));
  const settings = createSettingsFile(world.graph, 'ana-home-account');
  await settings.create('{}');
  const looked = await settings.look();
  if (looked.kind !== 'there') throw new Error('The settings were to be there.');
  await settings.read(looked);
  await settings.replace('{"a":1}', looked.eTag);
  await settings.setAside(looked, 'damaged.json');
  world.isOnline = false;
  await workbooks.refreshSession(session, workbook, callFor('refresh'));

  const log = createActivityLog(() => '');
  for (const activity of activities) log.record(activity)(activity);
  expect(activities.length).toBeGreaterThan(12);
  expect(log.current()).toMatchObject([...activities].reverse());
});
