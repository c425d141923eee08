import { dissolveBranch as decideDissolve } from '#domain/organisation/dissolveBranch'
import type { Answerer } from '../../../kit/Answerer'
import { changeBranch } from '../workflows/changeBranch'

/** No Party branch stands in a compound any more; its community stands in. */
export const dissolveBranch: Answerer<'dissolveBranch'> = (input, context) =>
  changeBranch('dissolveBranch', input, context, (unit, around) => decideDissolve(input, unit, around))
