import { beforeEach, describe, expect, test } from '@jest/globals';
import { nothingFixed, type Policy } from '#domain/preferences/policy.ts';
import { createPane, type Application } from '../create-pane.ts';
import { createFakeWorld, type FakeWorld } from '../fake-world.ts';
import { memoryChoices } from './memory-choices.ts';

let world: FakeWorld;

async function opened(device = memoryChoices(), policy: Policy = nothingFixed): Promise<Application> {
  const services = { ...world.services, policy };
  const application = createPane({
    ...world.ports,
    deviceChoices: device,
    loadServices: () => Promise.resolve(services),
  });
  application.open();
  await application.idle();
  return application;
}

beforeEach(() => {
  world = createFakeWorld();
});

describe('settings', () => {
  test('begin as the product has them', async () => {
    expect((await opened()).settings.current()).toEqual({
      language: undefined,
      changes: 'saves-changes',
      closesForMe: false,
      hasMovingRing: true,
    });
  });

  test('take effect at once, are written, and are there at the next opening', async () => {
    const application = await opened();
    let told = 0;
    application.settings.subscribe(() => (told += 1));
    application.settings.choose({ language: 'ja', closesForMe: true, hasMovingRing: false });
    expect(application.settings.current()).toMatchObject({ language: 'ja', closesForMe: true, hasMovingRing: false });
    expect(told).toBeGreaterThan(0);
    expect(world.calls).toContain('save settings');
    expect((await opened()).settings.current()).toMatchObject({ language: 'ja', closesForMe: true });
  });

  test('keep language and ring on the device, for the time before anybody is signed in', async () => {
    const device = memoryChoices();
    (await opened(device)).settings.choose({ language: 'es', hasMovingRing: false });
    expect(device.current()).toMatchObject({ language: 'es', hasMovingRing: false });
  });

  test('of another device replace what this one chose before', async () => {
    const device = memoryChoices({ language: 'es' });
    world.settings.set('language', 'ja');
    expect((await opened(device)).settings.current().language).toBe('ja');
    expect(device.current().language).toBe('ja');
  });

  test('“the same as Office”, said on purpose, replaces a language too', async () => {
    const device = memoryChoices({ language: 'es' });
    (await opened()).settings.choose({ language: undefined });
    expect((await opened(device)).settings.current().language).toBeUndefined();
    expect(device.current().language).toBeUndefined();
  });

  test('chosen while nobody is signed in become the person’s who signs in', async () => {
    const problem = { kind: 'sign-in-needed', evidence: { operation: 'sign-in', codes: [] } } as const;
    world.refusals.set('sign in silently', problem);
    const application = await opened();
    application.settings.choose({ language: 'pt-BR', changes: 'temporary-copy' });
    expect(application.settings.current()).toMatchObject({ language: 'pt-BR', changes: 'temporary-copy' });
    expect([application.settings.kept().kind, world.settings.size]).toEqual(['nobody', 0]);
    application.ask({ kind: 'sign-in-asked', isOtherAccount: false });
    await application.idle();
    expect([world.settings.get('language'), world.settings.get('changes')]).toEqual(['pt-BR', 'temporary-copy']);
  });

  test('chosen before the services have come take effect at once and become the person’s', async () => {
    const device = memoryChoices();
    const application = createPane({ ...world.ports, deviceChoices: device });
    let told = 0;
    application.settings.subscribe(() => (told += 1));
    application.settings.choose({ language: 'ja', closesForMe: true });
    application.settings.choose({ hasMovingRing: false });
    const chosen = { language: 'ja', closesForMe: true, hasMovingRing: false };
    expect([application.settings.current(), told]).toEqual([expect.objectContaining(chosen), 2]);
    expect(device.current()).toMatchObject({ language: 'ja', hasMovingRing: false });
    application.open();
    await application.idle();
    expect(application.settings.current()).toMatchObject(chosen);
    expect([world.settings.get('language'), world.settings.get('closeForMe')]).toEqual(['ja', true]);
  });

  test('that go back to how they began before the services have come do so for the person as well', async () => {
    world.settings.set('changes', 'temporary-copy');
    const application = createPane({ ...world.ports, deviceChoices: memoryChoices({ language: 'es' }) });
    application.settings.reset();
    expect(application.settings.current().language).toBeUndefined();
    application.open();
    await application.idle();
    expect([application.settings.current().changes, world.settings.get('changes')]).toEqual([
      'saves-changes',
      'saves-changes',
    ]);
  });

  test('go back to how they began on every device', async () => {
    const other = memoryChoices({ language: 'ja', hasMovingRing: false });
    (await opened()).settings.choose({ language: 'ja', hasMovingRing: false });
    (await opened()).settings.reset();
    expect((await opened(other)).settings.current()).toMatchObject({ language: undefined, hasMovingRing: true });
    expect(other.current()).toMatchObject({ language: undefined, hasMovingRing: true });
  });

  test('go back to how they began, and no session is forgotten', async () => {
    const application = await opened();
    application.ask({
      kind: 'command-asked',
      command: { kind: 'start', changes: 'temporary-copy', isAnother: false },
      now: application.clock.now(),
    });
    await application.idle();
    application.settings.choose({ language: 'ja' });
    application.settings.reset();
    expect(application.settings.current()).toMatchObject({ language: undefined, changes: 'saves-changes' });
    expect(application.sessions.current()).toHaveLength(1);
  });
});

