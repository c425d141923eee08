/** What can be built, from what, and by which npm script. */
export interface BuildTarget {
  readonly name: string
  /** Files and folders that the output depends on. */
  readonly inputs: readonly string[]
  readonly output: string
  readonly script: string
}

const everyTarget = ['domain', 'contracts', 'copy', 'package.json', 'package-lock.json', 'tsconfig.json']
const pages = [
  ...everyTarget,
  ...['src', 'config', 'babel.config.js', 'project.config.json'],
  ...['scripts/build-miniprogram.ts', 'scripts/build/writeOwnProject.ts'],
]

export const buildTargets = {
  functions: {
    name: 'functions',
    inputs: [...everyTarget, 'cloud-functions', 'scripts/bundle-functions.ts'],
    output: 'dist/local-functions',
    script: 'build:functions',
  },
  browserPages: {
    name: 'browser pages',
    inputs: pages,
    output: 'dist/h5-local',
    script: 'build:h5:local',
  },
  sampleRosters: {
    name: 'sample rosters',
    inputs: [...everyTarget, 'seeds', 'scripts/write-samples.ts'],
    // Within the browser pages, whose build empties their folder: then these are written anew.
    output: 'dist/h5-local/samples',
    script: 'build:samples',
  },
  miniProgram: {
    name: 'mini-program',
    inputs: pages,
    output: 'dist/weapp',
    script: 'build:weapp',
  },
  localMiniProgram: {
    name: 'mini-program for the local system',
    inputs: pages,
    output: 'dist/weapp-local',
    script: 'build:weapp:local',
  },
  emulatorPackage: {
    name: 'package of the local CloudBase',
    inputs: ['emulator', 'scripts/pack-emulator.ts', 'package-lock.json'],
    output: 'dist/emulator-package',
    script: 'pack:emulator',
  },
} as const satisfies Record<string, BuildTarget>

const { functions, browserPages, sampleRosters, miniProgram, localMiniProgram, emulatorPackage } =
  buildTargets

/** Everything that can be built; in a chain each target needs the one before it. */
export const buildChains: readonly (readonly BuildTarget[])[] = [
  [functions],
  [emulatorPackage],
  [browserPages, sampleRosters],
  [miniProgram],
  [localMiniProgram],
]
