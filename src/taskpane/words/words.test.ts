import { expect, test } from '@jest/globals';
import { moment, say } from './message-key.ts';
import { wordsFrom } from './words.ts';

const catalog = {
  'join.dot': ({ first, second }: Readonly<Record<string, string | number>>) => `${String(first)} · ${String(second)}`,
  'note.checked': ({ time }: Readonly<Record<string, string | number>>) => `checked ${String(time)}`,
  'val.saves': () => 'Saves changes',
};

test('a message may speak of another message and of a moment', () => {
  const { say: said } = wordsFrom('ja', catalog);
  const at = new Date(2026, 10, 23, 15, 5).getTime();
  const message = say('join.dot', { first: say('val.saves'), second: say('note.checked', { time: moment(at) }) });
  expect(said(message)).toBe('Saves changes · checked 15:05');
});

test('a later catalog wins', () => {
  const { say: said } = wordsFrom('en', catalog, { 'val.saves': () => 'Keeps changes' });
  expect(said(say('val.saves'))).toBe('Keeps changes');
});
