import { actorOf } from '#domain/organisation/actorOf'
import { dropRevocation } from '#domain/residence/claims/revoke'
import { decidingPost } from '#domain/residence/offices'
import { whyNotInOwnHome } from '#domain/residence/ownHome'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { claims } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { claimRowOf } from '../views/claimRow'

/** The second of two finds that what was approved was right. Two database calls. */
export const keepClaim: Answerer<'keepClaim'> = async ({ claimId, reason, requestId }, context) => {
  const { now, personId } = context
  const claim = await claims.byId(claimId)
  const { person } = await context.permit([claim?.unit.compoundPath], { otherwise: 'not-found' })
  if (!claim) throw refusal('not-found')
  const key = requestKey(requestId, 'keepClaim')
  if (claim.requestIds.includes(key)) return { claim: claimRowOf(claim, claim.match, personId, now) }
  const atHome = whyNotInOwnHome(person, [claim.unit.unitId], now)
  if (atHome !== null) throw refusal(atHome)
  const actor = actorOf(person, decidingPost(person, claim.office, claim.unit, now))
  const decision = dropRevocation({ reason }, claim, { actor, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await claims.append(claim, { facts: decision.facts, now, requestKey: key })
  return { claim: claimRowOf(changed, changed.match, personId, now) }
}
