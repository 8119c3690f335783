/** Jest runs everything as native ES modules (scripts call it with --experimental-vm-modules); swc only strips types. */
const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
};

export default {
  watchman: false,
  // Browser stories on a busy machine take their time; nothing waits for time itself.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,sandbox,scripts}/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'contract',
      testMatch: ['<rootDir>/test/{architecture,contract,manifest,docs,security,build}/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,accessibility}/**/*.test.ts'],
    },
  ],
};
