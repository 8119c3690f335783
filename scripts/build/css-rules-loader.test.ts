import { expect, test } from '@jest/globals';
import { topLevelRules } from './css-rules-loader.mjs';

test('a style sheet becomes its top-level rules, without comments', () => {
  const sheet = `
    /* first */
    .a, .b { color: red; margin: 0 1px; }
    @media (min-width: 360px) {
      .a :hover { color: blue; }
    }`;
  expect(topLevelRules(sheet)).toEqual([
    '.a,.b{color:red;margin:0 1px}',
    '@media (min-width:360px){.a :hover{color:blue}}',
  ]);
});

test('an unclosed brace fails the build', () => {
  expect(() => topLevelRules('.a { color: red;')).toThrow(/not closed/);
});
