import type { VotingRight, Weight } from '#domain/votes/Vote'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<VotingRight>('votingRights')
const frozenMilliseconds = 60_000
const frozen = new Remembered<readonly VotingRight[]>(frozenMilliseconds)
const rightsOfAPerson = 100

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

  /** The same for one vote that is open or later, whose rights do not change any more: remembered for a minute. */
  ofVoterOnceOpen: (voteId: string, personId: string): Promise<readonly VotingRight[]> =>
    frozen.get(`${voteId} ${personId}`, () => ofVoter([voteId], personId)),

  /** Those that come after `last` in the order of their ids. */
  pageOf: (voteId: string, last: string, limit: number): Promise<readonly VotingRight[]> =>
    collection.find({ voteId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /**
   * Writes the frozen electorate. Ids are made of vote and unit, so a run that broke off is finished by the next: what
   * is there already stays as it is.
   */
  freeze: (rights: readonly VotingRight[]): Promise<void> => collection.insertMissing(rights),

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
