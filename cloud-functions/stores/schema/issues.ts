import { blankedWhenOver, factCollection, index } from './declare'

export const issueCollections = {
  issues: factCollection(
    { byAge: blankedWhenOver },
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
    index('underPath', 'compoundPath', '-raisedAt'),
  ),
}
