import { createHash } from 'node:crypto'
import { inboxEntry } from '#contracts/notices'
import { proposeVote, voteRule } from '#contracts/votes'
import { dueStep } from '#domain/votes/dueStep'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { fold, voteFoldVersion } from '#domain/votes/evolve'
import { cutPercent } from '#domain/votes/percent'
import { receiptText } from '#domain/votes/receiptText'
import type { VotingRight } from '#domain/votes/Vote'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'

const now = Date.UTC(2026, 10, 22, 7, 0)
const data = demonstrationDistrict({ now })
const voteOf = (id: string) => {
  const vote = data.votes.find(candidate => candidate.id === id)
  if (!vote) throw new Error(`No ${id}`)
  return vote
}
const outcomeOf = (id: string) => voteOf(id).result?.questions.map(question => question.outcome)
const personaId = (key: string) => data.personas.find(persona => persona._id === key)?.personId ?? ''

test('votes of every sort stand in every stage that a proposed vote can reach', () => {
  const stages = new Set(data.votes.map(vote => vote.stage))
  // Proposing announces in one step, so a draft is never stored.
  expect([...stages].sort()).toEqual(['announced', 'annulled', 'closed', 'final', 'open', 'provisional'])
  expect(new Set(data.votes.map(vote => vote.rule.sort))).toEqual(
    new Set(['consultation', 'assembly', 'statutory']),
  )
  const outcomes = data.votes.flatMap(vote => vote.result?.questions.map(question => question.outcome) ?? [])
  expect(new Set(outcomes)).toEqual(new Set(['passed', 'notPassed', 'quorumShort']))
})

test('the charging piles of 半山名苑 are announced as a special matter with 15 full days of notice', () => {
  const vote = voteOf('vote-banshan-charging')
  expect(vote.stage).toBe('announced')
  expect(vote.rule.preset).toBe('civilCode278Special')
  expect((vote.opensAt ?? 0) - vote.proposedAt).toBeGreaterThanOrEqual(15 * 86_400_000)
  expect(data.votingRights.some(right => right.voteId === vote.id)).toBe(false)
})

test('81 % of 700 heads agree: provisional, passed by the rule of three quarters', () => {
  const vote = voteOf('vote-banshan-parkingzone')
  expect(vote.stage).toBe('provisional')
  expect(vote.electorate).toEqual({ heads: 901, area: 900 * 8_950 + 10 * 6_000 })
  const agree = vote.result?.questions[0]?.tally.agree.heads ?? 0
  const base = vote.result?.participating.heads ?? 0
  expect([agree, base, cutPercent(agree, base, 1)]).toEqual([567, 700, '81.0'])
  expect(outcomeOf(vote.id)).toEqual(['passed'])
})

test.each([
  ['vote-hailun-property', 'final', ['notPassed']],
  ['vote-yancheng-locker', 'final', ['quorumShort']],
  ['vote-daxin-vending', 'final', ['passed']],
  ['vote-x001-doors', 'annulled', undefined],
  ['vote-banshan-maintenance', 'open', undefined],
])('%s is %s', (id, stage, outcome) => {
  expect(voteOf(id).stage).toBe(stage)
  expect(outcomeOf(id)).toEqual(outcome)
})

test.each(data.votes.map(vote => [vote.id, vote] as const))('%s is the fold of its facts', (id, stored) => {
  const { _id, rev, foldVersion, facts, outbox, auditOutbox, outboxDueAt, involved, requestIds, ...state } =
    stored
  expect([_id, foldVersion]).toEqual([id, voteFoldVersion])
  expect(rev).toBe(facts.length)
  expect([outbox, auditOutbox, outboxDueAt, requestIds]).toEqual([[], [], null, []])
  expect(involved.length).toBeGreaterThan(0)
  expect(fold(id, facts)).toEqual(state)
  // Counted before records were published: the clock makes up for it.
  expect(dueStep(state, now)).toBe(state.result === null ? null : 'publishRecord')
  expect(Math.max(...facts.map(fact => fact.at))).toBeLessThanOrEqual(now)
  expect(voteRule.safeParse(state.rule).success).toBe(true)
  const { title, body, effect } = state
  const written = { title, body, effect, questions: state.questions.map(question => question.text) }
  const fields = proposeVote.input.pick({ title: true, body: true, effect: true, questions: true })
  expect(fields.safeParse(written).error).toBeUndefined()
})

