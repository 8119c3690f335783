import { expect, test } from '@jest/globals';
import { help, wishFromArguments } from './wish-from-arguments.ts';

test('a report is replayed, and opened where that is wished', () => {
  expect(wishFromArguments(['report.json'])).toEqual({ kind: 'replay', file: 'report.json', opens: false });
  expect(wishFromArguments(['--open', 'report.json'])).toEqual({ kind: 'replay', file: 'report.json', opens: true });
});

test.each([[['--help']], [['-h', 'report.json']]])('%j asks for help', (words) => {
  expect(wishFromArguments(words)).toEqual({ kind: 'help' });
  expect(help).toContain('npm run replay -- session-controls-report.json');
});

test.each([
  [[], 'It needs the file of a report.'],
  [['a.json', 'b.json'], 'It replays one report at a time.'],
  [['--fast', 'a.json'], "Unknown option '--fast'"],
])('%j is not understood, and it is said why', (words, say) => {
  const wish = wishFromArguments(words);
  expect(wish.kind === 'misunderstood' ? wish.say : wish.kind).toContain(say);
});
