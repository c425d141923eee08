import { reading, writing } from '../kernel/contract'
import { id, reason } from '../kernel/fields'
import { z } from '../kernel/zod'
import { claimRow } from './decisions'
import { homeChange } from './homeChange'

/** What is being changed of who belongs to my homes. */
export const changesAtHome = reading('changesAtHome', {}, z.object({ rows: z.array(homeChange) }))

/** One tap: this is wrong. */
export const disputeClaim = writing('disputeClaim', { claimId: id }, z.object({ change: homeChange }), [
  'not-found',
  'cannot-dispute',
])

/** The second of two finds that what was approved was right. */
export const keepClaim = writing('keepClaim', { claimId: id, reason }, z.object({ claim: claimRow }), [
  'not-found',
  'own-request',
  'wrong-state',
  'second-person-needed',
])
