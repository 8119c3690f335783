/**
 * Who may import whom: entry → taskpane, commands, adapters → application → domain, and the sandbox by itself.
 * `npm run check:layers` reads this; test/architecture plants one violation for each rule and sees it found.
 * A comment says what to do instead, because it is what the person who broke the rule reads.
 */
const test = '[.]test[.]tsx?$';
const signInPages = '^src/entry/(redirect|popup-relay|sign-in-dialog)';

export default {
  forbidden: [
    {
      name: 'domain-stands-alone',
      severity: 'error',
      comment:
        'The domain is pure. Let the caller pass the value in, or name an effect and let an adapter carry it out.',
      from: { path: '^src/domain/', pathNot: test },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'application-knows-only-the-domain',
      severity: 'error',
      comment:
        'Describe what you need as a port in src/application/ports; an adapter provides it, compose.ts joins them.',
      from: { path: '^src/application/', pathNot: test },
      to: { pathNot: ['^src/(application|domain)/', 'node_modules/valibot/'] },
    },
    {
      name: 'taskpane-goes-through-the-application',
      severity: 'error',
      comment: 'The pane shows a view of the store and calls its commands. Move the call behind src/application.',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/(adapters|commands)/' },
    },
    {
      name: 'commands-go-through-the-application',
      severity: 'error',
      comment: 'A ribbon command calls the store, as the pane does. Move the call behind src/application.',
      from: { path: '^src/commands/' },
      to: { path: '^src/(adapters|taskpane)/' },
    },
    {
      name: 'adapters-know-no-screen',
      severity: 'error',
      comment: 'An adapter answers to a port. What the screen should do with the answer is decided in src/application.',
      from: { path: '^src/adapters/' },
      to: { path: '^src/(taskpane|commands)/' },
    },
    {
      name: 'adapters-know-no-other-adapter',
      severity: 'error',
      comment: 'Take what you need as a parameter typed by a port; src/entry/compose.ts hands the other adapter in.',
      from: { path: '^src/adapters/([^/]+)/', pathNot: test },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'entry-is-the-top',
      severity: 'error',
      comment:
        'Pages are started by the browser and imported by nobody but tests. Move what is shared to the folder it is about.',
      from: { pathNot: '^(src/entry|test)/' },
      to: { path: '^src/entry/' },
    },
    {
      name: 'only-compose-knows-every-adapter',
      severity: 'error',
      comment:
        'Join adapters in src/entry/compose.ts. Sign-in pages may use src/adapters/identity and the clock by themselves.',
      from: { path: '^src/entry/', pathNot: ['^src/entry/compose(-services)?[.]ts$', test] },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/(identity/|browser/browser-clock[.]ts$)' },
    },
    {
      name: 'react-stays-in-the-taskpane',
      severity: 'error',
      comment: 'React and Fluent draw the pane. Return data here and draw it in src/taskpane; an entry only mounts it.',
      from: { path: '^src/', pathNot: ['^src/(taskpane|entry)/', test] },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'msal-stays-in-identity',
      severity: 'error',
      comment: 'Ask the TokenSource port for a token. Only src/adapters/identity and the sign-in pages know MSAL.',
      from: { path: '^src/', pathNot: ['^src/adapters/identity/', signInPages] },
      to: { path: 'node_modules/@azure/msal-' },
    },
    {
      name: 'src-knows-no-sandbox',
      severity: 'error',
      comment:
        'What ships must not depend on what imitates Microsoft. A test of both belongs into test/contract or test/e2e.',
      from: { path: '^src/' },
      to: { path: '^(sandbox|scripts|test)/' },
    },
    {
      name: 'sandbox-knows-no-src',
      severity: 'error',
      comment: 'The sandbox is an independent witness: write what it needs anew from the documentation, here.',
      from: { path: '^sandbox/' },
      to: { path: '^(src|scripts|test)/' },
    },
    {
      name: 'tests-are-nobodys-dependency',
      severity: 'error',
      comment: 'Move what is shared out of the test into a file of its own (a builder, a fake), and import that.',
      from: {},
      to: { path: test },
    },
    {
      name: 'src-runs-in-a-browser',
      severity: 'error',
      comment: 'There is no Node in the pane. Use what browsers have, or move the work to scripts/.',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-ships-only-dependencies',
      severity: 'error',
      comment: 'This library is for development only. List it under "dependencies", or import only its types.',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'folders-meet-by-name',
      severity: 'error',
      comment:
        'Across the folders of src write #domain/…, #application/… and so on; relative paths stay inside one folder.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third: move what both need into it.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-lead-somewhere',
      severity: 'error',
      comment: 'Mend the path, install the package, or add the folder to "imports" in package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Some packages are types and nothing else, or have no entry for Node.
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
