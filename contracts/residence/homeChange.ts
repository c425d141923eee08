import { occupancyKinds } from '#domain/organisation/Person'
import { claimStates } from '#domain/residence/claims/Claim'
import { proxyStates } from '#domain/residence/proxies/Proxy'
import { id, instant } from '../kernel/fields'
import { z } from '../kernel/zod'

/** A change of who belongs to a home or votes for it, as somebody concerned sees it. */
export const homeChange = z.object({
  /** What is contested: a claim, an authorisation, or a line of an import. */
  about: z.discriminatedUnion('thing', [
    z.object({ thing: z.literal('claim'), claimId: id }),
    z.object({ thing: z.literal('proxy'), proxyId: id }),
    z.object({ thing: z.literal('roster'), importId: id, unitId: id }),
  ]),
  unitLabel: z.string(),
  compoundName: z.string(),
  /** Somebody else is linked to a home of the caller's, what was approved for the caller is to be taken back, or a file says something else of the home; somebody is to vote for it, or such an authorisation is to be taken back. */
  what: z.enum(['link', 'revocation', 'proxy', 'proxyRevocation', 'roster']),
  /** Masked, but one's own; of a file its name. */
  name: z.string(),
  as: z.enum(occupancyKinds).nullable(),
  state: z.enum([...claimStates, ...proxyStates]).nullable(),
  /** Why it is to be taken back. */
  reason: z.string().nullable(),
  officeName: z.string(),
  /** When it may take effect. */
  until: instant.nullable(),
  /** It was contested, and no office has settled that yet. */
  disputed: z.boolean(),
  mayDispute: z.boolean(),
  updatedAt: instant,
})
export type HomeChange = z.infer<typeof homeChange>
