import type { DomainRefusal } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Claim } from './Claim'
import { whyNotDecide } from '../offices'

/**
 * Tells why `actor` may not take back what was approved; null when they may: the office that decides on such a claim,
 * never about itself.
 */
export const whyNotRevokeClaim = (claim: Claim, actor: Actor): DomainRefusal | null =>
  whyNotDecide(
    {
      ...claim.unit,
      office: claim.office,
      waiting: claim.state === 'approved',
      parties: [claim.claimant.personId],
      refusedBy: null,
    },
    actor,
  )
