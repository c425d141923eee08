import type { TallyRows } from '#domain/votes/count'
import type { Ballot, Choice, Weight } from '#domain/votes/Vote'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<Ballot>('ballots')
const turnoutMilliseconds = 3_000
const turnouts = new Remembered<Weight>(turnoutMilliseconds)
const nobody: Weight = { heads: 0, area: 0 }

interface Sum extends Weight {
  readonly _id: string
}
const sums = { heads: { $sum: 1 }, area: { $sum: '$area' } } as const

const readTurnouts = async (voteIds: readonly string[]): Promise<ReadonlyMap<string, Weight>> => {
  const rows = await collection.aggregate<Sum>([
    { $match: { voteId: { $in: voteIds } } },
    { $group: { _id: '$voteId', ...sums } },
  ])
  return new Map(rows.map(({ _id, heads, area }) => [_id, { heads, area }]))
}

export const ballots = {
  byId: (id: string): Promise<Ballot | null> => collection.first({ _id: id }),

  /** @returns false when the right has a ballot already */
  insertOnce: async (ballot: Ballot): Promise<boolean> => {
    const inserted = await collection.insertOnce(ballot)
    // Whoever has just voted sees themselves in the turnout.
    if (inserted)
      turnouts.adjust(ballot.voteId, ({ heads, area }) => ({ heads: heads + 1, area: area + ballot.area }))
    return inserted
  },

  /** Ballots of these rights; one call, none for no rights. */
  ofRights: (ids: readonly string[]): Promise<readonly Ballot[]> =>
    ids.length === 0 ? Promise.resolve([]) : collection.find({ _id: { $in: ids } }, { limit: 1_000 }),

  /** Who has taken part so far, at most three seconds old: nothing is decided by it. */
  turnout: (voteId: string): Promise<Weight> =>
    turnouts.get(voteId, async () => (await readTurnouts([voteId])).get(voteId) ?? nobody),

  /** The same as it is now, for a rule that decides by it. */
  turnoutNow: async (voteId: string): Promise<Weight> => (await readTurnouts([voteId])).get(voteId) ?? nobody,

  /** Turnouts of several votes in one call; a vote without ballots is missing. */
  turnouts: (voteIds: readonly string[]): Promise<ReadonlyMap<string, Weight>> =>
    voteIds.length === 0 ? Promise.resolve(new Map()) : readTurnouts(voteIds),

  /** Everything the count needs, added up by the database in one pass over the vote's ballots. */
  tally: async (voteId: string): Promise<TallyRows> => {
    const participating = await ballots.turnoutNow(voteId)
    const rows = await collection.aggregate<
      Weight & { readonly _id: { readonly questionId: string; readonly choice: Choice } }
    >([
      { $match: { voteId } },
      { $unwind: '$answers' },
      { $group: { _id: { questionId: '$answers.questionId', choice: '$answers.choice' }, ...sums } },
    ])
    return { participating, answers: rows.map(({ _id, heads, area }) => ({ ..._id, heads, area })) }
  },
}
