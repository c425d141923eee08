import { castBallot } from '#domain/votes/castBallot'
import { closed, counted, opened } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { COUNTING_GRACE_MS } from '#domain/votes/dueStep'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { evolve, fold } from '#domain/votes/evolve'
import { cutPercent } from '#domain/votes/percent'
import { tallyRows } from '#domain/votes/tallyRows'
import type { Unit } from '#domain/organisation/Unit'
import type { Choice, RulePreset, Vote } from '#domain/votes/Vote'
import { announcedFact, closesAt, opensAt, proposedFact, unit } from './given'

/**
 * The charging piles of Banshan Mingyuan (半山名苑): 900 households, 81 % in favour. Each variant goes the whole way,
 * from the register of units through single ballots to the counted result.
 */
type Choose = (unitId: string) => Choice | null

const hold = (preset: RulePreset, units: readonly Unit[], choose: Choose) => {
  const announced = fold('v1', [proposedFact(preset), announcedFact])
  const rights = votingRights(announced, units)
  const vote = evolve(announced, opened(announced, weightOf(rights), opensAt), 'v1')
  const ballots = rights.flatMap((right, index) => {
    const choice = choose(right.rightId)
    const personId = right.voterIds[0]
    if (choice === null || personId === undefined) return []
    const cast = castBallot(
      {
        answers: [{ questionId: 'q1', choice }],
        requestId: `request-${String(index)}`,
        salt: 'salt',
        receipt: 'receipt',
      },
      { vote, right, existing: null, personId },
      opensAt + index,
    )
    if (!cast.ok) throw new Error(cast.refusal.kind)
    return cast.facts
  })
  const shut = evolve(vote, closed(vote, closesAt), 'v1')
  const countedAt = closesAt + COUNTING_GRACE_MS
  const result = countVote(shut, tallyRows(ballots), countedAt)
  return evolve(shut, counted(shut, result, countedAt), 'v1')
}

const number = (unitId: string) => Number(unitId.slice(1))
const homes = (area: (index: number) => number = () => 100_00) =>
  Array.from({ length: 900 }, (_, index) => {
    const id = `u${String(index).padStart(3, '0')}`
    return unit(id, { area: area(index) })
  })
/** The first `voting` of the homes take part, and of these the first `agreeing` agree. */
const turnout =
  (voting: number, agreeing: number, rest: Choice = 'against'): Choose =>
  unitId =>
    number(unitId) >= voting ? null : number(unitId) < agreeing ? 'agree' : rest

const verdict = (vote: Vote) => vote.result?.questions[0]?.outcome
const failing = (vote: Vote) =>
  vote.result?.questions[0]?.checks
    .filter(check => !check.met)
    .map(check => `${check.of} by ${check.measure}, ${String(check.missing)} missing`)

describe('900 equal units, piles as a change of use (three quarters)', () => {
  test('600 vote, exactly two thirds, 486 agree: 81.0 %, passed', () => {
    const vote = hold('civilCode278Special', homes(), turnout(600, 486))
    expect(verdict(vote)).toBe('passed')
    expect(vote.stage).toBe('provisional')
    expect(vote.result).toMatchObject({
      electorate: { heads: 900, area: 90_000_00 },
      participating: { heads: 600, area: 60_000_00 },
      questions: [
        { tally: { agree: { heads: 486, area: 48_600_00 }, against: { heads: 114, area: 11_400_00 } } },
      ],
    })
    expect(cutPercent(486, 600, 1)).toBe('81.0')
  })

  test.each<[number, number, string, string[]]>([
    [600, 450, 'passed', []],
    [600, 449, 'notPassed', ['consent by heads, 1 missing', 'consent by area, 10000 missing']],
    [599, 599, 'quorumShort', ['quorum by heads, 1 missing', 'quorum by area, 10000 missing']],
    [900, 675, 'passed', []],
    [900, 674, 'notPassed', ['consent by heads, 1 missing', 'consent by area, 10000 missing']],
  ])('%d vote, %d agree: %s', (voting, agreeing, outcome, missing) => {
    const vote = hold('civilCode278Special', homes(), turnout(voting, agreeing))
    expect(verdict(vote)).toBe(outcome)
    expect(failing(vote)).toEqual(missing)
  })

  test('those who abstain count for the quorum and not for the consent', () => {
    expect(verdict(hold('civilCode278Special', homes(), turnout(600, 450, 'abstain')))).toBe('passed')
    expect(verdict(hold('civilCode278Special', homes(), turnout(600, 449, 'abstain')))).toBe('notPassed')
  })
})

