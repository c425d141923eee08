import { evolve, fold } from '#domain/votes/evolve'
import { stageAfter, stageGraph } from '#domain/votes/stages'
import { voteStages, type Vote, type VoteFact, type VoteStage } from '#domain/votes/Vote'
import {
  announcedFact,
  announcedVote,
  china,
  clock,
  closesAt,
  openVote,
  opensAt,
  proposedFact,
} from './given'
import { objectionBefore, objectionFacts } from './objections/objecting'

/** Written down anew, from what people are told about a vote: every stage with all that may happen in it. */
const life: Record<VoteStage, Partial<Record<VoteFact['kind'], VoteStage>>> = {
  draft: { announced: 'announced', annulled: 'annulled' },
  announced: { openingWaits: 'announced', opened: 'open', annulled: 'annulled' },
  open: { extended: 'open', ballotSetAside: 'open', closed: 'closed', annulled: 'annulled' },
  closed: { counted: 'provisional', annulled: 'annulled' },
  provisional: {
    ...{ finalised: 'final', annulled: 'annulled', recordPublished: 'provisional' },
    ...{ objected: 'provisional', objectionWithdrawn: 'provisional', objectionAnswered: 'provisional' },
    ...{ objectionPassedUp: 'provisional', annulmentAsked: 'provisional', annulmentDeclined: 'provisional' },
  },
  final: { recordPublished: 'final' },
  annulled: { recordPublished: 'annulled' },
}
const kinds = Object.keys(stageGraph) as VoteFact['kind'][]
const every = [null, ...voteStages].flatMap(stage => kinds.map(kind => [stage, kind] as const))

test.each(every)('%s and then %s', (stage, kind) => {
  const to = stage === null ? (kind === 'proposed' ? 'draft' : undefined) : life[stage][kind]
  if (to === undefined) expect(() => stageAfter(stage, kind)).toThrow(`cannot be ${kind}`)
  else expect(stageAfter(stage, kind)).toBe(to)
})

test('every stage can be come to, and every one but the last two is left', () => {
  const reached = new Set(kinds.flatMap(kind => voteStages.flatMap(stage => life[stage][kind] ?? [])))
  expect([...reached, 'draft'].sort()).toEqual([...voteStages].sort())
  expect(
    voteStages.filter(stage => kinds.every(kind => [undefined, stage].includes(life[stage][kind]))),
  ).toEqual(['final', 'annulled'])
})

const facts: Record<VoteFact['kind'], VoteFact> = {
  proposed: proposedFact('civilCode278General'),
  announced: announcedFact,
  openingWaits: { kind: 'openingWaits', at: opensAt, by: clock, undecided: 2 },
  opened: { kind: 'opened', at: opensAt, by: clock, electorate: { heads: 2, area: 5 } },
  extended: { kind: 'extended', at: opensAt + 1, by: clock, closesAt: closesAt + 9, reason: 'rain' },
  ballotSetAside: {
    ...{ kind: 'ballotSetAside', at: opensAt + 2, by: clock },
    ...{ rightId: '1203', label: '3-1203', tells: ['wang'], reason: 'not the owner' },
  },
  closed: { kind: 'closed', at: closesAt, by: clock },
  counted: {
    kind: 'counted',
    at: closesAt + 90_000,
    by: clock,
    result: {
      electorate: { heads: 2, area: 5 },
      participating: { heads: 0, area: 0 },
      rule: proposedFact('civilCode278General').rule,
      questions: [],
      countedAt: closesAt + 90_000,
    },
    objectionsUntil: china('2026-12-09 00:00'),
  },
  recordPublished: {
    ...{ kind: 'recordPublished', at: closesAt + 90_000, by: clock },
    ...{ record: { root: '7'.repeat(64) }, file: { fileId: 'cloud://record', bytes: 7 } },
  },
  finalised: { kind: 'finalised', at: china('2026-12-09 00:00'), by: clock },
  annulled: { kind: 'annulled', at: closesAt, by: clock, reason: 'emptyElectorate' },
  ...objectionFacts,
}

test.each(every)('evolving from %s by %s agrees with the graph', (stage, kind) => {
  const objection = kind in objectionBefore ? objectionBefore[kind as keyof typeof objectionBefore] : []
  const before: Vote | null = stage === null ? null : { ...openVote(), stage, objections: objection }
  const allowed = stageGraph[kind].from.some(from => from === stage)
  if (allowed) expect(evolve(before, facts[kind], 'v1').stage).toBe(stageAfter(stage, kind))
  else expect(() => evolve(before, facts[kind], 'v1')).toThrow(Error)
})

describe('a vote as the fold of its facts', () => {
  test('from being proposed to the final result', () => {
    const vote = fold('v1', [
      facts.proposed,
      facts.announced,
      facts.opened,
      facts.extended,
      facts.closed,
      facts.counted,
      facts.recordPublished,
      facts.finalised,
    ])
    expect(vote).toEqual({
      convener: { role: 'branchSecretary', orgUnitId: 'banshan', orgName: 'Banshan' },
      ...{ objections: [], objectionsAt: [] },
      ...{ id: 'v1', initiatorId: 'lin', matter: 'commonParts', convened: null, setAside: 0 },
      compoundId: 'banshan',
      compoundName: 'Banshan',
      compoundPath: '/zk/huihuan/xiejiao/banshan/',
      title: 'Charging piles',
      body: 'Two hundred piles along the east wall',
      effect: 'Fourteen parking spaces become charging spaces',
      matter: 'commonParts',
      convened: null,
      rule: proposedFact('civilCode278General').rule,
      questions: [{ id: 'q1', form: 'agreeAgainstAbstain', text: 'Question 1' }],
      stage: 'final',
      proposedAt: china('2026-11-01 09:00'),
      opensAt,
      closesAt: closesAt + 9,
      extended: true,
      electorate: { heads: 2, area: 5 },
      result: facts.counted.kind === 'counted' ? facts.counted.result : null,
      record: { root: '7'.repeat(64), file: { fileId: 'cloud://record', bytes: 7 } },
      objectionsUntil: china('2026-12-09 00:00'),
      latest: {
        announced: facts.announced.at,
        opened: facts.opened.at,
        counted: facts.counted.at,
      },
      updatedAt: china('2026-12-09 00:00'),
      nextDueAt: null,
    })
  })

  test('it does not change the vote before', () => {
    const before = announcedVote()
    const copy = structuredClone(before)
    evolve(before, facts.opened, 'v1')
    expect(before).toEqual(copy)
  })

  test('no facts are no vote', () => {
    expect(() => fold('v1', [])).toThrow('no facts')
  })
})
