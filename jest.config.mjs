import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

// One jest project per kind of test, so that each gets the environment it needs and can be run alone:
// `npx jest --selectProjects domain`.
const base = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These are modules of the newer kind, which jest can only load transformed.
  transformIgnorePatterns: ['/node_modules/(?!@noble/|qr/)'],
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/scripts/tests/noteProcessorTime.ts'],
  // A module in jest's context asks an interceptor for every global it names; these it gets as parameters. None that a
  // test puts another one in the place of (Date, timers, fetch).
  sandboxInjectedGlobals: [
    ...[
      'Array',
      'BigInt',
      'Boolean',
      'Buffer',
      'DataView',
      'Error',
      'JSON',
      'Map',
      'Math',
      'Number',
      'Object',
    ],
    ...['Promise', 'Reflect', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap'],
  ],
  // What is built is loaded as it stands, never through jest: it may be rebuilt while the files are listed.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test-artefacts/', '<rootDir>/tools/'],
}
/** The kinds of test and their folders; the budgets beside them are for `npm test` to report. */
const kinds = JSON.parse(readFileSync(join(import.meta.dirname, 'test', 'budget.json'), 'utf8'))

// What suites in several processes share lies in a folder of this name.
process.env.TEST_RUN ??= String(process.pid)
const shares = { globalTeardown: '<rootDir>/test/demonstration/throwAway.ts' }
const more = {
  miniprogram: shares,
  browser: {
    globalSetup: '<rootDir>/test/browser/harness/startShared.ts',
    globalTeardown: '<rootDir>/test/browser/harness/stopShared.ts',
  },
}

export default {
  // How long a test may hang, not how quick a machine has to be: that none but the bench measures.
  testTimeout: 300_000,
  // Left to itself jest keeps one processor for itself, which then stands idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: Object.entries(kinds).map(([displayName, { folders }]) => ({
    ...base,
    displayName,
    testMatch: folders.map(folder => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
    ...more[displayName],
  })),
}