/** What stays as it was when the vote opened, whoever came or was authorised since. */
const frozen = ({ rightId, label, area, frozenAt, units }: VotingRight) => ({
  rightId,
  label,
  area,
  frozenAt,
  units: units.map(unit => [unit.unitId, unit.area]),
})

test('rights are those of the units, and their weight is the frozen electorate', () => {
  for (const vote of data.votes) {
    const rights = data.votingRights.filter(right => right.voteId === vote.id)
    if (vote.electorate === null) {
      expect(rights).toEqual([])
      continue
    }
    const units = data.units.filter(unit => unit.compoundId === vote.compoundId)
    expect(rights.map(frozen)).toEqual(votingRights(vote, units).map(frozen))
    expect(weightOf(rights)).toEqual(vote.electorate)
  }
})

test('every ballot belongs to a right, was cast in time by one who may, and its receipt can be recomputed', () => {
  const rights = new Map(data.votingRights.map(right => [right._id, right]))
  expect(new Set(data.ballots.map(ballot => ballot._id)).size).toBe(data.ballots.length)
  for (const ballot of data.ballots) {
    const vote = voteOf(ballot.voteId)
    const right = rights.get(ballot._id)
    expect(right?.voterIds).toContain(ballot.castBy)
    expect(ballot.area).toBe(right?.area)
    expect(ballot.receivedAt).toBeGreaterThanOrEqual(vote.opensAt ?? Infinity)
    expect(ballot.receivedAt).toBeLessThan(Math.min(vote.closesAt ?? 0, now))
    expect(ballot.receipt).toBe(createHash('sha256').update(receiptText(ballot)).digest('hex'))
  }
  expect(data.ballots.length).toBeGreaterThan(2_000)
})

test('the owner has two heads in the open vote, one of them cast; a tenant has none, the shopkeeper one of ten units', () => {
  const of = (id: string, key: string) =>
    data.votingRights.filter(right => right.voteId === id && right.voterIds.includes(personaId(key)))
  const open = 'vote-banshan-maintenance'
  const cast = new Set(data.ballots.map(ballot => ballot._id))
  expect(of(open, 'owner').map(right => [right.label, cast.has(right._id)])).toEqual([
    ['3栋1203', false],
    ['5栋602', true],
  ])
  expect(of(open, 'tenant')).toEqual([])
  expect(of('vote-banshan-playground', 'tenant')).toHaveLength(1)
  const shops = of(open, 'banshan-shopkeeper')
  expect(shops).toHaveLength(1)
  expect(shops[0]?.units).toHaveLength(10)
})

test('comments were made while the vote was there, by people who exist', () => {
  const people = new Map(data.people.map(person => [person._id, person.name]))
  expect(data.comments.length).toBeGreaterThanOrEqual(20)
  for (const comment of data.comments) {
    expect(people.get(comment.personId)).toBe(comment.name)
    expect(comment.at).toBeGreaterThanOrEqual(voteOf(comment.voteId).proposedAt)
    expect(comment.at).toBeLessThanOrEqual(now)
  }
})

test('inbox entries are read and unread, never from the future, and lead to something that exists', () => {
  const things = new Set(
    [...data.issues, ...data.votes, ...(data.claims ?? []), ...(data.proxies ?? [])].map(thing => thing._id),
  )
  expect(data.inbox.some(entry => entry.readAt === null)).toBe(true)
  expect(data.inbox.some(entry => entry.readAt !== null)).toBe(true)
  for (const { _id, readAt, personId, ...entry } of data.inbox) {
    expect(_id.endsWith(`:${personId}`)).toBe(true)
    expect(inboxEntry.safeParse({ ...entry, id: _id, read: readAt !== null }).error).toBeUndefined()
    expect(Math.max(entry.at, readAt ?? 0)).toBeLessThanOrEqual(now)
    expect(things).toContain(entry.about.id)
  }
})
