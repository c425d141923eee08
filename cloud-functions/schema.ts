/**
 * The database as it is declared: collections, indexes and access rules. The local CloudBase, the tests and the
 * deployment read this one file.
 *
 * `ADMINONLY`: no client reaches a collection, only functions do. CloudBase allows 20 indexes a collection; each here
 * names the query it serves.
 */
export interface IndexSchema {
  readonly name: string
  readonly keys: readonly { readonly path: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
}
export interface CollectionSchema {
  readonly access: 'ADMINONLY'
  readonly indexes: readonly IndexSchema[]
}

/** `-path` is descending. */
const index = (name: string, ...paths: readonly string[]): IndexSchema => ({
  name,
  keys: paths.map(path =>
    path.startsWith('-') ? { path: path.slice(1), direction: -1 } : { path, direction: 1 },
  ),
})
const unique = (name: string, ...paths: readonly string[]): IndexSchema => ({
  ...index(name, ...paths),
  unique: true,
})
const collection = (...indexes: readonly IndexSchema[]): CollectionSchema => ({
  access: 'ADMINONLY',
  indexes,
})

export const schema = {
  /** Read as a whole, a few hundred small documents. */
  orgUnits: collection(),
  people: collection(unique('openid', 'openid')),
  units: collection(index('ofCompound', 'compoundId', '_id')),

  issues: collection(
    /** The list of a compound, newest first; closed ones too. */
    index('ofCompound', 'compoundId', '-raisedAt', '_id'),
    /** Open ones of a compound, and similar ones nearby. */
    index('ofCompoundByState', 'compoundId', 'state', '-raisedAt', '_id'),
    /** What happened lately in a compound. */
    index('ofCompoundLately', 'compoundId', '-updatedAt'),
    index('ofReporter', 'reporter.personId', '-raisedAt', '_id'),
    /** Workbench of an office, due soonest first; of a post to which it was dispatched; done lately. */
    index('ofOffice', 'standing.orgUnitId', 'state', 'nextDueAt', '_id'),
    index('ofOfficeLately', 'standing.orgUnitId', 'state', '-updatedAt', '_id'),
    index('ofHandler', 'handler.orgUnitId', 'handler.role', 'state', 'nextDueAt', '_id'),
    index('ofHandlerLately', 'handler.orgUnitId', 'handler.role', 'state', '-updatedAt', '_id'),
    /** The sweeps of the clock and of the notices. */
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('underPath', 'compoundPath', '-raisedAt'),
  ),

  votes: collection(
    index('ofCompound', 'compoundId', 'stage', '-updatedAt', '_id'),
    index('ofCompoundLately', 'compoundId', '-updatedAt', '_id'),
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
  ),
  /** `_id` is `voteId:rightId`. */
  votingRights: collection(index('ofVoter', 'voterIds', 'voteId', '_id'), index('ofVote', 'voteId', '_id')),
  /** `_id` is `voteId:rightId`: one ballot for each right by construction. */
  ballots: collection(index('ofVote', 'voteId')),
  comments: collection(index('ofVote', 'voteId', '-at', '_id')),

  inbox: collection(index('ofPerson', 'personId', '-at', '_id'), index('unread', 'personId', 'readAt')),
  /** Sends by WeChat's subscribe messages that are waiting, done or given up. */
  deliveries: collection(index('waiting', 'state', 'nextAttemptAt')),
  /** Named people of the demonstration, for the persona switch of the local CloudBase; empty in a deployment. */
  personas: collection(index('inOrder', 'order')),
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof schema

/** Clients may upload below the folder that is named after them; what a function accepts, it checks itself. */
export const uploadPattern = 'owners/*/**'
