import { fold } from '#domain/votes/evolve'
import { propose, type ProposeVote } from '#domain/votes/propose'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import { china, committee } from './given'

const now = china('2026-11-01 09:00')
const owners = { hasCommittee: true, heads: 900, undecided: 0 }
const hours = (count: number) => count * 3_600_000
const days = (count: number) => hours(24 * count)
const command: ProposeVote = {
  compound: { _id: 'banshan', name: 'Banshan', path: '/zk/huihuan/xiejiao/banshan/' },
  matter: 'commonParts',
  preset: 'civilCode278Special',
  convening: { ground: 'ownersCommittee' },
  title: 'Charging piles',
  body: 'Two hundred piles along the east wall',
  effect: 'Fourteen parking spaces become charging spaces',
  questions: ['Shall they be built?', 'Shall the east wall be used?'],
  opensAt: china('2026-11-17 00:00'),
  closesAt: china('2026-12-01 20:00'),
}
const outcome = (more: Partial<ProposeVote>) => {
  const decision = propose({ ...command, ...more }, { actor: committee, now, owners })
  return decision.ok ? 'ok' : `${decision.refusal.kind} ${decision.refusal.field ?? ''}`
}

test('a proposal is announced at once, with a copy of its rule and numbered questions', () => {
  const decision = propose(command, { actor: committee, now, owners })
  expect(decision.ok && decision.facts.map(fact => [fact.kind, fact.at, fact.by])).toEqual([
    ['proposed', now, committee],
    ['announced', now, committee],
  ])
  const vote = fold('v1', decision.ok ? decision.facts : [])
  expect(vote).toMatchObject({
    stage: 'announced',
    compoundId: 'banshan',
    compoundName: 'Banshan',
    compoundPath: '/zk/huihuan/xiejiao/banshan/',
    rule: rulePresetAt('civilCode278Special', now),
    matter: 'commonParts',
    convened: { ground: 'ownersCommittee' },
    questions: [
      { id: 'q1', form: 'agreeAgainstAbstain', text: 'Shall they be built?' },
      { id: 'q2', form: 'agreeAgainstAbstain', text: 'Shall the east wall be used?' },
    ],
    opensAt: command.opensAt,
    closesAt: command.closesAt,
    nextDueAt: command.opensAt,
  })
})

describe('notice', () => {
  test.each<[string, Partial<ProposeVote>, string]>([
    ['15 whole days, the day of the announcement not counted', {}, 'ok'],
    ['a millisecond less', { opensAt: command.opensAt - 1 }, 'notice-too-short opensAt'],
    ['15 times 24 hours are too few', { opensAt: now + days(15) }, 'notice-too-short opensAt'],
    ['at once', { opensAt: now }, 'notice-too-short opensAt'],
    ['at once, for a consultation', { preset: 'consultationMajority', opensAt: now }, 'ok'],
    [
      'on the third day, for an assembly',
      { matter: 'everyday', preset: 'assemblyMajority', opensAt: china('2026-11-04 23:59') },
      'notice-too-short opensAt',
    ],
    [
      'after three whole days, for an assembly',
      { matter: 'everyday', preset: 'assemblyMajority', opensAt: china('2026-11-05 00:00') },
      'ok',
    ],
  ])('%s: %s', (_, more, expected) => {
    expect(outcome(more)).toBe(expected)
  })

  test('the refusal tells how many days, and the first possible opening', () => {
    expect(propose({ ...command, opensAt: now + 1 }, { actor: committee, now, owners })).toMatchObject({
      refusal: { params: { days: 15, earliest: command.opensAt } },
    })
    expect(earliestOpening(rulePresetAt('civilCode278General', now), now)).toBe(command.opensAt)
  })
})

describe('times', () => {
  const soon = { preset: 'consultationMajority', opensAt: now } as const
  test.each<[string, Partial<ProposeVote>, string]>([
    ['opening in the past', { opensAt: now - days(1) }, 'times-out-of-order opensAt'],
    ['closing before opening', { closesAt: command.opensAt - 1 }, 'times-out-of-order closesAt'],
    ['closing when it opens', { closesAt: command.opensAt }, 'times-out-of-order closesAt'],
    ['open for four hours', { ...soon, closesAt: now + hours(4) }, 'ok'],
    ['open for less', { ...soon, closesAt: now + hours(4) - 1 }, 'times-out-of-order closesAt'],
    ['open for 90 days', { ...soon, closesAt: now + days(90) }, 'ok'],
    ['open for longer', { ...soon, closesAt: now + days(90) + 1 }, 'times-out-of-order closesAt'],
    ['"now", chosen ten minutes ago', { ...soon, opensAt: now - 600_000 }, 'ok'],
    ['"now", chosen longer ago', { ...soon, opensAt: now - 600_001 }, 'times-out-of-order opensAt'],
  ])('%s: %s', (_, more, expected) => {
    expect(outcome(more)).toBe(expected)
  })

  test('"now", chosen a while ago, is the instant at which it is sent', () => {
    const decision = propose(
      { ...command, ...soon, opensAt: now - 60_000 },
      { actor: committee, now, owners },
    )
    expect(decision).toMatchObject({ facts: [{ kind: 'proposed' }, { kind: 'announced', opensAt: now }] })
  })
})
