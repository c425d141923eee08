import { collection, factCollection, index } from './declare'

export const voteCollections = {
  votes: factCollection(
    {},
    index('ofCompound', 'compoundId', 'stage', '-updatedAt', '_id'),
    /** Those with an objection that an office has to answer. */
    index('ofObjections', 'objectionsAt', 'updatedAt', '_id'),
    index('ofCompoundLately', 'compoundId', '-updatedAt', '_id'),
  ),
  /** `_id` is `voteId:rightId`. */
  votingRights: collection(
    index('ofVoter', 'voterIds', 'voteId', '_id'),
    index('ofVote', 'voteId', '_id'),
    /** Those that hold one of these units, to bring their voters into line. */
    index('ofUnit', 'units.unitId', 'voteId', '_id'),
  ),
  /** `_id` is `voteId:rightId`: one ballot for each right by construction. */
  ballots: collection(
    /** All of a vote, page by page: the record, and the count of the whole. */
    index('ofVoteById', 'voteId', '_id'),
    /** The turnout until an hour, which looks at no later ones. */
    index('ofVote', 'voteId', 'receivedAt', '_id'),
    /** What somebody has cast, for the export of their data. */
    index('ofCaster', 'castBy', '_id'),
  ),
  comments: collection(index('ofVote', 'voteId', '-at', '_id'), index('ofPerson', 'personId', '_id')),
}
