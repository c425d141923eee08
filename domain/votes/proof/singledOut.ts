import { choices, type Ballot, type Choice } from '../Vote'

/** A ballot, as far as its area and answers may tell whose choice was what. */
export type Weighed = Pick<Ballot, 'rightId' | 'answers' | 'area'>

/** As many ballots change places at once, at most, in an explanation that is looked for. */
const mostExchanged = 3
/** Among more areas than these, two changing places with two are enough to look for, and three would take minutes. */
const fewAreas = 60
/** As many sums are kept of each number of ballots: what is looked for in vain then counts as not there. */
const mostSums = 200_000

/** How often each area stands on one side. */
type Side = ReadonlyMap<number, number>

const sideOf = (areas: readonly number[]): Side => {
  const side = new Map<number, number>()
  for (const area of areas) side.set(area, (side.get(area) ?? 0) + 1)
  return side
}

/** Every sum that so many ballots of a side can have, as long as there is room for them. */
const sumsOf = (side: Side, size: number): ReadonlySet<number> => {
  const areas = [...side]
  const sums = new Set<number>()
  const add = (from: number, left: number, sum: number): void => {
    if (left === 0) sums.add(sum)
    for (let at = from; left > 0 && at < areas.length && sums.size < mostSums; at += 1) {
      const [area, count] = areas[at] ?? [0, 0]
      for (let taken = 1; taken <= Math.min(count, left); taken += 1)
        add(at + 1, left - taken, sum + taken * area)
    }
  }
  add(0, size, 0)
  return sums
}

const without = (side: Side, area: number): Side => {
  const left = new Map(side)
  const count = (left.get(area) ?? 0) - 1
  if (count > 0) left.set(area, count)
  else left.delete(area)
  return left
}

const sizesOf = (side: Side): readonly number[] =>
  Array.from({ length: side.size > fewAreas ? mostExchanged - 1 : mostExchanged }, (_, index) => index + 1)

/** Whether ballots of `own`, one of this area among them, can change places with as many of another side and no total moves. */
const isExchangeable = (area: number, own: Side, others: readonly ReadonlySet<number>[]): boolean => {
  const companions = without(own, area)
  return sizesOf(own).some(size => {
    const sums = others[size - 1]
    if (sums === undefined || sums.size === 0) return false
    for (const sum of sumsOf(companions, size - 1)) if (sums.has(area + sum)) return true
    return false
  })
}

const singledOutIn = (ballots: readonly Weighed[], questionId: string): readonly string[] => {
  const choiceOf = ({ answers }: Weighed): Choice | undefined =>
    answers.find(answer => answer.questionId === questionId)?.choice
  const sides = choices.map(choice => ({
    choice,
    side: sideOf(ballots.filter(ballot => choiceOf(ballot) === choice).map(({ area }) => area)),
  }))
  const taken = sides.filter(({ side }) => side.size > 0)
  // Where all chose the same, the heads alone say so: the areas tell nothing more.
  if (taken.length < 2) return []
  const sums = new Map(
    taken.map(({ choice, side }) => [choice, sizesOf(side).map(size => sumsOf(side, size))]),
  )
  const known = taken.flatMap(({ choice, side }) =>
    [...side.keys()]
      .filter(area =>
        taken.every(
          other => other.choice === choice || !isExchangeable(area, side, sums.get(other.choice) ?? []),
        ),
      )
      .map(area => `${choice} ${area}`),
  )
  const found = new Set(known)
  return ballots
    .filter(ballot => found.has(`${choiceOf(ballot) ?? ''} ${ballot.area}`))
    .map(({ rightId }) => rightId)
}

/**
 * Lists the rights whose choice the totals by area may give away to somebody who knows every area and who took part: those
 * for which no other explanation of the totals is found, by up to three ballots of one choice changing places with as
 * many of another. It errs on the side of secrecy: a right that is not listed has another explanation.
 */
export const singledOut = (
  questionIds: readonly string[],
  ballots: readonly Weighed[],
): readonly string[] => [...new Set(questionIds.flatMap(id => singledOutIn(ballots, id)))]
