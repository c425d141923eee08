import { collection, factCollection, index } from './declare'

export const rosterCollections = {
  rosterImports: factCollection(
    {},
    index('ofCompound', 'compoundId', '-previewedAt', '_id'),
    /** What waits to change somebody's home. */
    index('ofConcerned', 'shown.concerned.personId', 'state', '-previewedAt', '_id'),
  ),
  /** The lines of an import in chunks: `_id` is `importId:0001`; numbered through the whole, and through each status. */
  rosterLines: collection(
    index('ofImport', 'importId', 'first', '_id'),
    index('ofStatus', 'importId', 'status', 'firstOfStatus', '_id'),
    index('ofState', 'importId', 'state', '_id'),
  ),
  /** Whether owners of one name are one buyer. */
  headRulings: factCollection({ without: ['due'] }, index('ofCompound', 'compoundId', 'state', '_id')),
  /** `_id` is the compound: which import is being written there. */
  rosterRuns: collection(),
}
