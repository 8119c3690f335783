import { describe, expect, test } from '@jest/globals';
import { further, isReachable, rowPages, type Trail } from './page-route.ts';

const toRequest: Trail = [{ kind: 'details' }, { kind: 'request' }];

describe('the trail of pages', () => {
  test('grows by the page that is opened', () => {
    expect(further([{ kind: 'details' }], { kind: 'request' })).toEqual(toRequest);
  });

  test('goes back to a page that is on the way already, so that nobody walks in circles', () => {
    expect(further(toRequest, { kind: 'details' })).toEqual([{ kind: 'details' }]);
  });
});

describe('a page', () => {
  const signedIn = { isSignedIn: true } as const;

  test('stays as long as its way in is on the main screen', () => {
    expect(isReachable(toRequest, { ...signedIn, rows: 'over' })).toBe(true);
    expect(isReachable([{ kind: 'keep-open' }], { ...signedIn, rows: 'over' })).toBe(false);
    expect(isReachable(toRequest, { ...signedIn, rows: 'few' })).toBe(false);
    expect(isReachable([{ kind: 'sessions' }, { kind: 'take-over' }], { ...signedIn, rows: 'few' })).toBe(true);
  });

  test('of another person is never left standing', () => {
    expect(isReachable([{ kind: 'sessions' }], { ...signedIn, rows: 'none' })).toBe(false);
    expect(isReachable([{ kind: 'activity' }], { ...signedIn, rows: 'none' })).toBe(false);
    expect(isReachable([{ kind: 'account' }], { isSignedIn: false, rows: 'none' })).toBe(false);
  });

  test('is not taken away while the workbook is looked for', () => {
    expect(isReachable([{ kind: 'keep-open' }], { isSignedIn: false, rows: 'skeleton' })).toBe(true);
  });

  test('to paste a link needs nobody and nothing', () => {
    expect(isReachable([{ kind: 'link' }], { isSignedIn: false, rows: 'none' })).toBe(true);
  });
});

describe('the rows', () => {
  test('are those that have something to show', () => {
    expect(rowPages('all')).toEqual(['keep-open', 'details', 'sessions', 'activity']);
    expect(rowPages('over')).toEqual(['details', 'sessions', 'activity']);
    expect(rowPages('few')).toEqual(['sessions', 'activity']);
    expect([...rowPages('none'), ...rowPages('skeleton')]).toEqual([]);
  });
});
