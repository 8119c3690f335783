import { describe, expect, test } from '@jest/globals';
import { createDoubts } from '#sandbox/graph/doubts.ts';
import { play } from './doubt-story.ts';

const cases = createDoubts()
  .list()
  .flatMap(({ name, values }) => values.map((value) => ({ name, value })));
/** There Excel's address finds nothing, and the pane says so. */
const isWithoutWay = ({ name, value }: (typeof cases)[number]) => name === 'plainFileAddress' && value === 'refused';

/** The last thing that was shown after each thing that was done. */
async function ends(doubts: Readonly<Record<string, string | number>>): Promise<readonly string[]> {
  return (await play('main', doubts)).map(({ showed }) => showed.at(-1) ?? '');
}

describe('the main story passes', () => {
  test.each(cases.filter((one) => !isWithoutWay(one)))('where $name is $value', async ({ name, value }) => {
    const [found, started, refreshed, checked, again, elsewhere, closed, confirmed, closedHere] = await ends({
      [name]: value,
    });
    expect([found, started, refreshed, checked, again]).toEqual([
      'none known',
      'active',
      'active',
      'expired',
      'active',
    ]);
    // The other device found it in the settings, and asked before a second one.
    expect([elsewhere, closed]).toEqual(['remembered, asking second', 'closed, file unchanged']);
    expect(confirmed).toContain('confirmed gone');
    expect(closedHere).toMatch(/^(expired|closed)/);
  });

  test.each(cases.filter(isWithoutWay))('nowhere by the address where $name is $value', async ({ name, value }) => {
    expect(new Set(await ends({ [name]: value }))).toEqual(new Set(['not found: said: workbook gone']));
  });
});
