/**
 * Who may touch what: the globals of the outside world, each with the one place of `src` it may be named in. ESLint
 * reads this; tests beside the code are free, because they only ever meet what is passed in.
 */

const owners = ['window', 'globalThis', 'self'];

/** @type {Readonly<Record<string, { message: string, globals: string[], properties?: [string, string][], syntax?: string[] }>>} */
const worlds = {
  network: {
    message: 'Send requests through the HttpSend port; only src/adapters/graph/transport.ts knows the network.',
    globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    properties: [['navigator', 'sendBeacon']],
  },
  office: {
    message: 'Ask the ExcelHost port; only src/adapters/office knows Office.js.',
    globals: ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'],
    // The rule on globals does not look at types.
    syntax: ['TSQualifiedName > Identifier.left[name=/^(Office|Excel|OfficeExtension|OfficeRuntime)$/]'],
  },
  browser: {
    message:
      'Time, dice, storage and messages between tabs are passed in as ports; only src/adapters/browser has them.',
    globals: [
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'requestIdleCallback',
      'cancelIdleCallback',
      'performance',
      'BroadcastChannel',
      'Worker',
      'SharedWorker',
    ],
    properties: [
      ['Date', 'now'],
      ['Math', 'random'],
      ['crypto', 'randomUUID'],
      ['crypto', 'getRandomValues'],
      ['navigator', 'locks'],
      ['navigator', 'onLine'],
      ['document', 'cookie'],
      ['AbortSignal', 'timeout'],
    ],
    syntax: [
      // A window that was passed in has them too.
      "MemberExpression[object.property.name='navigator'][property.name=/^(locks|onLine)$/]",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
    ],
  },
  visibility: {
    message: 'Ask the PageVisibility port; only src/adapters/browser knows whether the page is seen.',
    globals: [],
    properties: [
      ['document', 'visibilityState'],
      ['document', 'hidden'],
    ],
    syntax: ["CallExpression[callee.property.name='addEventListener'][arguments.0.value='visibilitychange']"],
  },
};

/** The places of `src`, and the worlds each may touch. A later row replaces an earlier one. */
const homes = [
  { files: ['src/**/*.{ts,tsx}'], owns: [] },
  { files: ['src/adapters/graph/transport.ts'], owns: ['network'] },
  { files: ['src/adapters/office/**/*.ts'], owns: ['office'] },
  // The dialog's page is too small to have adapters; it tells its parent one thing.
  { files: ['src/entry/sign-in-dialog/sign-in-dialog.ts'], owns: ['office'] },
  // Nothing is drawn for nobody: the pane itself looks whether it is seen, beside what it draws into.
  { files: ['src/taskpane/mount.tsx'], owns: ['visibility'] },
  { files: ['src/adapters/browser/**/*.ts'], owns: ['browser', 'visibility'] },
];

/** A rule with its options; without options it is off, because a bare "error" would keep those of an earlier row. */
function rule(options) {
  return options.length > 0 ? ['error', ...options] : 'off';
}

function rulesAgainst(forbidden) {
  return {
    'no-restricted-globals': rule(
      forbidden.flatMap(({ globals, message }) => globals.map((name) => ({ name, message }))),
    ),
    'no-restricted-properties': rule(
      forbidden.flatMap(({ globals, properties = [], message }) => [
        ...properties.map(([object, property]) => ({ object, property, message })),
        ...globals.flatMap((property) => owners.map((object) => ({ object, property, message }))),
      ]),
    ),
    'no-restricted-syntax': rule(
      forbidden.flatMap(({ syntax = [], message }) => syntax.map((selector) => ({ selector, message }))),
    ),
  };
}

/** Configuration objects for eslint.config.mjs. */
export const homeRules = homes.map(({ files, owns }) => ({
  files,
  ignores: ['**/*.test.{ts,tsx}'],
  rules: rulesAgainst(
    Object.entries(worlds)
      .filter(([world]) => !owns.includes(world))
      .map(([, world]) => world),
  ),
}));
