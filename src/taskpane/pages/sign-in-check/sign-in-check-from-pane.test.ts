import { describe, expect, test } from '@jest/globals';
import { nothingChecked, type SignInChecks } from '#application/sign-in-check/sign-in-check.ts';
import { signInCheckViewFrom } from './sign-in-check-from-pane.ts';

const fine: SignInChecks = {
  excel: { kind: 'passed', isOffered: false },
  name: { kind: 'passed', name: 'Ana Ruiz' },
  window: { kind: 'later' },
  storage: { kind: 'passed', isKeptApart: true },
  service: { kind: 'passed', tookMs: 90 },
  graph: { kind: 'passed', tookMs: 120 },
  permission: { kind: 'later' },
  clock: { kind: 'later' },
};

const firstLine = (checks: SignInChecks, canSignIn = true) => signInCheckViewFrom(checks, canSignIn).firstLine;
const line = (checks: Partial<SignInChecks>, name: keyof SignInChecks) =>
  signInCheckViewFrom({ ...fine, ...checks }, true).lines.find((one) => one.name === name);

describe('the first line', () => {
  test('counts what is checked and what needs the person', () => {
    expect(firstLine(nothingChecked)).toEqual({ key: 'check.progress', params: { done: 0, all: 8, n: 0 } });
    expect(firstLine({ ...fine, window: { kind: 'failed' }, clock: { kind: 'running' } })).toEqual({
      key: 'check.progress',
      params: { done: 7, all: 8, n: 1 },
    });
  });

  test('says that nothing stands in the way, where a sign-in is to be had and only at the end', () => {
    expect(firstLine(fine)).toEqual({ key: 'check.fine' });
    expect(firstLine({ ...fine, clock: { kind: 'waiting' } })).toMatchObject({ key: 'check.progress' });
    expect(firstLine({ ...fine, excel: { kind: 'skipped' } })).toMatchObject({ key: 'check.progress' });
    expect(firstLine({ ...fine, storage: { kind: 'failed' } })).toMatchObject({ params: { done: 8, n: 1 } });
    expect(firstLine(fine, false)).toEqual({ key: 'check.progress', params: { done: 8, all: 8, n: 0 } });
  });
});

describe('a line', () => {
  test('has an action only where the person can do something', () => {
    const actionOf = (checks: Partial<SignInChecks>, name: keyof SignInChecks) => line(checks, name)?.action;
    expect(actionOf({ name: { kind: 'failed' } }, 'name')).toBe('sign-in');
    expect(actionOf({ window: { kind: 'failed' } }, 'window')).toBe('show-window-help');
    expect(actionOf({ permission: { kind: 'failed', why: 'person' } }, 'permission')).toBe('allow');
    expect(actionOf({ permission: { kind: 'failed', why: 'admin' } }, 'permission')).toBe('copy-consent-link');
    expect(actionOf({ permission: { kind: 'failed', why: 'policy' } }, 'permission')).toBeUndefined();
    expect(signInCheckViewFrom(fine, true).lines.filter(({ action }) => action !== undefined)).toEqual([]);
  });

  test('offers no sign-in where none is to be had, and says the same', () => {
    const checks = { ...fine, name: { kind: 'failed' }, permission: { kind: 'failed', why: 'person' } } as const;
    const { lines } = signInCheckViewFrom(checks, false);
    expect(lines.filter(({ action }) => action !== undefined)).toEqual([]);
    expect(lines.filter(({ look }) => look === 'failed').map(({ sentence }) => sentence)).toEqual([
      'check.name.no',
      'check.permission.no',
    ]);
  });

  test('names the host that was not reached, and how long the other took', () => {
    expect(line({ service: { kind: 'failed', host: 'login.example' } }, 'service')).toMatchObject({
      look: 'failed',
      sentence: 'check.blocked',
      params: { host: 'login.example' },
    });
    expect(line({}, 'graph')).toMatchObject({ look: 'passed', sentence: 'check.reached', lengthMs: 120 });
  });

  test('tells how far the clock is off, whichever way', () => {
    expect(line({ clock: { kind: 'failed', offByMs: -420_000 } }, 'clock')).toMatchObject({
      sentence: 'check.clock.no',
      lengthMs: 420_000,
    });
  });

  test('says of what is under way only that', () => {
    expect(line({ excel: { kind: 'running' } }, 'excel')).toMatchObject({ look: 'running', sentence: 'check.running' });
    expect(line({ graph: { kind: 'skipped' } }, 'graph')).toMatchObject({ look: 'skipped', sentence: 'check.skipped' });
  });
});
