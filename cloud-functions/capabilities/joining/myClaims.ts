import type { Handler } from '../../kit/Handler'
import { claimsBy } from '../../stores/claims'
import { claimViewOf } from './view'

/** Latest first. Two database calls. */
export const myClaims: Handler<'myClaims'> = async (_input, context) => {
  const { _id } = await context.person()
  const mine = await claimsBy(_id)
  return { rows: mine.map(claim => claimViewOf(claim, _id, context.now)) }
}
