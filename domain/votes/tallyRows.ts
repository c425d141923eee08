import type { TallyRows } from './count'
import type { Ballot, Weight } from './Vote'

/** Ballots added up one by one: what the database's aggregation must equal, and what a recount does. */
export const tallyRows = (ballots: readonly Pick<Ballot, 'answers' | 'area'>[]): TallyRows => {
  const rows = new Map<string, TallyRows['answers'][number]>()
  for (const { answers, area } of ballots) {
    for (const { questionId, choice } of answers) {
      const key = JSON.stringify([questionId, choice])
      rows.set(key, { questionId, choice, ...plus(rows.get(key), area) })
    }
  }
  return { participating: ballots.reduce<Weight>(plusBallot, nobody), answers: [...rows.values()] }
}

const nobody: Weight = { heads: 0, area: 0 }

const plus = (before: Weight | undefined, area: number): Weight => ({
  heads: (before?.heads ?? 0) + 1,
  area: (before?.area ?? 0) + area,
})

const plusBallot = (before: Weight, ballot: Pick<Ballot, 'area'>): Weight => plus(before, ballot.area)
