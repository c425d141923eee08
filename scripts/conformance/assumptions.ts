import { assumptionsOnDocuments } from './assumptionsOnDocuments'
import { assumptionsOnFunctions } from './assumptionsOnFunctions'
import { assumptionsOnReads } from './assumptionsOnReads'
import { assumptionsOnTransactions } from './assumptionsOnTransactions'
import type { Assumption } from './Assumption'

/** All that the project takes for granted of CloudBase and can be held against a real environment. */
export const assumptions: readonly Assumption[] = [
  ...assumptionsOnDocuments,
  ...assumptionsOnReads,
  ...assumptionsOnTransactions,
  ...assumptionsOnFunctions,
]
