import { occupancyKinds } from '#domain/organisation/Person'
import { claimStates } from '#domain/residence/claims/Claim'
import { reading, writing } from '../kernel/contract'
import { id, instant, reason } from '../kernel/fields'
import { z } from '../kernel/zod'
import { claimRow } from './decisions'

/** A change of who belongs to a home, as somebody concerned sees it. */
const homeChange = z.object({
  /** What is contested: a claim, or a line of an import. */
  about: z.discriminatedUnion('thing', [
    z.object({ thing: z.literal('claim'), claimId: id }),
    z.object({ thing: z.literal('roster'), importId: id, unitId: id }),
  ]),
  unitLabel: z.string(),
  compoundName: z.string(),
  /** Somebody else is linked to a home of the caller's, what was approved for the caller is to be taken back, or a file says something else of the home. */
  what: z.enum(['link', 'revocation', 'roster']),
  /** Masked, but one's own; of a file its name. */
  name: z.string(),
  as: z.enum(occupancyKinds).nullable(),
  state: z.enum(claimStates).nullable(),
  /** Why it is to be taken back. */
  reason: z.string().nullable(),
  officeName: z.string(),
  /** When it may take effect. */
  until: instant.nullable(),
  disputed: z.boolean(),
  mayDispute: z.boolean(),
  updatedAt: instant,
})
export type HomeChange = z.infer<typeof homeChange>

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
