import fc from 'fast-check'
import { countVote, type TallyRows } from '#domain/votes/count'
import { tallyRows } from '#domain/votes/tallyRows'
import { choices, rulePresets, type Choice, type RulePreset, type Weight } from '#domain/votes/Vote'
import { closesAt, openVote } from './given'
import { recount } from './recount'

const now = closesAt + 90_000
const weight = (heads: number, area: number): Weight => ({ heads, area })
const nobody = weight(0, 0)

/** Rows of one question, of which those taking part are the sum. */
const rowsOf = (tally: Partial<Record<Choice, Weight>>): TallyRows => {
  const answers = choices.map(choice => ({ questionId: 'q1', choice, ...(tally[choice] ?? nobody) }))
  const participating = answers.reduce<Weight>(
    (sum, row) => weight(sum.heads + row.heads, sum.area + row.area),
    nobody,
  )
  return { participating, answers }
}

const outcomeOf = (preset: RulePreset, electorate: Weight, tally: Partial<Record<Choice, Weight>>) =>
  countVote(openVote(preset, electorate), rowsOf(tally), now).questions[0]?.outcome

describe('at the very threshold, each measure by itself', () => {
  const all = weight(900, 9_000)
  // The first row of each pair reaches it exactly, the second is one short in one measure.
  test.each<[string, RulePreset, Weight, Weight, string]>([
    ['quorum, both exactly 2/3', 'civilCode278General', weight(600, 6_000), nobody, 'passed'],
    ['quorum, heads one short', 'civilCode278General', weight(599, 6_001), nobody, 'quorumShort'],
    ['quorum, area 0.01 m² short', 'civilCode278General', weight(601, 5_999), nobody, 'quorumShort'],
    ['consent, both exactly 3/4', 'civilCode278Special', weight(450, 4_500), weight(150, 1_500), 'passed'],
    ['consent, heads one short', 'civilCode278Special', weight(449, 4_501), weight(151, 1_499), 'notPassed'],
    [
      'consent, area 0.01 m² short',
      'civilCode278Special',
      weight(451, 4_499),
      weight(149, 1_501),
      'notPassed',
    ],
    ['consent, both exactly 1/2', 'civilCode278General', weight(300, 3_000), weight(300, 3_000), 'notPassed'],
    [
      'consent, heads exactly 1/2',
      'civilCode278General',
      weight(300, 3_001),
      weight(300, 2_999),
      'notPassed',
    ],
    ['consent, area exactly 1/2', 'civilCode278General', weight(301, 3_000), weight(299, 3_000), 'notPassed'],
    ['consent, both one over 1/2', 'civilCode278General', weight(301, 3_001), weight(299, 2_999), 'passed'],
    ['assembly, quorum exactly 1/2', 'assemblyMajority', weight(450, 0), nobody, 'quorumShort'],
    ['assembly, quorum one over 1/2', 'assemblyMajority', weight(451, 0), nobody, 'passed'],
    ['assembly, consent exactly 1/2', 'assemblyMajority', weight(226, 0), weight(226, 0), 'notPassed'],
    ['assembly, area never matters', 'assemblyMajority', weight(300, 1), weight(299, 8_000), 'passed'],
  ])('%s', (_, preset, agree, against, outcome) => {
    expect(outcomeOf(preset, all, { agree, against })).toBe(outcome)
  })

  test.each<[string, Weight, Weight, string]>([
    ['one of one household', weight(1, 0), nobody, 'passed'],
    ['one against one', weight(1, 0), weight(1, 0), 'notPassed'],
    ['nobody answered', nobody, nobody, 'notPassed'],
  ])('consultation: %s', (_, agree, against, outcome) => {
    expect(outcomeOf('consultationMajority', weight(900, 0), { agree, against })).toBe(outcome)
  })
})

describe('abstaining is taking part', () => {
  const all = weight(900, 9_000)
  test.each<[string, Weight, Weight, string]>([
    ['it helps to the quorum', weight(450, 4_500), weight(150, 1_500), 'passed'],
    ['it is not consent', weight(449, 4_490), weight(151, 1_510), 'notPassed'],
    ['all abstain', nobody, weight(900, 9_000), 'notPassed'],
  ])('%s', (_, agree, abstain, outcome) => {
    expect(outcomeOf('civilCode278Special', all, { agree, abstain })).toBe(outcome)
  })
})

test('nobody took part: the quorum is short, and not three quarters of nobody agreed', () => {
  const result = countVote(openVote(), rowsOf({}), now)
  expect(result.questions[0]?.outcome).toBe('quorumShort')
  expect(result.questions[0]?.checks.map(check => check.met)).toEqual([false, false, false, false])
})

test('each question has its own outcome, and the result keeps the rule, the electorate and every check', () => {
  const vote = openVote('civilCode278Special', { heads: 3, area: 300, questions: 2 })
  const result = countVote(
    vote,
    {
      participating: weight(2, 200),
      answers: [
        { questionId: 'q2', choice: 'against', heads: 2, area: 200 },
        { questionId: 'q1', choice: 'agree', heads: 2, area: 200 },
      ],
    },
    now,
  )
  expect(result).toMatchObject({
    electorate: weight(3, 300),
    participating: weight(2, 200),
    rule: vote.rule,
    countedAt: now,
    questions: [
      { questionId: 'q1', outcome: 'passed', tally: { agree: weight(2, 200), against: nobody } },
      { questionId: 'q2', outcome: 'notPassed', tally: { agree: nobody, against: weight(2, 200) } },
    ],
  })
  expect(result.questions[1]?.checks.map(check => [check.of, check.measure, check.missing])).toEqual([
    ['quorum', 'heads', 0],
    ['quorum', 'area', 0],
    ['consent', 'heads', 2],
    ['consent', 'area', 150],
  ])
})

