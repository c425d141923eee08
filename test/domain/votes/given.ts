import type { Instant } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import { fold } from '#domain/votes/evolve'
import { rulePresetAt } from '#domain/votes/presets'
import type { Unit } from '#domain/organisation/Unit'
import type { Ballot, RulePreset, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'

/** An instant written as China's clocks show it: china('2026-11-01 09:00'). */
export const china = (written: string): Instant => Date.parse(`${written.replace(' ', 'T')}+08:00`)

export const secretary = {
  kind: 'person',
  personId: 'lin',
  name: 'Lin Yue',
  role: 'branchSecretary',
  orgUnitId: 'banshan',
  orgName: 'Banshan',
} as const satisfies Actor
export const committee: Actor = { ...secretary, personId: 'zheng', role: 'ownersCommitteeMember' }
export const clock: Actor = { kind: 'clock' }

export const announcedAt = china('2026-11-01 09:00')
export const opensAt = china('2026-11-17 00:00')
export const closesAt = china('2026-12-01 20:00')

type Fact<Kind extends VoteFact['kind']> = Extract<VoteFact, { kind: Kind }>

export const proposedFact = (preset: RulePreset, questions = 1): Fact<'proposed'> => ({
  kind: 'proposed',
  v: 2,
  at: announcedAt,
  by: secretary,
  compoundId: 'banshan',
  compoundName: 'Banshan',
  compoundPath: '/zk/huihuan/xiejiao/banshan/',
  title: 'Charging piles',
  body: 'Two hundred piles along the east wall',
  effect: 'Fourteen parking spaces become charging spaces',
  rule: rulePresetAt(preset, announcedAt),
  matter: 'commonParts',
  convened: null,
  questions: Array.from({ length: questions }, (_, index) => ({
    id: `q${String(index + 1)}`,
    form: 'agreeAgainstAbstain',
    text: `Question ${String(index + 1)}`,
  })),
})

export const announcedFact: Fact<'announced'> = {
  kind: 'announced',
  at: announcedAt,
  by: secretary,
  opensAt,
  closesAt,
}

export const announcedVote = (preset: RulePreset = 'civilCode278Special', questions = 1): Vote =>
  fold('v1', [proposedFact(preset, questions), announcedFact])

export const openVote = (
  preset: RulePreset = 'civilCode278Special',
  { heads = 900, area = 90_000_00, questions = 1 } = {},
): Vote =>
  fold('v1', [
    proposedFact(preset, questions),
    announcedFact,
    { kind: 'opened', at: opensAt, by: clock, electorate: { heads, area } },
  ])

export const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  _id: id,
  rev: 1,
  entrance: null,
  room: id,
  compoundId: 'banshan',
  buildingId: 'b3',
  label: `3-${id}`,
  use: 'home',
  area: 100_00,
  buyerKey: `buyer-${id}`,
  owners: [{ personId: `owner-${id}`, name: `Owner ${id}`, phone: null }],
  tenants: [],
  representativeId: null,
  residentIds: [`owner-${id}`],
  ownersSince: 0,
  changedAt: 0,
  ...more,
})

export const right = (id: string, voterIds: readonly string[], area = 100_00): VotingRight => ({
  _id: `v1:${id}`,
  rev: 1,
  voteId: 'v1',
  rightId: id,
  label: `3-${id}`,
  units: [{ unitId: id, label: `3-${id}`, area, voterIds, representativeId: null }],
  area,
  frozenAt: opensAt,
  voterIds,
  proxies: [],
})

export const ballot = (more: Partial<Ballot> = {}): Ballot => ({
  _id: 'v1:1203',
  voteId: 'v1',
  rightId: '1203',
  answers: [{ questionId: 'q1', choice: 'agree' }],
  area: 100_00,
  castBy: 'wang',
  proxyId: null,
  channel: 'online',
  receivedAt: opensAt + 1,
  requestId: 'request-1',
  salt: 'salt',
  receipt: 'ab'.repeat(32),
  ...more,
})
