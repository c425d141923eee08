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
  testEnvironment: 'node',
  // What is built is loaded as it stands, never through jest: it may be rebuilt while the files are listed.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test-artefacts/'],
}
const project = (displayName, ...folders) => ({
  ...base,
  displayName,
  testMatch: folders.map(folder => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
})
export default {
  projects: [
    project('domain', 'domain', 'contracts', 'house'),
    project('emulator', 'emulator'),
    project('cloud-functions', 'cloud-functions', 'scenarios', 'seeds'),
    project('miniprogram', 'miniprogram'),
    project('browser', 'browser'),
  ],
}
