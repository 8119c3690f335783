import { describe, expect, test } from '@jest/globals';
import type { Account } from '#domain/account/account.ts';
import { aProblem, budgetLive, startedBudget } from '#domain/lifecycle/story.ts';
import type { HostAccount } from '../ports/excel-host.ts';
import type { TextStore } from '../ports/text-store.ts';
import { memoryTexts } from '../memory/memory-texts.ts';
import { nameFinding, signInProblemIn, storageFinding, windowFinding } from './findings.ts';

const ana: Account = {
  id: 'ana.contoso',
  name: 'Ana Ruiz',
  userName: 'ana@contoso.com',
  organization: 'contoso.com',
  tenantId: 'contoso',
  isGuest: false,
};
const inExcel = (loginHint: string, userPrincipalName = ''): HostAccount => ({
  kind: 'work',
  loginHint,
  userPrincipalName,
  objectId: '5a7c2f40',
  tenantId: 'contoso',
  guestOf: undefined,
});

describe('the name from Office', () => {
  test('is the person’s own once the same one has signed in', () => {
    expect(nameFinding(inExcel('ana@contoso.com'), ana, 'same')).toEqual({ kind: 'passed', name: 'Ana Ruiz' });
    expect(nameFinding(inExcel('bo@contoso.com'), ana, 'different')).toEqual({
      kind: 'passed',
      name: 'bo@contoso.com',
    });
  });

  test('is a user name before that, and never an id or an opaque hint', () => {
    expect(nameFinding(inExcel('ana@contoso.com'), undefined, 'unknown')).toEqual({
      kind: 'passed',
      name: 'ana@contoso.com',
    });
    expect(nameFinding(inExcel('O.CiQzYjU5', 'ana@contoso.com'), undefined, 'unknown')).toEqual({
      kind: 'passed',
      name: 'ana@contoso.com',
    });
    expect(nameFinding(inExcel('O.CiQzYjU5'), undefined, 'unknown')).toEqual({ kind: 'failed' });
    expect(nameFinding(inExcel(''), undefined, 'unknown')).toEqual({ kind: 'failed' });
  });

  test('is missed by nobody who is signed in', () => {
    expect(nameFinding(undefined, undefined, 'unknown')).toEqual({ kind: 'failed' });
    expect(nameFinding(undefined, ana, 'unknown')).toEqual({ kind: 'passed', name: undefined });
  });
});

describe('the window', () => {
  test('is only what the last one did: without one nothing is claimed', () => {
    expect(windowFinding('opened')).toEqual({ kind: 'passed' });
    expect(windowFinding('blocked')).toEqual({ kind: 'failed' });
    expect(windowFinding(undefined)).toEqual({ kind: 'later' });
  });
});

describe('storage', () => {
  test('works where a text is kept, and leaves nothing behind', () => {
    const storage = memoryTexts();
    expect(storageFinding(storage, undefined)).toEqual({ kind: 'passed', isKeptApart: false });
    expect(storageFinding(storage, 'excel')).toEqual({ kind: 'passed', isKeptApart: true });
    expect(storage.read('session-controls.probe')).toEqual({ kind: 'done', value: undefined });
  });

  const broken: readonly (readonly [string, Partial<TextStore>])[] = [
    ['is blocked', { write: () => ({ kind: 'blocked' }) }],
    ['is full', { write: () => ({ kind: 'full' }) }],
    ['forgets at once', { read: () => ({ kind: 'done', value: undefined }) }],
    ['removes nothing', { remove: () => ({ kind: 'blocked' }) }],
  ];
  test.each(broken)('fails where it %s', (_, fault) => {
    expect(storageFinding({ ...memoryTexts(), ...fault }, undefined)).toEqual({ kind: 'failed' });
  });
});

describe('what keeps the person from signing in', () => {
  const problem = aProblem('popup-blocked');
  const { stage } = startedBudget().state;

  test('is known wherever a sign-in failed', () => {
    const live = budgetLive;
    const alone = { kind: 'signed-out', live, problem, wanted: undefined } as const;
    const beside = {
      ...alone,
      kind: 'other-person',
      account: ana,
      excelAccount: { userName: 'bo@contoso.com' },
    } as const;
    expect([signInProblemIn(alone), signInProblemIn(beside)]).toEqual([problem, problem]);
    if (stage.kind !== 'workbook') throw new Error('The story ends at a workbook.');
    const failed = { ...stage, obstacle: { kind: 'failed', problem, attempts: 1, resume: undefined } } as const;
    expect(signInProblemIn(failed)).toBe(problem);
  });

  test('is nothing of what failed otherwise', () => {
    if (stage.kind !== 'workbook') throw new Error('The story ends at a workbook.');
    const obstacle = { kind: 'failed', problem: aProblem('slow'), attempts: 3, resume: undefined } as const;
    expect([signInProblemIn(stage), signInProblemIn({ ...stage, obstacle })]).toEqual([undefined, undefined]);
  });
});
