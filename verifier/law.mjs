import { must } from './Fault.mjs'

/**
 * The rules that records name, written once more from their sources: quorum and consent, each by heads and by area, as
 * [over, under, whether equal is enough]. null: not asked.
 */
const twoThirds = [2n, 3n, true]
const threeQuarters = [3n, 4n, true]
const half = [1n, 2n, false]

const presets = {
  // 民法典 第278条第2款: two thirds take part; items 1 to 5 and 9 more than half, items 6 to 8 three quarters.
  civilCode278General: { sort: 'statutory', quorum: [twoThirds, twoThirds], consent: [half, half] },
  civilCode278Special: {
    sort: 'statutory',
    quorum: [twoThirds, twoThirds],
    consent: [threeQuarters, threeQuarters],
  },
  assemblyMajority: { sort: 'assembly', quorum: [half, null], consent: [half, null] },
  consultationMajority: { sort: 'consultation', quorum: null, consent: [half, null] },
}

const measures = ['heads', 'area']

const shareOf = threshold =>
  threshold === null
    ? null
    : [threshold.get('numerator'), threshold.get('denominator'), threshold.get('reachedByEqual')]

const sameShare = (written, known) =>
  written === null || known === null
    ? written === known
    : shareOf(written).every((part, index) => part === known[index])

/** Holds the rule's copy in a record against the law that it names. */
export const checkRule = (rule, path) => {
  const known = presets[rule.get('preset')]
  must(rule.get('sort') === known.sort, 'rule', [...path, 'sort'])
  for (const part of ['quorum', 'consent']) {
    const written = rule.get(part)
    must((written === null) === (known[part] === null), 'rule', [...path, part])
    if (written === null) continue
    measures.forEach((measure, index) =>
      must(sameShare(written.get(measure), known[part][index]), 'rule', [...path, part, measure]),
    )
  }
}

/** have/base against over/under, by the difference of the two fractions over their common denominator. */
const reaches = (have, base, [over, under, equalIsEnough]) => {
  const difference = have * under - over * base
  return have > 0n && (equalIsEnough ? difference >= 0n : difference > 0n)
}

const ceilDivide = (over, under) => (over + under - 1n) / under

/** How many more would reach it at the same base. */
const missingTo = (have, base, [over, under, equalIsEnough]) => {
  const needed = equalIsEnough ? ceilDivide(over * base, under) : (over * base) / under + 1n
  const least = needed > 1n ? needed : 1n
  return least > have ? least - have : 0n
}

/** Everything that the rule asks of one question: what is reached of what. */
export const asked = (rule, electorate, participating, agree) =>
  [
    ['quorum', participating, electorate],
    ['consent', agree, participating],
  ].flatMap(([of, have, base]) =>
    rule.get(of) === null
      ? []
      : measures.flatMap(measure => {
          const share = shareOf(rule.get(of).get(measure))
          if (share === null) return []
          const [part, whole] = [have[measure], base[measure]]
          return [
            {
              ...{ of, measure, have: part, base: whole, share },
              ...{ met: reaches(part, whole, share), missing: missingTo(part, whole, share) },
            },
          ]
        }),
  )

/** The outcome that follows from what was reached. */
export const outcomeOf = found => {
  if (found.some(({ of, met }) => of === 'quorum' && !met)) return 'quorumShort'
  return found.some(({ of, met }) => of === 'consent' && !met) ? 'notPassed' : 'passed'
}
