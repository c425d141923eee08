import type { VotingRight } from '#domain/votes/Vote'
import { Collection } from '../kit/Collection'
import { isDuplicate } from '../kit/faults'
import { Remembered } from '../kit/remembered'

const collection = new Collection<VotingRight>('votingRights')
const frozenMilliseconds = 60_000
const frozen = new Remembered<readonly VotingRight[]>(frozenMilliseconds)
const rightsOfAPerson = 100
const batch = 500

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
  freeze: async (rights: readonly VotingRight[]): Promise<void> => {
    for (let start = 0; start < rights.length; start += batch) {
      const part = rights.slice(start, start + batch)
      try {
        await collection.insertAll(part)
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
        for (const right of part) await collection.insertOnce(right)
      }
    }
  },

  countOf: (voteId: string): Promise<number> => collection.count({ voteId }),
}
