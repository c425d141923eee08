import {
  belongsTo,
  consentForChild as consent,
  withChildConsent,
} from '#domain/residence/claims/consentForChild'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { childrenIn, claims } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { people, type PersonRow } from '../../../stores/people'
import { claimViewOf } from '../views/claimView'

/**
 * The consent is written on the claim and among the guardian's agreements, as one. Whoever does not belong to the unit
 * is told of no such claim. Nine database calls.
 */
export const consentForChild: Answerer<'consentForChild'> = async ({ claimId, requestId }, context) => {
  const { personId, now } = context
  const { actor, person } = await context.self()
  const seen = await claims.byId(claimId)
  if (!seen || !belongsTo(person, seen.unit.unitId, now)) throw refusal('not-found')
  const key = requestKey(requestId, 'consentForChild')
  if (seen.requestIds.includes(key)) return { claim: claimViewOf(seen, personId, now, null) }
  const children = await childrenIn(seen.unit.unitId)
  const changed = await inTransaction(async tx => {
    const claim = await claims.byIdIn(tx, claimId)
    const guardian = await tx.get<PersonRow>('people', personId)
    if (!claim || !guardian) throw refusal('not-found')
    // The same request, delivered twice at once, may have been carried out since it was looked at.
    if (claim.requestIds.includes(key)) return claim
    const decision = consent(claim, { actor, guardian, children, now })
    if (!decision.ok) throw new Refused(decision.refusal)
    await tx.put('people', withChildConsent(guardian, claimId, now))
    return claims.appendIn(tx, claim, { facts: decision.facts, now, requestKey: key })
  })
  people.forget(personId)
  return { claim: claimViewOf(changed, personId, now, null) }
}
