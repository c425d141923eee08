import fc from 'fast-check'
import { countVote } from '#domain/votes/count'
import { outcomeStays } from '#domain/votes/objections/outcomeStays'
import { rulePresetAt } from '#domain/votes/presets'
import { tallyRows } from '#domain/votes/tallyRows'
import { choices, rulePresets, type Choice } from '#domain/votes/Vote'
import { announcedAt, ballot } from '../given'
import { provisional } from './objecting'

const heads = (count: number) => ({ heads: count, area: count * 100_00 })
const staysOf = (figures: Parameters<typeof provisional>[0], doubtful: number): boolean =>
  outcomeStays({ questions: provisional(figures).result?.questions ?? [] }, heads(doubtful))

test.each([
  // Two thirds of 900 are 600; three quarters of 620 are 465.
  ['nothing is left out', { heads: 900, cast: 600, agree: 450 }, 0, true],
  ['passed with the quorum met exactly, one left out', { heads: 900, cast: 600, agree: 600 }, 1, false],
  ['passed, more took part than had to', { heads: 900, cast: 620, agree: 475 }, 10, true],
  ['the same, and one too many', { heads: 900, cast: 620, agree: 475 }, 11, false],
  ['not passed by far', { heads: 900, cast: 620, agree: 300 }, 100, true],
  ['not passed by one', { heads: 900, cast: 620, agree: 464 }, 1, false],
  ['too few took part, by far', { heads: 900, cast: 400, agree: 400 }, 50, true],
  ['too few took part, by one', { heads: 900, cast: 599, agree: 599 }, 1, false],
  ['nobody took part', { heads: 900, cast: 0, agree: 0 }, 2, true],
])('%s', (_, figures, doubtful, stays) => {
  expect(staysOf(figures, doubtful)).toBe(stays)
})

const answer = fc.constantFrom<(Choice | null)[]>(null, ...choices)
const voter = fc.record({
  area: fc.integer({ min: 1, max: 300_00 }),
  said: answer,
  otherwise: answer,
  out: fc.boolean(),
})

/** What a whole count finds, with the doubtful ones as they were, and in any other way. */
const outcomeOf = (
  preset: (typeof rulePresets)[number],
  electorate: readonly { readonly area: number }[],
  cast: readonly { readonly area: number; readonly said: Choice | null }[],
) => {
  const ballots = cast.flatMap(({ area, said }) =>
    said === null ? [] : [ballot({ area, answers: [{ questionId: 'q1', choice: said }] })],
  )
  const area = electorate.reduce((sum, one) => sum + one.area, 0)
  const question = { id: 'q1', form: 'agreeAgainstAbstain', text: 'Question' } as const
  return countVote(
    {
      ...{ id: 'v1', rule: rulePresetAt(preset, announcedAt), questions: [question] },
      electorate: { heads: electorate.length, area },
    },
    tallyRows(ballots),
    0,
  )
}
const hasPassed = (result: ReturnType<typeof outcomeOf>) => result.questions[0]?.outcome === 'passed'

test('what is said to stay does stay, whatever the doubtful rights had said, and when they are no rights at all', () => {
  let stayed = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...rulePresets),
      fc.array(voter, { minLength: 1, maxLength: 60 }),
      (preset, voters) => {
        const counted = outcomeOf(preset, voters, voters)
        const out = voters.filter((one, index) => one.out && index % 6 === 0)
        const others = voters.filter(one => !out.includes(one))
        const doubtful = { heads: out.length, area: out.reduce((sum, one) => sum + one.area, 0) }
        if (!outcomeStays(counted, doubtful)) return
        stayed += 1
        const asThey = [...others, ...out.map(one => ({ ...one, said: one.otherwise }))]
        expect(hasPassed(outcomeOf(preset, voters, asThey))).toBe(hasPassed(counted))
        expect(hasPassed(outcomeOf(preset, voters, others))).toBe(hasPassed(counted))
        if (others.length > 0) expect(hasPassed(outcomeOf(preset, others, others))).toBe(hasPassed(counted))
      },
    ),
    { numRuns: 400 },
  )
  expect(stayed).toBeGreaterThan(100)
})
