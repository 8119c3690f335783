import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cruiseLayers, type Cruise } from '../../scripts/check/cruise-layers.ts';
import { plantTree, type PlantedTree } from './planted-tree.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('our own modules', () => {
  test('keep every layer rule', async () => {
    const { modules, violations } = await cruiseLayers(root, ['src', 'sandbox', 'scripts', 'test']);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  }, 60_000);
});

/** A small house in good order: nothing in it breaks a rule. */
const goodHouse = {
  'src/domain/session.ts': 'export const session = 1;',
  'src/application/store.ts': `import { session } from '#domain/session.ts'; import 'valibot'; export const store = session;`,
  'src/taskpane/pane.tsx': `import 'react'; import '@fluentui/react-components'; import '#application/store.ts'; import './row.tsx';`,
  'src/taskpane/row.tsx': `import '#domain/session.ts';`,
  'src/commands/ribbon.ts': `import '#application/store.ts';`,
  'src/adapters/graph/transport.ts': `import type { JSONWebKeySet } from 'jose'; import '#application/store.ts'; export type D = JSONWebKeySet;`,
  'src/adapters/identity/msal.ts': `import '@azure/msal-browser'; import '#domain/session.ts';`,
  'src/adapters/identity/msal.test.ts': `import 'node:fs'; import './msal.ts'; import '@jest/globals';`,
  'src/entry/compose.ts': `import '#adapters/graph/transport.ts'; import '#adapters/identity/msal.ts';`,
  'src/entry/taskpane.tsx': `import 'react-dom'; import './compose.ts'; import '#taskpane/pane.tsx'; import '#commands/ribbon.ts';`,
  'src/entry/redirect.ts': `import '@azure/msal-browser/redirect-bridge'; import '#adapters/identity/msal.ts';`,
  'sandbox/graph/service.ts': `import 'hono'; import '../clock.ts';`,
  'sandbox/clock.ts': `import 'node:crypto';`,
  'scripts/start.ts': `import '#sandbox/clock.ts';`,
  'test/e2e/story.test.ts': `import '../../src/domain/session.ts'; import '#sandbox/clock.ts';`,
};

/** One break for each rule, in a file of its own: rule, file, what it imports, and where that leads. */
const breaks = [
  ['domain-stands-alone', 'src/domain/upward.ts', '#application/store.ts', 'src/application/store.ts'],
  ['application-knows-only-the-domain', 'src/application/b.ts', '#taskpane/row.tsx', 'src/taskpane/row.tsx'],
  [
    'taskpane-goes-through-the-application',
    'src/taskpane/c.ts',
    '#adapters/graph/transport.ts',
    'src/adapters/graph/transport.ts',
  ],
  ['taskpane-goes-through-the-application', 'src/taskpane/d.ts', '#commands/ribbon.ts', 'src/commands/ribbon.ts'],
  ['commands-go-through-the-application', 'src/commands/e.ts', '#taskpane/row.tsx', 'src/taskpane/row.tsx'],
  [
    'commands-go-through-the-application',
    'src/commands/f.ts',
    '#adapters/graph/transport.ts',
    'src/adapters/graph/transport.ts',
  ],
  ['adapters-know-no-screen', 'src/adapters/graph/g.ts', '#taskpane/row.tsx', 'src/taskpane/row.tsx'],
  ['adapters-know-no-other-adapter', 'src/adapters/graph/h.ts', '../identity/msal.ts', 'src/adapters/identity/msal.ts'],
  ['entry-is-the-top', 'src/taskpane/i.ts', '../entry/redirect.ts', 'src/entry/redirect.ts'],
  [
    'only-compose-knows-every-adapter',
    'src/entry/j.ts',
    '#adapters/graph/transport.ts',
    'src/adapters/graph/transport.ts',
  ],
  ['react-stays-in-the-taskpane', 'src/commands/k.ts', 'react', 'node_modules/react/'],
  [
    'react-stays-in-the-taskpane',
    'src/adapters/graph/l.ts',
    '@fluentui/react-components',
    'node_modules/@fluentui/react-components/',
  ],
  ['msal-stays-in-identity', 'src/entry/m.ts', '@azure/msal-browser', 'node_modules/@azure/msal-browser/'],
  ['src-knows-no-sandbox', 'src/adapters/graph/n.test.ts', '#sandbox/clock.ts', 'sandbox/clock.ts'],
  ['sandbox-knows-no-src', 'sandbox/graph/o.ts', '#domain/session.ts', 'src/domain/session.ts'],
  [
    'tests-are-nobodys-dependency',
    'src/adapters/identity/p.ts',
    './msal.test.ts',
    'src/adapters/identity/msal.test.ts',
  ],
  ['src-runs-in-a-browser', 'src/adapters/graph/q.ts', 'node:path', 'path'],
  ['src-ships-only-dependencies', 'src/adapters/graph/r.ts', 'jose', 'node_modules/jose/'],
  ['folders-meet-by-name', 'src/commands/s.ts', '../application/store.ts', 'src/application/store.ts'],
  ['imports-lead-somewhere', 'src/taskpane/t.ts', '#domain/no-such-file.ts', '#domain/no-such-file.ts'],
] as const;

const circle = {
  'src/domain/one.ts': `import { two } from './two.ts'; export const one = () => two;`,
  'src/domain/two.ts': `import { one } from './one.ts'; export const two = () => one;`,
};

describe('a house with one break of each rule', () => {
  let planted: PlantedTree;
  let cruised: Cruise;

  beforeAll(async () => {
    const broken = breaks.map(([, file, imported]): [string, string] => [file, `import '${imported}';`]);
    planted = plantTree({ ...goodHouse, ...circle, ...Object.fromEntries(broken) });
    cruised = await cruiseLayers(planted.root, ['src', 'sandbox', 'scripts', 'test']);
  }, 60_000);

  afterAll(() => planted.remove());

  test.each(breaks)('%s: %s may not import %s', (rule, from, _imported, to) => {
    const found = cruised.violations.filter((violation) => violation.rule === rule && violation.from === from);
    expect(found.map((violation) => violation.to)).toEqual([expect.stringContaining(to)]);
  });

  test('no-circles: two files of the domain may not need each other', () => {
    const circles = cruised.violations.filter(({ rule }) => rule === 'no-circles');
    expect(circles.map(({ from }) => from)).toContain('src/domain/one.ts');
  });

  test('has nothing else found in it, so the good part is good', () => {
    const expected = new Set<string>([...breaks.map(([, file]) => file), ...Object.keys(circle)]);
    expect(cruised.violations.filter(({ from }) => !expected.has(from))).toEqual([]);
  });

  test('breaks every rule there is', () => {
    const found = new Set(cruised.violations.map(({ rule }) => rule));
    expect([...found].sort()).toEqual([...cruised.rules].sort());
  });

  test('is told for every break what to do instead', () => {
    for (const { rule, hint } of cruised.violations) expect(`${rule}: ${hint}`).toMatch(/: .{30,}\.$/);
  });
});
