import type { VotingRight, Weight } from '#domain/votes/Vote'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<VotingRight>('votingRights')
const recentMilliseconds = 3_000
const recent = new Remembered<readonly VotingRight[]>(recentMilliseconds)
const rightsOfAPerson = 100

/** CloudBase hands out no more documents in one call. */
export const mostRightsAtOnce = 1_000

const recentKey = (voteId: string, personId: string): string => `${voteId} ${personId}`

const ofVoter = (voteIds: readonly string[], personId: string): Promise<readonly VotingRight[]> =>
  collection.find(
    { voterIds: personId, voteId: { $in: voteIds } },
    { order: { _id: 1 }, limit: rightsOfAPerson },
  )

export const votingRights = {
  byId: (voteId: string, rightId: string): Promise<VotingRight | null> =>
    collection.first({ _id: `${voteId}:${rightId}` }),

  /** The rights a person may cast in these votes; one call whatever their number. */
  ofVoter,

  /**
   * The same for one vote, at most three seconds old: to be shown. Whether a ballot is taken is decided by the right as
   * it is then. That there is none is not remembered: whoever has just been let in looks at once.
   */
  ofVoterLately: (voteId: string, personId: string): Promise<readonly VotingRight[]> =>
    recent.get(
      recentKey(voteId, personId),
      () => ofVoter([voteId], personId),
      rights => rights.length > 0,
    ),

  /** Those that come after `last` in the order of their ids. */
  pageOf: (voteId: string, last: string, limit: number): Promise<readonly VotingRight[]> =>
    collection.find({ voteId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /**
   * Writes the frozen electorate. Ids are made of vote and unit, so a run that broke off is finished by the next: what
   * is there already stays as it is.
   */
  freeze: (rights: readonly VotingRight[]): Promise<void> => collection.insertMissing(rights),

  /**
   * Those in these votes that hold one of these units; one call. In a vote a unit stands in one right, so votes times
   * units must not be more than {@link mostRightsAtOnce}.
   */
  ofUnits: (voteIds: readonly string[], unitIds: readonly string[]): Promise<readonly VotingRight[]> =>
    collection.find(
      { 'units.unitId': { $in: unitIds }, voteId: { $in: voteIds } },
      { limit: mostRightsAtOnce },
    ),

  /** Those of a vote that hold units which are called so: 3栋1203. One call, none for no labels. */
  ofLabels: (voteId: string, labels: readonly string[]): Promise<readonly VotingRight[]> =>
    labels.length === 0
      ? Promise.resolve([])
      : collection.find({ voteId, 'units.label': { $in: labels } }, { limit: mostRightsAtOnce }),

  /** Writes who may cast a right, over exactly the revision that was read. @returns false when somebody was faster */
  saveVoters: async (read: VotingRight, refreshed: VotingRight): Promise<boolean> => {
    const { units, voterIds, proxies } = refreshed
    const change = { $set: { units, voterIds, proxies, rev: read.rev + 1 } }
    const written = await collection.update({ _id: read._id, rev: read.rev }, change)
    for (const voter of [...read.voterIds, ...voterIds]) recent.drop(recentKey(read.voteId, voter))
    return written > 0
  },

  /** What is frozen: heads and area of all rights of the vote, added up by the database. */
  weightOf: async (voteId: string): Promise<Weight> => {
    const [sum] = await collection.aggregate<Weight>([
      { $match: { voteId } },
      { $group: { _id: null, heads: { $sum: 1 }, area: { $sum: '$area' } } },
    ])
    return { heads: sum?.heads ?? 0, area: sum?.area ?? 0 }
  },

  /** Throws away what a broken-off run froze; only before a vote is open. */
  thaw: async (voteId: string): Promise<void> => {
    await collection.remove({ voteId })
  },
}
