import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { importBans } from '../../config/importBans.mjs'

/** A forbidden import for each ban: from which file, of what. */
const forbidden: readonly (readonly [file: string, specifier: string])[] = [
  ['domain/votes/x.ts', '#contracts/votes'],
  ['domain/votes/x.ts', '../../contracts/votes'],
  ['domain/votes/x.ts', '#copy/kernel/figures'],
  ['domain/votes/x.ts', '#cloud-functions/kit/serve'],
  ['domain/votes/x.ts', '#emulator/startCloudBase'],
  ['domain/votes/x.ts', 'node:fs'],
  ['domain/votes/x.ts', '@tarojs/taro'],
  ['domain/votes/x.ts', '@cloudbase/node-sdk'],
  ['contracts/votes.ts', '#copy/kernel/figures'],
  ['contracts/votes.ts', '../cloud-functions/kit/serve'],
  ['contracts/votes.ts', 'node:crypto'],
  ['copy/refusals.ts', '../src/cloud/call'],
  ['copy/refusals.ts', '@tarojs/taro'],
  ['copy/refusals.ts', '#contracts/calls'],
  ['copy/refusals.ts', 'zod'],
  ['src/pages/home/index.tsx', '#cloud-functions/stores/votes'],
  ['src/pages/home/index.tsx', '#seeds/demonstrationDistrict'],
  ['src/pages/home/index.tsx', '../../../emulator/limits'],
  ['src/pages/home/index.tsx', '@cloudbase/js-sdk'],
  ['src/cloud/call.ts', '#contracts/calls'],
  ['src/pages/home/index.tsx', '#contracts/votes'],
  ['src/features/issues/raise/draft.ts', '#contracts/kernel/zod'],
  ['src/features/issues/raise/draft.ts', 'zod'],
  ['cloud-functions/api/index.ts', '#emulator/startCloudBase'],
  ['cloud-functions/api/index.ts', '../../src/cloud/call'],
  ['cloud-functions/api/index.ts', '../../seeds/demonstrationDistrict'],
  ['cloud-functions/features/votes/calls/castBallot.ts', '@cloudbase/node-sdk'],
  ['cloud-functions/stores/votes.ts', '#emulator/startCloudBase'],
  ['emulator/gateway/server.ts', '#domain/votes/Vote'],
  ['emulator/gateway/server.ts', '../../cloud-functions/schema'],
  ['emulator/gateway/server.ts', 'react'],
  ['seeds/x.ts', '#emulator/startCloudBase'],
  ['scripts/start.ts', '../test/house/x'],
]

/** What the same files may import. */
const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['domain/votes/x.ts', '../organisation/roles'],
  ['domain/votes/x.ts', 'dayjs'],
  ['contracts/votes.ts', '#domain/votes/Vote'],
  ['copy/refusals.ts', '#contracts/kernel/refusals'],
  ['src/pages/home/index.tsx', '#contracts/kernel/limits'],
  ['src/pages/home/index.tsx', '#contracts/kernel/refusals'],
  ['src/features/issues/raise/draft.ts', 'zod/mini'],
  ['src/pages/home/index.tsx', '../../cloud/call'],
  ['cloud-functions/api/index.ts', '../kit/serve'],
  ['cloud-functions/stores/votes.ts', '@cloudbase/node-sdk'],
  ['cloud-functions/kit/serve.ts', '@cloudbase/node-sdk'],
  ['emulator/gateway/server.ts', '@cloudbase/database'],
  ['scripts/start.ts', '#emulator/startCloudBase'],
]

const refusals = (file: string, specifier: string, what = '') =>
  new Linter().verify(
    `import ${what}'${specifier}'\n`,
    [
      { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser: tseslint.parser } },
      ...importBans,
    ] as Linter.Config[],
    { filename: file },
  )

test.each(forbidden)('%s may not import %s', (file, specifier) => {
  expect(refusals(file, specifier).map(message => message.ruleId)).toEqual(['no-restricted-imports'])
})

test.each(allowed)('%s may import %s', (file, specifier) => {
  expect(refusals(file, specifier)).toEqual([])
})

test.each(['src/cloud/call.ts', 'copy/refusals.ts'])('%s may import types of contracts', file => {
  expect(refusals(file, '#contracts/calls', 'type { CallName } from ')).toEqual([])
  expect(refusals(file, '#contracts/calls', '{ type CallName } from ')).toEqual([])
  expect(refusals(file, '#contracts/calls', '{ calls } from ')).toHaveLength(1)
})
