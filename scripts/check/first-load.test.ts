import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { weighFirstLoad, type Budgets, type Build } from './first-load.ts';

const budgets: Budgets = {
  page: 'taskpane.html',
  pageKib: 3,
  untilUsableKib: 100,
  oneOfEachUntilUsable: ['words.'],
  oneOfEachKib: 8,
  notUntilUsable: ['@fluentui/react-menu', '@azure/msal-browser', 'tabster'],
};

/** Bytes that gzip cannot make smaller, so that sizes can be told. */
const kib = (count: number) => randomBytes(count * 1024);

/** A page with one script, a later chunk, two languages, and office.js from Microsoft. */
function aBuild(): Build {
  return {
    html: `<html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" defer></script>
      <script defer src="./taskpane.abc.js"></script><link href="/pane.css" rel="stylesheet"><link rel="icon" href="assets/mark-32.png"></html>`,
    files: new Map([
      ['taskpane.abc.js', kib(60)],
      ['pane.css', kib(5)],
      ['later.js', kib(90)],
      ['words.en.js', kib(4)],
      ['words.ja.js', kib(6)],
    ]),
    stats: {
      assets: [
        { name: 'taskpane.abc.js', chunks: [1] },
        { name: 'later.js', chunks: ['later'] },
      ],
      modules: [
        {
          name: './src/entry/taskpane.tsx + 2 modules',
          chunks: [1],
          modules: [{ name: './node_modules/react/index.js' }],
        },
        { name: './node_modules/@fluentui/react-menu/lib/index.js', chunks: ['later'], modules: [] },
      ],
    },
  };
}

/** The same build with one more module in a chunk. */
function withModule(name: string, chunk: number | string, inside = ''): Build {
  const build = aBuild();
  const module = { name, chunks: [chunk], modules: inside === '' ? [] : [{ name: inside }] };
  return { ...build, stats: { ...build.stats, modules: [...build.stats.modules, module] } };
}

function withFile(name: string, bytes: Uint8Array | undefined): Build {
  const files = new Map(aBuild().files);
  if (bytes === undefined) files.delete(name);
  else files.set(name, bytes);
  return { ...aBuild(), files };
}

describe('the weight of the first load', () => {
  test('is its scripts, its styles and the heaviest language, and no chunk that comes later', () => {
    const { untilUsableKib, faults } = weighFirstLoad(aBuild(), budgets);
    expect(untilUsableKib).toBeGreaterThan(71);
    expect(untilUsableKib).toBeLessThan(72);
    expect(faults).toEqual([]);
  });

  test('is over the budget with a heavier script', () => {
    expect(weighFirstLoad(withFile('taskpane.abc.js', kib(90)), budgets).faults).toEqual([
      expect.stringMatching(/^the first load has 101\.\d+ KiB after gzip, 100 are allowed$/),
    ]);
  });

  test('is over the budget with one language that says too much', () => {
    expect(weighFirstLoad(withFile('words.ja.js', kib(9)), budgets).faults).toEqual([
      expect.stringMatching(/^words\.ja\.js has 9\.\d+ KiB after gzip, 8 are allowed$/),
    ]);
  });

  test('is over the budget with a page that carries too much', () => {
    const build = { ...aBuild(), html: `${aBuild().html}<!--${kib(3).toString('base64')}-->` };
    expect(weighFirstLoad(build, budgets).faults).toEqual([expect.stringMatching(/^taskpane\.html has 3\.\d+ KiB/)]);
  });

  test('counts what the page preloads', () => {
    const build = {
      ...aBuild(),
      html: aBuild().html.replace('</html>', '<link rel="preload" as="script" href="later.js">'),
    };
    expect(weighFirstLoad(build, budgets).faults.join('; ')).toMatch(
      /first load has 16\d.* react-menu|react-menu.*16\d/,
    );
  });
});

describe('a planted regression', () => {
  test.each([
    ['a menu imported at the top', './node_modules/@fluentui/react-menu/lib/index.js', ''],
    [
      'MSAL folded into another module',
      './src/entry/taskpane.tsx + 9 modules',
      './node_modules/@azure/msal-browser/dist/index.mjs',
    ],
    [
      'focus management that a component brought along',
      './node_modules/a/node_modules/tabster/dist/tabster.esm.js',
      '',
    ],
  ])('is found by name: %s', (_what, name, inside) => {
    const { faults } = weighFirstLoad(withModule(name, 1, inside), budgets);
    expect(faults).toEqual([expect.stringMatching(/ is in the first load; import it where it is needed/)]);
  });

  test('of the same kind in a later chunk is none', () => {
    expect(weighFirstLoad(withModule('./node_modules/tabster/dist/tabster.esm.js', 'later'), budgets).faults).toEqual(
      [],
    );
  });
});

describe('a build that the check cannot see', () => {
  test('fails without scripts in the page', () => {
    const { faults } = weighFirstLoad({ ...aBuild(), html: '<html></html>' }, { ...budgets, oneOfEachUntilUsable: [] });
    expect(faults[0]).toBe('taskpane.html asks for no script');
  });

  test('fails when a script was not built', () => {
    expect(weighFirstLoad(withFile('pane.css', undefined), budgets).faults).toEqual([
      'pane.css is asked for and was not built',
    ]);
  });

  test('fails with the statistics of another build', () => {
    const build = { ...aBuild(), stats: { ...aBuild().stats, assets: [{ name: 'taskpane.old.js', chunks: [1] }] } };
    expect(weighFirstLoad(build, budgets).faults).toEqual([expect.stringMatching(/^the statistics name no package/)]);
  });
});
