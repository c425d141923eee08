import { refusalsIn } from './lint'

const isRoute = (file: string): boolean => /^src\/(pages|packages)\//.test(file)

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
  ['src/features/home/HomePage.tsx', '#cloud-functions/stores/votes'],
  ['src/features/home/HomePage.tsx', '#seeds/demonstrationDistrict'],
  ['src/features/home/HomePage.tsx', '../../../emulator/limits'],
  ['src/features/home/HomePage.tsx', '@cloudbase/js-sdk'],
  ['src/cloud/call.ts', '#contracts/calls'],
  ['src/features/home/HomePage.tsx', '#contracts/votes'],
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
  ['emulator/gateway/server.ts', '../../package.json'],
  ['emulator/gateway/server.ts', '../../tools/weapp/x'],
  ['emulator/gateway/server.ts', './../../tools/weapp/x'],
  ['emulator/gateway/server.ts', '#emulator/limits'],
  ['emulator/gateway/server.ts', 'dayjs'],
  ['emulator/gateway/server.ts', 'zodiac'],
  ['emulator/gateway/server.ts', 'esbuild'],
  ['emulator/gateway/server.ts', '@cloudbase/database'],
  ['emulator/cli.ts', '../config/index'],
  ['emulator/engine/updates/x.ts', '../../../config/index'],
  ['emulator/engine/updates/deep/x.ts', '../../../../config/index'],
  ['seeds/x.ts', '#emulator/startCloudBase'],
  ['scripts/start.ts', '../test/house/x'],
  ['cloud-functions/features/home/calls/home.ts', '../../votes/views/voteView'],
  ['cloud-functions/features/home/calls/home.ts', '../../issues/calls/getIssue'],
  ['cloud-functions/features/home/calls/home.ts', '#cloud-functions/features/issues/calls/getIssue'],
  ['cloud-functions/features/privacy/workflows/erasure/things.ts', '../../../issues/views/issueView'],
  ['cloud-functions/features/votes/calls/castBallot.ts', '../../../../src/cloud/call'],
  ['cloud-functions/clock/index.ts', '#domain/votes/Vote'],
  ['cloud-functions/notices/index.ts', '#copy/messages'],
  ['cloud-functions/notices/index.ts', '../features/notices/workflows/deliver'],
  ['cloud-functions/kit/serve.ts', '../features/votes/answers'],
  ['cloud-functions/kit/serve.ts', '../answerers'],
  ['cloud-functions/stores/votes.ts', '../features/votes/workflows/freezeElectorate'],
  ['cloud-functions/stores/schema/votes.ts', '../../features/votes/answers'],
  ['src/features/services/ServicesPage.tsx', '../issues/workbench/DetailPane'],
  ['src/features/issues/raise/RaisePage.tsx', '../../residence/unit-choice/UnitChoice'],
  ['src/features/issues/raise/RaisePage.tsx', 'node:fs'],
  ['src/pages/home/index.tsx', '../../cloud/call'],
  ['src/packages/work/queue/index.tsx', '../../../components/page/Page'],
  ['src/components/page/Page.tsx', '../../features/issues/IssueRow'],
  ['src/components/page/Page.tsx', '../../session/ForKnownPerson'],
  ['src/cloud/useMe.ts', '../components/toast/message'],
  ['src/cloud/useMe.ts', '../session/ForKnownPerson'],
  ['src/cloud/useMe.ts', '../features/home/HomePage'],
  ['src/session/OfficePage.tsx', '../features/organisation/OfficeEntries'],
  ['src/reading/usePages.ts', '../features/issues/IssueRow'],
  ['domain/kernel/Actor.ts', '../organisation/Person'],
  ['domain/kernel/Actor.ts', '#domain/organisation/Person'],
  ['contracts/kernel/fields.ts', '../issues'],
  ['copy/kernel/vocabulary.ts', '#copy/issues/issue'],
  ['verifier/tree.mjs', '../domain/votes/proof/merkle'],
  ['verifier/tree.mjs', '#domain/votes/proof/merkle'],
  ['verifier/tree.mjs', './../contracts/votes'],
  ['verifier/tree.mjs', 'zod'],
  ['domain/votes/x.ts', '../../verifier/tree.mjs'],
  ['scripts/start.ts', '../verifier/checkRecord.mjs'],
]