describe('settings that an administrator fixed', () => {
  test('hold against the person’s own', async () => {
    const application = await opened(memoryChoices(), { ...nothingFixed, changes: 'temporary-copy' });
    application.settings.choose({ changes: 'saves-changes' });
    expect([application.settings.current().changes, application.defaultChanges()]).toEqual([
      'temporary-copy',
      'temporary-copy',
    ]);
  });

  test('start no session of the other kind, whoever asks for it', async () => {
    const application = await opened(memoryChoices(), { ...nothingFixed, changes: 'temporary-copy' });
    application.ask({
      kind: 'command-asked',
      command: { kind: 'start', changes: 'saves-changes', isAnother: false },
      now: application.clock.now(),
    });
    await application.idle();
    const [listed] = application.sessions.current();
    expect(listed?.kind === 'known' ? listed.session.session.changes : listed?.kind).toBe('temporary-copy');
  });

  test('leave the person’s own choice as it was, for the day when nothing is fixed', async () => {
    world.settings.set('changes', 'saves-changes');
    const application = await opened(memoryChoices(), { ...nothingFixed, changes: 'temporary-copy' });
    application.ask({
      kind: 'command-asked',
      command: { kind: 'start', changes: 'temporary-copy', isAnother: false },
      now: application.clock.now(),
    });
    await application.idle();
    expect(world.settings.get('changes')).toBe('saves-changes');
  });

  test('take the settings out of OneDrive where they must not roam, and keep them out', async () => {
    const application = await opened(memoryChoices(), { ...nothingFixed, isRoamingAllowed: false });
    expect(world.calls.filter((call) => call === 'switch roaming')).toHaveLength(1);
    await application.settings.setRoaming(true);
    expect(world.calls.filter((call) => call === 'switch roaming')).toHaveLength(1);
  });
});

describe('the introduction', () => {
  test('comes once on a device', async () => {
    const device = memoryChoices({ isIntroductionSeen: false });
    const application = await opened(device);
    expect(application.introduction.isWanted()).toBe(true);
    application.introduction.end();
    expect([application.introduction.isWanted(), (await opened(device)).introduction.isWanted()]).toEqual([
      false,
      false,
    ]);
  });

  test('does not come before a command that was meant to do something', async () => {
    const device = memoryChoices({ isIntroductionSeen: false });
    const application = await opened(device);
    application.ask({
      kind: 'command-asked',
      command: { kind: 'refresh', why: 'asked' },
      now: application.clock.now(),
    });
    expect(application.introduction.isWanted()).toBe(false);
    expect((await opened(device)).introduction.isWanted()).toBe(true);
  });

  test('that did not come in time is put off to the next opening, or until it is asked for', async () => {
    const device = memoryChoices({ isIntroductionSeen: false });
    const application = await opened(device);
    application.introduction.putOff();
    expect([application.introduction.isWanted(), (await opened(device)).introduction.isWanted()]).toEqual([
      false,
      true,
    ]);
    application.introduction.begin();
    expect(application.introduction.isWanted()).toBe(true);
  });

  test('comes again when it is asked for', async () => {
    const application = await opened();
    application.introduction.begin();
    expect(application.introduction.isWanted()).toBe(true);
  });
});