test.each<[number, string]>([
  [301, 'passed'],
  [300, 'notPassed'],
])('as an ordinary matter, %d of 600: %s', (agreeing, outcome) => {
  expect(verdict(hold('civilCode278General', homes(), turnout(600, agreeing)))).toBe(outcome)
})

describe('units of different size', () => {
  // 486 × 142.31 to 114 × 203.31 is as 749 to 251.
  const units = homes(index => (index < 486 ? 142_31 : index < 600 ? 203_31 : 100_00))

  test('81 % of the heads but 74.9 % of the area: not passed', () => {
    const vote = hold('civilCode278Special', units, turnout(600, 486))
    expect(verdict(vote)).toBe('notPassed')
    expect(failing(vote)).toEqual(['consent by area, 9234 missing'])
    const agree = vote.result?.questions[0]?.tally.agree.area ?? 0
    expect(cutPercent(agree, vote.result?.participating.area ?? 0, 1)).toBe('74.9')
  })

  test('the same as an ordinary matter passes', () => {
    expect(verdict(hold('civilCode278General', units, turnout(600, 486)))).toBe('passed')
  })
})

describe('with ten shops of one buyer besides', () => {
  const shops = Array.from({ length: 10 }, (_, index) =>
    unit(`s${String(index)}`, {
      use: 'shop',
      area: 500_00,
      buyerKey: 'chen',
      owners: [{ personId: 'chen', name: 'Chen', phone: null }],
    }),
  )
  const units = [...homes(), ...shops]
  const withShops =
    (homesVoting: number, agreeing: number, ofChen: Choice): Choose =>
    unitId =>
      unitId.startsWith('s') ? ofChen : turnout(homesVoting, agreeing)(unitId)

  test('they are one head of 901, with the area of all ten', () => {
    const vote = hold('civilCode278Special', units, withShops(600, 600, 'agree'))
    expect(vote.electorate).toEqual({ heads: 901, area: 95_000_00 })
    expect(vote.result?.participating).toEqual({ heads: 601, area: 65_000_00 })
  })

  test.each<[number, string]>([
    [600, 'passed'],
    [599, 'quorumShort'],
  ])('%d homes and the shops: %s, for 601 heads must vote', (voting, outcome) => {
    expect(verdict(hold('civilCode278Special', units, withShops(voting, voting, 'agree')))).toBe(outcome)
  })

  test('601 homes without the shops are enough heads, but not enough area', () => {
    const vote = hold('civilCode278Special', units, turnoutOfHomes(601))
    expect(verdict(vote)).toBe('quorumShort')
    expect(failing(vote)).toEqual(['quorum by area, 323334 missing'])
  })

  test('one buyer against is one head, and much area', () => {
    const vote = hold('civilCode278Special', units, withShops(600, 480, 'against'))
    // 480 of 601 heads are 79.8 %; 48,000 of 65,000 m² are 73.8 %.
    expect(verdict(vote)).toBe('notPassed')
    expect(failing(vote)).toEqual(['consent by area, 75000 missing'])
  })

  const turnoutOfHomes =
    (voting: number): Choose =>
    unitId =>
      unitId.startsWith('s') ? null : turnout(voting, voting)(unitId)
})

test('asked of the residents instead, the shops have no say, and a simple majority of households decides', () => {
  const shop = unit('s0', { use: 'shop', area: 500_00 })
  const vote = hold('consultationMajority', [...homes(), shop], turnout(3, 2))
  expect(vote.electorate).toEqual({ heads: 900, area: 0 })
  expect(verdict(vote)).toBe('passed')
})
