import { appealClaim as appeal } from '#domain/residence/claims/appeal'
import { appealOffice } from '#domain/residence/offices'
import type { Answerer } from '../../../kit/Answerer'
import { findCompound } from '../../organisation/workflows/findCompound'
import { changeMyClaim } from '../workflows/changeMyClaim'

export const appealClaim: Answerer<'appealClaim'> = ({ reason, ...asked }, context) =>
  changeMyClaim('appealClaim', asked, context, async (claim, actor, others) => {
    const { compound, ancestors } = await findCompound(claim.unit.compoundId)
    const office = appealOffice(claim.office, compound, ancestors)
    return appeal({ reason }, claim, { actor, office, others, now: context.now })
  })
