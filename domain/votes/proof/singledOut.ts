import type { Ballot, Choice } from '../Vote'

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

/** Ballots that are filled in alike: the record shows how many there are of each, so they change places as a whole. */
interface Sheet {
  readonly answers: Ballot['answers']
  readonly side: Side
  /** Every sum of one, two … of them. */
  readonly sums: readonly ReadonlySet<number>[]
}

const choiceIn = (answers: Ballot['answers'], questionId: string): Choice | undefined =>
  answers.find(answer => answer.questionId === questionId)?.choice

const sheetName = (questionIds: readonly string[], answers: Ballot['answers']): string =>
  questionIds.map(id => choiceIn(answers, id) ?? '').join(' ')

const sheetsIn = (
  questionIds: readonly string[],
  ballots: readonly Weighed[],
): ReadonlyMap<string, Sheet> => {
  const rows = new Map<string, Weighed[]>()
  for (const ballot of ballots) {
    const name = sheetName(questionIds, ballot.answers)
    const there = rows.get(name)
    if (there) there.push(ballot)
    else rows.set(name, [ballot])
  }
  return new Map(
    [...rows].map(([name, alike]) => {
      const side = sideOf(alike.map(({ area }) => area))
      const sums = sizesOf(side).map(size => sumsOf(side, size))
      return [name, { answers: alike[0]?.answers ?? [], side, sums }]
    }),
  )
}

/** Whether an area on a sheet has no other explanation that answers a question otherwise. */
const isKnown = (area: number, own: Sheet, sheets: readonly Sheet[], questionId: string): boolean => {
  const mine = choiceIn(own.answers, questionId)
  const others = sheets.filter(({ answers }) => choiceIn(answers, questionId) !== mine)
  // Where all chose the same, the heads alone say so: the areas tell nothing more.
  return others.length > 0 && !others.some(({ sums }) => isExchangeable(area, own.side, sums))
}

/**
 * Lists the rights whose choice the record may give away to somebody who knows every area and who took part: those for
 * which, to some question, no other explanation of the totals is found, by up to three ballots that are filled in alike
 * changing places with as many that are filled in otherwise. It errs on the side of secrecy: a right that is not listed
 * has another explanation, with the same totals and the same sheets.
 */
export const singledOut = (
  questionIds: readonly string[],
  ballots: readonly Weighed[],
): readonly string[] => {
  const sheets = sheetsIn(questionIds, ballots)
  const all = [...sheets.values()]
  const known = new Set(
    [...sheets].flatMap(([name, own]) =>
      [...own.side.keys()]
        .filter(area => questionIds.some(id => isKnown(area, own, all, id)))
        .map(area => `${name} ${area}`),
    ),
  )
  return ballots
    .filter(({ answers, area }) => known.has(`${sheetName(questionIds, answers)} ${area}`))
    .map(({ rightId }) => rightId)
}
