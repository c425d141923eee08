import { foundBranch as decideFound } from '#domain/organisation/foundBranch'
import type { Answerer } from '../../../kit/Answerer'
import { changeBranch } from '../workflows/changeBranch'

/** A Party branch stands in a compound from now on. */
export const foundBranch: Answerer<'foundBranch'> = (input, context) =>
  changeBranch('foundBranch', input, context, (unit, around) => decideFound(input, unit, around))
