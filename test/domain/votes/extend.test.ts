import { extend, mayExtend, type ExtendVote } from '#domain/votes/extend'
import { evolve } from '#domain/votes/evolve'
import { voteStages, type Vote, type Weight } from '#domain/votes/Vote'
import { closesAt, openVote, opensAt, secretary } from './given'

const hours = (count: number) => count * 3_600_000
const days = (count: number) => hours(24 * count)
const now = closesAt - hours(2)
const short: Weight = { heads: 599, area: 60_000_00 }
const command: ExtendVote = { closesAt: closesAt + days(7), reason: 'Many are away for the harvest' }
const vote = openVote('civilCode278Special', { heads: 900, area: 90_000_00 })

const outcome = (more: Partial<ExtendVote>, of: Vote = vote, turnout = short, at = now) => {
  const decision = extend({ ...command, ...more }, of, { actor: secretary, now: at, turnout })
  return decision.ok ? 'ok' : decision.refusal.kind
}

test('a vote whose quorum is short goes on until the new end, with the reason', () => {
  const decision = extend(command, vote, { actor: secretary, now, turnout: short })
  expect(decision).toEqual({
    ok: true,
    facts: [{ kind: 'extended', at: now, by: secretary, ...command }],
  })
  const after = decision.ok && decision.facts[0] ? evolve(vote, decision.facts[0], 'v1') : vote
  expect(after).toMatchObject({
    stage: 'open',
    extended: true,
    closesAt: closesAt + days(7),
    nextDueAt: closesAt + days(7),
  })
})

test.each<[string, Weight, string]>([
  ['heads short', { heads: 599, area: 60_000_00 }, 'ok'],
  ['area short', { heads: 600, area: 59_999_99 }, 'ok'],
  ['both reached exactly', { heads: 600, area: 60_000_00 }, 'cannot-extend'],
])('%s: %s', (_, turnout, expected) => {
  expect(outcome({}, vote, turnout)).toBe(expected)
})

test('only once', () => {
  expect(outcome({}, { ...vote, extended: true })).toBe('cannot-extend')
})

test.each(voteStages.filter(stage => stage !== 'open'))('not in stage %s', stage => {
  expect(outcome({}, { ...vote, stage })).toBe('cannot-extend')
})

test.each([
  ['a millisecond before closing', closesAt - 1, 'ok'],
  ['at the closing instant', closesAt, 'cannot-extend'],
])('%s: %s', (_, at, expected) => {
  expect(outcome({}, vote, short, at)).toBe(expected)
})

describe('near the close', () => {
  const later = closesAt + days(30)
  const december: Vote = { ...vote, closesAt: later }
  const end = { closesAt: later + days(7) }
  test.each([
    ['three days before it', later - hours(72), 'ok'],
    ['a millisecond earlier', later - hours(72) - 1, 'cannot-extend'],
    ['on the first day', opensAt + days(15), 'cannot-extend'],
  ])('%s: %s', (_, at, expected) => {
    expect(outcome(end, december, short, at)).toBe(expected)
  })

  test('was not asked before December 2026', () => {
    expect(outcome({}, vote, short, opensAt)).toBe('ok')
  })
})

test('a consultation, which has no quorum, never', () => {
  const consultation = openVote('consultationMajority', { heads: 900, area: 0 })
  expect(mayExtend(consultation, { heads: 1, area: 0 }, now)).toBe(false)
})

test.each<[string, Partial<ExtendVote>, string]>([
  ['an end before the present one', { closesAt: closesAt - 1 }, 'times-out-of-order'],
  ['the present end', { closesAt }, 'times-out-of-order'],
  ['four hours more', { closesAt: closesAt + hours(4) }, 'ok'],
  ['less than that', { closesAt: closesAt + hours(4) - 1 }, 'times-out-of-order'],
  ['90 days since opening', { closesAt: opensAt + days(90) }, 'ok'],
  ['longer', { closesAt: opensAt + days(90) + 1 }, 'times-out-of-order'],
  ['no reason', { reason: '  ' }, 'reason-needed'],
])('%s: %s', (_, more, expected) => {
  expect(outcome(more)).toBe(expected)
})
