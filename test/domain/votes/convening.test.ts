import { convenedAs, whyNotConvene, whyNotCounted, type Convening } from '#domain/votes/convening'
import { rulePresetAt } from '#domain/votes/presets'
import type { Role } from '#domain/kernel/roles'
import { china, secretary } from './given'

const now = china('2026-11-01 09:00')
const rule = rulePresetAt('civilCode278General', now)
const committee: Convening = { ground: 'ownersCommittee' }
const community: Convening = { ground: 'residentsCommittee', guidance: '惠环街办〔2026〕12号' }
const demand = (heads: number, guidance: string | null = null): Convening => ({
  ground: 'ownersDemand',
  heads,
  record: '联名书存业委会办公室',
  guidance,
})

const asked = (role: Role, convening: Convening | null, hasCommittee: boolean, heads = 500) => ({
  rule,
  convening,
  actor: { ...secretary, role },
  owners: { hasCommittee, heads, undecided: 0 },
  now,
})

test.each<[Role, Convening | null, boolean, string]>([
  ['ownersCommitteeMember', committee, true, 'ok'],
  ['branchSecretary', committee, true, 'may-not-convene notCommittee'],
  ['communitySecretary', committee, true, 'may-not-convene notCommittee'],
  ['ownersCommitteeMember', null, true, 'may-not-convene noGround'],
  ['communitySecretary', community, false, 'ok'],
  ['communitySecretary', community, true, 'may-not-convene committeeStands'],
  ['branchSecretary', community, false, 'may-not-convene notCommunity'],
  ['ownersCommitteeMember', demand(100), true, 'ok'],
  ['ownersCommitteeMember', demand(99), true, 'demand-too-small'],
  ['communitySecretary', demand(100, '惠环街办〔2026〕13号'), true, 'ok'],
  ['communitySecretary', demand(100), true, 'may-not-convene notCommunity'],
  ['communitySecretary', demand(99, '惠环街办〔2026〕13号'), true, 'demand-too-small'],
  ['branchSecretary', demand(100, '惠环街办〔2026〕13号'), true, 'may-not-convene notCommunity'],
  ['ownersCommitteeMember', demand(501), true, 'demand-too-small'],
])('%s on %j (a committee sits: %s): %s', (role, convening, hasCommittee, expected) => {
  const refusal = whyNotConvene(asked(role, convening, hasCommittee))
  const said = refusal === null ? 'ok' : [refusal.kind, refusal.params?.['why']].filter(Boolean).join(' ')
  expect(said).toBe(expected)
})

test('a fifth of the heads is reached by equality and by whole heads only', () => {
  const refusal = whyNotConvene(asked('ownersCommitteeMember', demand(100), true, 501))
  expect(refusal).toMatchObject({ kind: 'demand-too-small', params: { needed: 101, heads: 501 } })
  expect(whyNotConvene(asked('ownersCommitteeMember', demand(101), true, 501))).toBeNull()
  expect(whyNotConvene(asked('ownersCommitteeMember', demand(0), true, 0))).not.toBeNull()
})

test('what needs no ground is convened by whoever may propose, and says none', () => {
  const everyday = { ...asked('branchSecretary', null, true), rule: rulePresetAt('assemblyMajority', now) }
  expect(whyNotConvene(everyday)).toBeNull()
  expect(convenedAs({ ...everyday, convening: committee })).toBeNull()
  expect(convenedAs(asked('ownersCommitteeMember', demand(100), true))).toEqual({
    ...demand(100),
    ofHeads: 500,
  })
})

test('while nobody knows how many the owners are, they are not called to decide what the law leaves to them', () => {
  const owners = { hasCommittee: true, heads: 0, undecided: 3 }
  expect(whyNotCounted({ rule, owners })).toMatchObject({
    kind: 'heads-undecided',
    params: { undecided: 3 },
  })
  expect(whyNotCounted({ rule, owners: { ...owners, undecided: 0 } })).toBeNull()
  for (const preset of ['assemblyMajority', 'consultationMajority'] as const)
    expect(whyNotCounted({ rule: rulePresetAt(preset, now), owners })).toBeNull()
})