/** What the same files may import. */
const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['domain/votes/x.ts', '../organisation/roles'],
  ['domain/votes/x.ts', 'dayjs'],
  ['contracts/votes.ts', '#domain/votes/Vote'],
  ['copy/refusals.ts', '#contracts/kernel/refusals'],
  ['src/features/home/HomePage.tsx', '#contracts/kernel/limits'],
  ['src/features/home/HomePage.tsx', '#contracts/kernel/refusals'],
  ['src/features/issues/raise/draft.ts', 'zod/mini'],
  ['src/features/home/HomePage.tsx', '../../cloud/call'],
  ['src/pages/home/index.tsx', '../../features/home/HomePage'],
  ['cloud-functions/api/index.ts', '../kit/serve'],
  ['cloud-functions/stores/votes.ts', '@cloudbase/node-sdk'],
  ['cloud-functions/kit/serve.ts', '@cloudbase/node-sdk'],
  ['emulator/gateway/server.ts', '../limits'],
  ['emulator/gateway/server.ts', 'zod/mini'],
  ['emulator/gateway/server.ts', 'node:http'],
  ['emulator/cli.ts', './readOptions'],
  ['emulator/engine/updates/x.ts', '../../limits'],
  ['scripts/start.ts', '#emulator/startCloudBase'],
  ['cloud-functions/features/home/calls/home.ts', '../../votes/workflows/voteSummaries'],
  ['cloud-functions/features/home/calls/home.ts', '../views/homeNotices'],
  ['cloud-functions/features/home/calls/home.ts', '../../../stores/votes'],
  ['cloud-functions/features/votes/answers.ts', './calls/castBallot'],
  ['cloud-functions/notices/index.ts', '../features/notices/sweeps/drainOutbox'],
  ['cloud-functions/notices/index.ts', '../features/notices/pushes/takePush'],
  ['cloud-functions/api/index.ts', '../answerers'],
  ['cloud-functions/personas/index.ts', '../stores/people'],
  ['cloud-functions/stores/issues.ts', '../kit/cursor'],
  ['src/features/services/ServicesPage.tsx', '../issues/Workbench'],
  ['src/features/issues/raise/RaisePage.tsx', '../actions/ActionForm'],
  ['src/session/SignIn.tsx', '../features/personas/Personas'],
  ['src/session/OfficePage.tsx', '../components/page/Page'],
  ['src/components/page/Page.tsx', '../toast/Toast'],
  ['src/cloud/useMe.ts', './acting'],
  ['domain/kernel/Actor.ts', './roles'],
  ['contracts/kernel/fields.ts', '#domain/issues/Issue'],
  ['verifier/plainRecord.mjs', './tree.mjs'],
  ['verifier/tree.mjs', 'node:crypto'],
  ['verifier/group.mjs', '@noble/curves/ed25519.js'],
]

const refusals = (file: string, specifier: string, what = '') =>
  refusalsIn(file, isRoute(file) ? `export { default } from '${specifier}'` : `import ${what}'${specifier}'`)

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

test.each(["await import('../domain/votes/count')", "require('../domain/votes/count')"])(
  'the verifier loads nothing while it runs: %s',
  text => {
    expect(refusalsIn('verifier/tree.mjs', text).map(message => message.ruleId)).toEqual([
      'no-restricted-syntax',
    ])
  },
)

test.each([
  "await import('../domain/votes/count')",
  "require('../cloud-functions/schema')",
  "require('#domain/votes/count')",
  "createRequire(__filename)('../package.json')",
  "createRequire(__filename)('@cloudbase/database')",
])('nor does the local CloudBase load what is around it: %s', text => {
  expect(refusalsIn('emulator/limits.ts', text).map(message => message.ruleId)).toEqual([
    'no-restricted-syntax',
  ])
})

test('the local CloudBase takes types alone of what its package does without', () => {
  expect(refusalsIn('emulator/runner/x.ts', "import type * as Esbuild from 'esbuild'")).toEqual([])
  expect(refusalsIn('emulator/runner/x.ts', "createRequire(__filename)('esbuild')")).toEqual([])
  expect(refusalsIn('emulator/runner/x.ts', "createRequire(__filename)('./InstanceDatabase.js')")).toEqual([])
})

test.each([
  "import { HomePage } from '../../features/home/HomePage'\nexport default HomePage",
  'export default function Home() { return null }',
])('a route holds nothing of its own: %s', text => {
  expect(refusalsIn('src/pages/home/index.tsx', text).map(({ ruleId }) => ruleId)).toContain(
    'no-restricted-syntax',
  )
})
