import { beforeEach, describe, expect, test } from '@jest/globals';
import type { FileAccess } from '#application/ports/sign-in.ts';
import { bo } from '#sandbox/people.ts';
import { callFor, createClientWorld, sessionWith, type ClientWorld } from './client-world.ts';

const both = 'Files.ReadWrite Files.ReadWrite.All';
const library = 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents';
const boDrive = 'https://contoso-my.sharepoint.com/personal/bo_contoso_com/Documents';
const permissionNeeded = { ok: false, problem: { kind: 'permission-needed', evidence: { status: 403 } } };
let world: ClientWorld;

beforeEach(async () => {
  world = await createClientWorld();
});

const find = (address: string, access: FileAccess) =>
  world.workbooks.findWorkbook(address, callFor('find', { access }));
const start = (key: string, access: FileAccess = 'own-files', driveType?: 'business' | 'documentLibrary') =>
  world.workbooks.startSession(
    world.workbook(key, driveType),
    'saves-changes',
    callFor('start', { access }),
    () => undefined,
  );

const foreign = [
  ["a team site's library", 'forecast', `${library}/Forecast.xlsx`, 'documentLibrary'],
  ["somebody else's OneDrive", 'shared-by-bo', `${boDrive}/Joint%20plan.xlsx`, 'business'],
] as const;

describe.each(foreign)('a workbook in %s', (_where, key, address, driveType) => {
  test('opens with Files.ReadWrite where that reaches', async () => {
    expect(await find(address, 'own-files')).toMatchObject({ ok: true });
    expect(await start(key, 'own-files', driveType)).toMatchObject({ ok: true });
    expect(world.wishes.map(({ scopes }) => scopes)).toEqual([['Files.ReadWrite'], ['Files.ReadWrite']]);
  });

  test('asks for more at the session where only that is refused, and opens with it', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused-for-workbooks');
    expect(await find(address, 'own-files')).toMatchObject({ ok: true });
    expect(await start(key, 'own-files', driveType)).toMatchObject(permissionNeeded);
    world.token = { ...world.token, scopes: both };
    expect(await start(key, 'all-files', driveType)).toMatchObject({ ok: true });
    expect(world.wishes.at(-1)?.scopes).toEqual(['Files.ReadWrite.All']);
  });

  test('asks for more before it is found where all is refused, and is found with it', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused');
    expect(await find(address, 'own-files')).toMatchObject(permissionNeeded);
    world.token = { ...world.token, scopes: both };
    expect(await find(address, 'all-files')).toMatchObject({ ok: true });
  });

  test('is refreshed, watched and closed with the permission it was started with', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused');
    world.token = { ...world.token, scopes: both };
    const started = await start(key, 'all-files', driveType);
    if (!started.ok) throw new Error('it did not start');
    const workbook = world.workbook(key, driveType);
    const session = sessionWith(started.value.id, workbook);
    const reach = { access: 'all-files' } as const;
    expect(await world.workbooks.refreshSession(session, workbook, callFor('refresh', reach))).toMatchObject({
      ok: true,
    });
    expect(await world.workbooks.versionOf(workbook, callFor('file', reach))).toMatchObject({ ok: true });
    expect(await world.workbooks.closeSession(session, workbook, callFor('close', reach))).toMatchObject({ ok: true });
    expect(new Set(world.wishes.flatMap(({ scopes }) => scopes))).toEqual(new Set(['Files.ReadWrite.All']));
  });

  test('is not asked for without the consent, and Graph hears nothing of it', async () => {
    expect(await start(key, 'all-files', driveType)).toMatchObject({ ok: false, problem: { kind: 'consent-needed' } });
    expect(world.sent).toEqual([]);
  });

  test('that goes on refusing with all files granted is the person’s own lack of a right', async () => {
    world.token = { ...world.token, scopes: both };
    const fault = { kind: 'error', code: 'accessDenied', status: 403 } as const;
    world.sandbox.faults.arm({ operation: 'any', count: 1, fault });
    expect(await start(key, 'all-files', driveType)).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
    expect(world.calls('getDrive')).toEqual([]);
  });
});

describe('more permission', () => {
  test('follows a long start to its end', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused');
    world.sandbox.doubts.set('acceptedUnasked', 'when-armed');
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', polls: 2 } });
    world.token = { ...world.token, scopes: both };
    expect(await world.withWaits(start('forecast', 'all-files', 'documentLibrary'))).toMatchObject({ ok: true });
    expect(new Set(world.wishes.flatMap(({ scopes }) => scopes))).toEqual(new Set(['Files.ReadWrite.All']));
  });

  test('is offered for a library without a look whose drive it is: a library is nobody’s own', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused-for-workbooks');
    expect(await start('forecast', 'own-files', 'documentLibrary')).toMatchObject(permissionNeeded);
    expect(world.calls('getDrive')).toEqual([]);
  });

  test("gives no right to another person's own file", async () => {
    expect(await start('bo-private')).toMatchObject(permissionNeeded);
    world.token = { ...world.token, scopes: both };
    expect(await start('bo-private', 'all-files')).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
  });

  test('is not what is missing in their own OneDrive', async () => {
    const fault = { kind: 'error', code: 'forbiddenUncategorized' } as const;
    world.sandbox.faults.arm({ operation: 'createSession', count: 2, fault });
    expect(await start('budget')).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
    expect(world.calls('getDrive')).toHaveLength(1);
    world.token = { ...world.token, person: bo };
    expect(await start('budget')).toMatchObject({ ok: false, problem: { kind: 'permission-needed' } });
  });
});
