import { blankedWhenOver, collection, factCollection, index } from './declare'

export const issueCollections = {
  issues: factCollection(
    { byAge: blankedWhenOver },
    /** The list of a compound, newest first; closed ones too. */
    index('ofCompound', 'compoundId', '-raisedAt', '_id'),
    /** Open ones of a compound, and similar ones nearby. */
    index('ofCompoundByState', 'compoundId', 'state', '-raisedAt', '_id'),
    /** What happened lately in a compound. */
    index('ofCompoundLately', 'compoundId', '-updatedAt'),
    /** The one that an office names by its number. */
    index('ofCompoundByNumber', 'compoundId', 'number'),
    /** Somebody's own in a compound; those that are open, for the page that everybody opens first. */
    index('ofReporter', 'reporter.personId', 'compoundId', '-raisedAt', '_id'),
    index('ofReporterByState', 'reporter.personId', 'compoundId', 'state', '-raisedAt', '_id'),
    /** Workbench of an office, due soonest first; of a post to which it was dispatched; done lately. */
    index('ofOffice', 'standing.orgUnitId', 'state', 'nextDueAt', '_id'),
    index('ofOfficeLately', 'standing.orgUnitId', 'state', '-updatedAt', '_id'),
    index('ofHandler', 'handler.orgUnitId', 'handler.role', 'state', 'nextDueAt', '_id'),
    index('ofHandlerLately', 'handler.orgUnitId', 'handler.role', 'state', '-updatedAt', '_id'),
    /** What a post was called to and has not answered. */
    index('ofCalled', 'calledNow', 'nextDueAt', '_id'),
    /** The latest of all, to try a table by which they are sent. */
    index('lately', '-raisedAt', '_id'),
    index('underPath', 'compoundPath', '-raisedAt'),
  ),
  /** Versions of the table by which issues are sent. */
  routings: factCollection({ without: ['due', 'toSend'] }, index('lately', '-version', '_id')),
  /** Who joined an issue: `_id` is `issueId:personId`. */
  supporters: collection(
    /** Those who are told of it, in batches. */
    index('ofIssue', 'issueId', '_id'),
    /** Those whom its page names. */
    index('ofIssueLately', 'issueId', '-at', '_id'),
    /** What somebody joined, for the export and the erasure of their data. */
    index('ofPerson', 'personId', '_id'),
  ),
}
