import type { TallyRows } from '#domain/votes/count'
import { HOUR } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { publishedTurnout, turnoutStep } from '#domain/votes/turnoutRules'
import type { Ballot, Vote, Weight } from '#domain/votes/Vote'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<Ballot>('ballots')
/** A step that has been published stays as it is. */
const stepMilliseconds = HOUR
const steps = new Remembered<Weight>(stepMilliseconds)
const nobody: Weight = { heads: 0, area: 0 }

interface Sum extends Weight {
  readonly _id: string
}
/** Ballots that are filled in alike: the rules take five questions of three choices at most, 243 sheets. */
interface Sheet extends Weight {
  readonly _id: Ballot['answers']
}
const mostSheets = 1_000

const plus = (one: Weight, other: Weight): Weight => ({
  heads: one.heads + other.heads,
  area: one.area + other.area,
})

const sums = { heads: { $sum: 1 }, area: { $sum: '$area' } } as const

/** Those that were set aside stay as they were cast, and count nowhere. */
const counting = { setAside: { $exists: false } } as const

interface Received {
  readonly _id: string
  readonly areas: readonly number[]
}

/** The areas of the ballots of several votes, each in the order in which they were received. One call. */
const readReceived = async (
  voteIds: readonly string[],
  until: Instant,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const rows = await collection.aggregate<Received>([
    { $match: { voteId: { $in: voteIds }, receivedAt: { $lt: until }, ...counting } },
    { $sort: { receivedAt: 1, _id: 1 } },
    { $group: { _id: '$voteId', areas: { $push: '$area' } } },
    { $limit: voteIds.length },
  ])
  return new Map(rows.map(({ _id, areas }) => [_id, areas]))
}

const readTurnouts = async (voteIds: readonly string[]): Promise<ReadonlyMap<string, Weight>> => {
  const rows = await collection.aggregate<Sum>([
    { $match: { voteId: { $in: voteIds }, ...counting } },
    { $group: { _id: '$voteId', ...sums } },
    // A bound of our own, so that no default of the service can cut it.
    { $limit: voteIds.length },
  ])
  return new Map(rows.map(({ _id, heads, area }) => [_id, { heads, area }]))
}

export const ballots = {
  byId: (id: string): Promise<Ballot | null> => collection.first({ _id: id }),

  /** @returns false when the right has a ballot already */
  insertOnce: (ballot: Ballot): Promise<boolean> => collection.insertOnce(ballot),

  /** What somebody has cast, page by page in the order of their ids. One call. */
  castBy: (personId: string, last: string, limit: number): Promise<readonly Ballot[]> =>
    collection.find({ castBy: personId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Those of a vote that count and come after `last` in the order of their ids. One call. */
  pageOf: (voteId: string, last: string, limit: number): Promise<readonly Ballot[]> =>
    collection.find({ voteId, _id: { $gt: last }, ...counting }, { order: { _id: 1 }, limit }),

  /** Ballots of these rights; one call, none for no rights. */
  ofRights: (ids: readonly string[]): Promise<readonly Ballot[]> =>
    ids.length === 0 ? Promise.resolve([]) : collection.find({ _id: { $in: ids } }, { limit: 1_000 }),

  /**
   * Sets a ballot aside and frees its right. The copy is written before the original goes, so that nothing is lost by a
   * run that breaks off; it is finished by repeating. Two calls. @returns whether this ballot stood there still
   */
  setAside: async (ballot: Ballot, aside: NonNullable<Ballot['setAside']>): Promise<boolean> => {
    await collection.insertMissing([{ ...ballot, _id: `${ballot._id}:${ballot.requestId}`, setAside: aside }])
    const removed = await collection.remove({ _id: ballot._id, requestId: ballot.requestId })
    return removed > 0
  },

  /** Who has taken part until now, for a rule that decides by it; never shown while the vote is open. */
  turnoutNow: async (voteId: string): Promise<Weight> => (await readTurnouts([voteId])).get(voteId) ?? nobody,

  /** What may be published now of the turnout of open votes. One call for each hour that they are at, none for a
   * step that is known. */
  published: async (
    votes: readonly Pick<Vote, 'id' | 'opensAt'>[],
    now: Instant,
  ): Promise<ReadonlyMap<string, Weight>> => {
    const reading = new Map<Instant, ReturnType<typeof readReceived>>()
    const received = (until: Instant) => {
      const read =
        reading.get(until) ??
        readReceived(
          votes.map(({ id }) => id),
          until,
        )
      reading.set(until, read)
      return read
    }
    const one = async (vote: Pick<Vote, 'id' | 'opensAt'>) => {
      const step = turnoutStep(vote, now)
      const weight = await steps.get(`${vote.id} ${String(step.until)}`, async () =>
        publishedTurnout((await received(step.until)).get(vote.id) ?? [], step),
      )
      return [vote.id, weight] as const
    }
    return new Map(await Promise.all(votes.map(one)))
  },

  /**
   * Everything the count needs: one call, one pass over the vote's ballots, which the database adds up by equal answers;
   * nothing is held for each ballot.
   */
  tally: async (voteId: string): Promise<TallyRows> => {
    const sheets = await collection.aggregate<Sheet>([
      { $match: { voteId, ...counting } },
      { $group: { _id: '$answers', ...sums } },
      { $limit: mostSheets },
    ])
    if (sheets.length === mostSheets)
      throw new Error(`more different sheets in ${voteId} than can be added up`)
    return {
      participating: sheets.reduce<Weight>(plus, nobody),
      answers: sheets.flatMap(({ _id, heads, area }) => _id.map(answer => ({ ...answer, heads, area }))),
    }
  },
}
