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
  people: collection(
    unique('openid', 'openid'),
    /** Whom somebody names by phone and name. */
    index('ofPhone', 'phone'),
    /** Whose papers are to be deleted, since they have withdrawn the consent to them. */
    index('papersWithdrawn', 'papersWithdrawnAt', '_id'),
  ),
  units: collection(
    index('ofCompound', 'compoundId', '_id'),
    /** Those to choose from. */
    index('ofBuilding', 'compoundId', 'buildingId', '_id'),
    /** Changed while an electorate is frozen. */
    index('ofCompoundLately', 'compoundId', 'changedAt', '_id'),
    /** Changed lately, wherever: whose voters may not be in line. */
    index('lately', '-changedAt', '_id'),
    /** All units of one head. */
    index('ofBuyer', 'compoundId', 'buyerKey', '_id'),
    /** Those whose roster has somebody's phone, to take it out. */
    index('ofOwnerPhone', 'owners.phone'),
    index('ofTenantPhone', 'tenants.phone'),
  ),

  claims: collection(
    index('ofClaimant', 'claimant.personId', '-claimedAt', '_id'),
    /** Children of a unit, entered or waiting for an adult's consent. */
    index('ofUnit', 'unit.unitId', 'state', 'claimedAt', '_id'),
    /** What waits in a compound, wherever its office stands, oldest first; what was decided, latest first. */
    index('ofCompound', 'unit.compoundId', 'state', 'claimedAt', '_id'),
    index('ofCompoundLately', 'unit.compoundId', 'state', '-updatedAt', '_id'),
    /** The same of a wider office. */
    index('ofOffice', 'office.orgUnitId', 'state', 'claimedAt', '_id'),
    index('ofOfficeLately', 'office.orgUnitId', 'state', '-updatedAt', '_id'),
    /** Leases that run out; the sweep of the notices; whatever names one person. */
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('ofInvolved', 'involved', '_id'),
    /** Those that are over, and kept long enough. */
    index('byAge', 'blankedAt', 'state', 'updatedAt', '_id'),
  ),

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
    /** Whatever names one person. */
    index('ofInvolved', 'involved', '_id'),
    /** Those that are over, and kept long enough. */
    index('byAge', 'blankedAt', 'state', 'updatedAt', '_id'),
  ),
  /** Who joined an issue: `_id` is `issueId:personId`. */
  supporters: collection(
    /** Those who are told of it, in batches; those whom its page names. */
    index('ofIssue', 'issueId', '_id'),
    index('ofIssueLately', 'issueId', '-at', '_id'),
    /** What somebody joined, for the export and the erasure of their data. */
    index('ofPerson', 'personId', '_id'),
  ),

  votes: collection(
    index('ofCompound', 'compoundId', 'stage', '-updatedAt', '_id'),
    index('ofCompoundLately', 'compoundId', '-updatedAt', '_id'),
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('ofInvolved', 'involved', '_id'),
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
    index('ofVote', 'voteId'),
    /** What somebody has cast, for the export of their data. */
    index('ofCaster', 'castBy', '_id'),
  ),
  comments: collection(index('ofVote', 'voteId', '-at', '_id'), index('ofPerson', 'personId', '_id')),

  /** Authorisations to vote for others. */
  proxies: collection(
    /** The list of a compound's office, or of a community that stands in: waiting ones oldest first, decided ones latest first. */
    index('ofCompoundWaiting', 'compoundId', 'state', 'grantedAt', '_id'),
    index('ofCompoundDecided', 'compoundId', 'state', '-updatedAt', '_id'),
    index('ofOfficeWaiting', 'office.orgUnitId', 'state', 'grantedAt', '_id'),
    index('ofOfficeDecided', 'office.orgUnitId', 'state', '-updatedAt', '_id'),
    /** Those that may be written into an electorate: all of a compound, and those of some of its units. */
    index('ofCompoundInForce', 'compoundId', 'state', '_id'),
    /** Changed lately, wherever: whose voters may not be in line. */
    index('lately', '-updatedAt', '_id'),
    index('ofUnitInForce', 'units.unitId', 'state', '_id'),
    /** Those decided or ended while an electorate is frozen. */
    index('ofCompoundLately', 'compoundId', 'updatedAt', '_id'),
    /** Those I gave, and those I hold. */
    index('ofPrincipal', 'principal.personId', '-updatedAt', '_id'),
    index('ofHolder', 'holder.personId', '-updatedAt', '_id'),
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('ofInvolved', 'involved', '_id'),
    /** Those that are over, and kept long enough. */
    index('byAge', 'blankedAt', 'state', 'updatedAt', '_id'),
  ),
  /** `_id` is `compoundId:personId`: for whom somebody acts there, so that two approvals at once meet. */
  proxyHolders: collection(),

  rosterImports: collection(
    index('ofCompound', 'compoundId', '-previewedAt', '_id'),
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('ofInvolved', 'involved', '_id'),
  ),
  /** The lines of an import in chunks: `_id` is `importId:0001`; numbered through the whole, and through each status. */
  rosterLines: collection(
    index('ofImport', 'importId', 'first', '_id'),
    index('ofStatus', 'importId', 'status', 'firstOfStatus', '_id'),
    index('ofState', 'importId', 'state', '_id'),
  ),
  /** `_id` is the compound: which import is being written there. */
  rosterRuns: collection(),

  inbox: collection(
    index('ofPerson', 'personId', '-at', '_id'),
    index('unread', 'personId', 'readAt'),
    /** What was told of one thing, to take a name out; those that have been kept long enough. */
    index('about', 'about.id', '_id'),
    index('byAge', 'at', '_id'),
  ),
  /** Sends by WeChat's subscribe messages that are waiting, done or given up. */
  deliveries: collection(
    index('waiting', 'state', 'nextAttemptAt'),
    index('ofPerson', 'personId', '_id'),
    index('about', 'message.about.id', '_id'),
    /** Done or given up, and kept long enough. */
    index('byAge', 'state', 'madeAt', '_id'),
  ),

  /** The audit chain: `_id` is the line's number, padded; an entry stands in it once. */
  auditLog: collection(
    unique('entry', 'id'),
    /** Lines of an org unit and below (`within` holds every path above a line), latest first; of one sort of thing. */
    index('under', 'within', '-seq', '_id'),
    index('underOfThing', 'within', 'thing.kind', '-seq', '_id'),
  ),
  /** One document: number and hash of the chain's last line. */
  auditHead: collection(),
  /** Deeds of writes that carry no outbox of their own, until they are chained. */
  auditPending: collection(index('inOrder', 'at', '_id')),

  /** Sensitive looks at somebody's data. */
  looks: collection(
    index('ofSubject', 'subjectId', '-at', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('ofInvolved', 'involved', '_id'),
    /** Those that have been kept long enough. */
    index('byAge', 'at', '_id'),
  ),
  /** The work of taking somebody's name out of everything. */
  erasures: collection(
    index('due', 'nextDueAt', '_id'),
    index('toSend', 'outboxDueAt', '_id'),
    index('byAge', 'finishedAt', '_id'),
  ),
  /** Exports of people's data that lie in their folders. */
  dataExports: collection(index('ofPerson', 'personId'), index('byAge', 'at', '_id')),
  /** Jobs that run once a day: when they did. */
  dailyJobs: collection(),

  /** Named people of the demonstration, for the persona switch of the local CloudBase; empty in a deployment. */
  personas: collection(index('inOrder', 'order')),
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof schema

/** Clients may upload below the folder that is named after them; what a function accepts, it checks itself. */
export const uploadPattern = 'owners/*/**'
