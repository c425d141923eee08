import { collection, index } from './declare'

export const evaluationCollections = {
  /** The counting of each month, how far it has come: a few for each month, read together. */
  evaluationRuns: collection(),
  /** What a run has counted of each body, until it is done. */
  evaluationParts: collection(index('ofRun', 'run', 'into', '_id')),
  /** What was published, and is never written over but while a month runs. */
  evaluationSnapshots: collection(
    /** The months of a body. */
    index('ofBody', 'key', 'month', '_id'),
    /** Bodies of a level that lie below one, in a month. */
    index('below', 'within', 'level', 'month', '_id'),
    index('ofMonth', 'month', 'kind', '_id'),
  ),
  /** The forecast and the compounds with more than expected, as of the last night. */
  evaluationOutlooks: collection(),
}
