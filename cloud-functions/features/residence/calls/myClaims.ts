import type { Answerer } from '../../../kit/Answerer'
import { claimsBy } from '../../../stores/claims'
import { claimViewOf } from '../views/claimView'

/** Latest first. Two database calls. */
export const myClaims: Answerer<'myClaims'> = async (_input, context) => {
  const person = await context.person()
  const mine = await claimsBy(person._id)
  return { rows: mine.map(claim => claimViewOf(claim, person._id, context.now, person)) }
}