describe('a tally that cannot be right is never announced', () => {
  const vote = openVote('civilCode278Special', { heads: 3, area: 300 })
  const agree = (more: object) => ({ questionId: 'q1', choice: 'agree', heads: 2, area: 200, ...more })
  test.each<[string, Weight, object[], string]>([
    ['more heads than there are', weight(4, 200), [agree({ heads: 4 })], 'More take part'],
    ['more area than there is', weight(2, 301), [agree({ area: 301 })], 'More take part'],
    ['a ballot without an answer', weight(3, 300), [agree({})], 'do not add up'],
    ['an answer without a ballot', weight(1, 200), [agree({})], 'do not add up'],
    ['an area that differs', weight(2, 199), [agree({})], 'do not add up'],
    ['an unknown question', weight(2, 200), [agree({}), agree({ questionId: 'q9' })], 'No such question'],
    ['an unknown choice', weight(2, 200), [agree({ choice: 'maybe' })], 'No such question or choice'],
    ['parts of a head', weight(1.5, 200), [agree({ heads: 1.5 })], 'whole numbers'],
    ['less than nobody', weight(-1, 200), [agree({ heads: -1 })], 'whole numbers'],
  ])('%s', (_, participating, answers, message) => {
    const rows = { participating, answers: answers as unknown as TallyRows['answers'] }
    expect(() => countVote(vote, rows, now)).toThrow(message)
  })

  test('no electorate', () => {
    expect(() => countVote({ ...vote, electorate: null }, rowsOf({}), now)).toThrow('no electorate')
  })
})

describe('for any vote', () => {
  const questionIds = ['q1', 'q2', 'q3']
  const area = fc.oneof(fc.constant(1), fc.nat({ max: 4 }), fc.nat({ max: 10 ** 7 }))
  // Most agree, as near the thresholds as chance gets; a right without answers did not vote.
  const answer = fc.constantFrom<Choice>('agree', 'agree', 'agree', 'against', 'abstain')
  const answers = fc.option(fc.tuple(answer, answer, answer), { freq: 4 })
  const rights = fc.array(fc.record({ area, answers }), { minLength: 1, maxLength: 24 })
  const preset = fc.constantFrom(...rulePresets)

  const held = (all: readonly { area: number; answers: readonly Choice[] | null }[]) =>
    all.flatMap(right =>
      right.answers === null
        ? []
        : [
            {
              area: right.area,
              answers: right.answers.map((choice, index) => ({
                questionId: `q${String(index + 1)}`,
                choice,
              })),
            },
          ],
    )
  const voteOf = (chosen: RulePreset, all: readonly { area: number }[]) =>
    openVote(chosen, {
      heads: all.length,
      area: all.reduce((sum, right) => sum + right.area, 0),
      questions: 3,
    })

  test('the count equals that of a second implementation, in heads, in 0.01 m² and in outcome', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(rights, preset, (all, chosen) => {
        const result = countVote(voteOf(chosen, all), tallyRows(held(all)), now)
        const again = questionIds.map((_, index) => recount(chosen, all, index))
        const plain = result.questions.map(({ tally, outcome }) => ({
          heads: choices.map(choice => BigInt(tally[choice].heads)),
          area: choices.map(choice => BigInt(tally[choice].area)),
          outcome,
        }))
        expect(plain).toEqual(again)
        for (const { outcome } of plain) seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      }),
      { numRuns: 3_000 },
    )
    // Were one outcome rare, agreement on it would show nothing.
    for (const outcome of ['passed', 'notPassed', 'quorumShort']) {
      expect(seen.get(outcome)).toBeGreaterThan(300)
    }
  })

  test('the order of the ballots, and of the rows, does not matter', () => {
    const shuffled = rights.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, preset, ([all, again], chosen) => {
        const vote = voteOf(chosen, all)
        const rows = tallyRows(held(again))
        const reversed = { ...rows, answers: [...rows.answers].reverse() }
        expect(countVote(vote, reversed, now)).toEqual(countVote(vote, tallyRows(held(all)), now))
      }),
    )
  })

  test('one more who agrees, at the same electorate, never turns a pass into a failure', () => {
    fc.assert(
      fc.property(rights, preset, fc.nat(), (all, chosen, pick) => {
        const index = pick % all.length
        const more = all.map((right, each) =>
          each === index ? { ...right, answers: ['agree', 'agree', 'agree'] as const } : right,
        )
        const vote = voteOf(chosen, all)
        const before = countVote(vote, tallyRows(held(all)), now).questions
        const after = countVote(vote, tallyRows(held(more)), now).questions
        before.forEach((question, each) => {
          if (question.outcome === 'passed') expect(after[each]?.outcome).toBe('passed')
        })
      }),
    )
  })
})
