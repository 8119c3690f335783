import { expect, test } from '@jest/globals';
import { sessionIdIn } from './session-id-in.ts';

test('an id may be pasted with white space around it', () => {
  expect(sessionIdIn(' cluster=PSG4&session=15.SG2\n')).toBe('cluster=PSG4&session=15.SG2');
});

test.each([
  '',
  'eyJhbGciOi.token.here',
  'workbook-session-id: cluster=PSG4',
  'cluster=PSG4 session=15',
  'cluster=\nX: y',
])('nothing else is taken for one: %j', (text) => {
  expect(sessionIdIn(text)).toBeUndefined();
});
