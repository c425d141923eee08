import type { ClaimView } from '#contracts/residence/claims'
import type { Decision } from '#domain/kernel/decision'
import type { ClaimFact } from '#domain/residence/claims/Claim'
import type { PersonActor } from '#domain/kernel/Actor'
import type { CallContext } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { claims, claimsBy, type ClaimRow } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { claimViewOf } from '../views/claimView'

interface Asked {
  readonly claimId: string
  readonly requestId: string
}

/**
 * Loads a claim of the caller's own, asks the rule, saves what it decides; nobody else's is there. Three database calls.
 *
 * @param decide a rule of the domain with its command filled in; it gets the caller's other claims too
 * @throws Refused `not-found`, and what the rule decides; StaleWrite
 */
export const changeMyClaim = async (
  call: 'appealClaim' | 'withdrawClaim',
  { claimId, requestId }: Asked,
  context: CallContext,
  decide: (
    claim: ClaimRow,
    actor: PersonActor,
    others: readonly ClaimRow[],
  ) => Decision<ClaimFact> | Promise<Decision<ClaimFact>>,
): Promise<{ claim: ClaimView }> => {
  const { personId, now } = context
  const { actor, person } = await context.self()
  const mine = await claimsBy(personId)
  const claim = mine.find(({ _id }) => _id === claimId)
  if (!claim) throw refusal('not-found')
  const key = requestKey(requestId, call)
  if (claim.requestIds.includes(key)) return { claim: claimViewOf(claim, personId, now, person) }
  const decision = await decide(
    claim,
    actor,
    mine.filter(other => other !== claim),
  )
  if (!decision.ok) throw new Refused(decision.refusal)
  const changed = await claims.append(claim, { facts: decision.facts, now, requestKey: key })
  return { claim: claimViewOf(changed, personId, now, person) }
}
