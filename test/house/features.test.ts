import { existsSync, readFileSync } from 'node:fs'
import { features, layers } from '../../config/features.mjs'
import { faultOf, featureTable, pathsIn, unpadded } from './layout'

const ours = [
  'domain',
  'contracts',
  'copy',
  'src',
  'cloud-functions',
  'emulator',
  'seeds',
  'config',
  'scripts',
  'test',
  'verifier',
]

test.each(ours)('in %s everything is a feature or declared beside them, and called after a noun', folder => {
  expect(pathsIn(folder).flatMap(path => faultOf(path) ?? [])).toEqual([])
})

test.each([
  'domain/tickets/Ticket.ts',
  'contracts/tickets.ts',
  'contracts/issue.ts',
  'copy/tickets/ticket.ts',
  'cloud-functions/features/tickets/answers.ts',
  'cloud-functions/stores/schema/tickets.ts',
  'cloud-functions/issues/calls/getIssue.ts',
  'src/features/tickets/TicketPage.tsx',
  'src/votes/VoteRow.tsx',
  'seeds/tickets/tickets.ts',
  'test/domain/tickets/ticket.test.ts',
  'test/miniprogram/tickets/ticket.test.ts',
  'domain/issues/utils.ts',
  'src/components/common/Thing.tsx',
  'emulator/helpers/read.ts',
  'contracts/kernel/types.ts',
  'cloud-functions/kit/constants.d.ts',
  'scripts/misc/run.ts',
  'verifier/utils.mjs',
])('%s is refused', path => {
  expect(faultOf(path)).not.toBeNull()
})

test.each([
  'domain/issues/raise.ts',
  'domain/kernel/Actor.ts',
  'contracts/issues.ts',
  'contracts/residence/claims.ts',
  'cloud-functions/features/votes/answers.ts',
  'cloud-functions/notices/index.ts',
  'src/features/votes/VoteRow.tsx',
  'emulator/engine/read.ts',
  'verifier/tree.mjs',
])('%s is taken', path => {
  expect(faultOf(path)).toBeNull()
})

test('a layer that is declared is there', () => {
  expect(layers.filter(({ folder }) => !existsSync(folder))).toEqual([])
})

test('README lists the features', () => {
  expect(unpadded(readFileSync('README.md', 'utf8'))).toContain(featureTable())
})

test('a README that has lost a feature is seen', () => {
  const shorter = featureTable().split('\n').slice(0, -1).join('\n')
  expect(unpadded(shorter)).not.toContain(featureTable())
  expect(features.length).toBeGreaterThan(0)
})

test('what README points at is there', () => {
  const pointers = [...readFileSync('README.md', 'utf8').matchAll(/`((?:[a-z-]+\/)+[\w.-]*)`/g)]
  const paths = pointers
    .map(([, path = '']) => path)
    .filter(path => ours.some(folder => path.startsWith(`${folder}/`)))
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter(path => !existsSync(path))).toEqual([])
})
