import type { Output } from '#contracts/calls'
import type { RefusalKind } from '#contracts/kernel/refusals'
import { may } from '#domain/permissions'
import type { Answerer } from '../../../kit/Answerer'
import { noteUndeclared } from '../../../kit/noteUndeclared'
import { Refused, refusal } from '../../../kit/Refused'
import { StaleWrite } from '../../../kit/StaleWrite'
import { claims, claimsByIds, type ClaimRow } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { people } from '../../../stores/people'
import { syncVoters } from '../workflows/syncVoters'
import { decideClaim, type Deciding } from '../workflows/decideClaim'

type Outcomes = Output<'decideClaims'>['outcomes']

/** Why one was not decided; null when it was. */
type WhyNot = Refused['refusal'] | null

const tryOnce = async (claim: ClaimRow, deciding: Deciding): Promise<WhyNot> => {
  try {
    await decideClaim(claim, deciding)
    return null
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    throw fault
  }
}

/** Once more, on what stands there by then, when somebody was faster. */
const tryTwice = async (claim: ClaimRow, deciding: Deciding): Promise<WhyNot> => {
  for (let seen: ClaimRow | null = claim, tries = 0; seen && tries < 2; tries += 1) {
    try {
      return await tryOnce(seen, deciding)
    } catch (fault) {
      if (!(fault instanceof StaleWrite)) throw fault
      seen = await claims.byId(claim._id)
    }
  }
  return { kind: 'conflict' }
}

/** Claims that the decider's posts do not reach are not there for them. */
const whyNot = async (claim: ClaimRow | undefined, deciding: Deciding): Promise<WhyNot> => {
  const { decider, now } = deciding
  return claim && may(decider, 'decideClaims', claim.unit.compoundPath, now)
    ? tryTwice(claim, deciding)
    : { kind: 'not-found' }
}

/** Whoever was entered may vote from now on, in votes that are open already too; the same request brings it in line again. */
const enter = async (approved: readonly ClaimRow[], now: number): Promise<void> => {
  people.forget(...approved.map(({ claimant }) => claimant.personId))
  const compoundIds = new Set(approved.map(({ unit }) => unit.compoundId))
  for (const compoundId of compoundIds) {
    const there = approved.filter(({ unit }) => unit.compoundId === compoundId)
    await syncVoters(
      compoundId,
      there.map(({ unit }) => unit.unitId),
      now,
    )
  }
}

/**
 * Each claim is decided by itself: what is wrong with one stops no other, and is said beside it; of a single one it is
 * said plainly. The request is remembered by each claim, so that a batch that broke off is finished by repeating it.
 *
 * Two database calls for all, eight for each that is approved and one for each that is refused, and those of
 * `syncVoters` once for each compound.
 */
export const decideClaims: Answerer<'decideClaims'> = async (input, context) => {
  const { now } = context
  const { requestId, claimIds, ...command } = input
  const ids = [...new Set(claimIds)]
  if (command.rosterOwner !== null && ids.length > 1)
    throw refusal('invalid-input', { field: 'rosterOwner', params: { rule: 'one-claim' } })
  const found = await claimsByIds(ids)
  const { person: decider } = await context.permit(
    found.map(({ unit }) => unit.compoundPath),
    { otherwise: 'not-found' },
  )
  const deciding = { command, decider, now, requestKey: requestKey(requestId, 'decideClaims') }
  const refusals = new Map<string, WhyNot>()
  // One after the other: neighbours of one unit would only meet.
  for (const id of ids)
    refusals.set(
      id,
      await whyNot(
        found.find(({ _id }) => _id === id),
        deciding,
      ),
    )
  if (command.decision === 'approve')
    await enter(
      found.filter(({ _id }) => refusals.get(_id) === null),
      now,
    )
  const [alone] = refusals.values()
  if (ids.length === 1 && alone) throw new Refused(alone)
  for (const refusal of refusals.values())
    if (refusal) noteUndeclared('decideClaims', refusal.kind, context.requestId)
  return { outcomes: ids.map(id => outcomeOf(id, refusals.get(id)?.kind ?? null)) }
}

const outcomeOf = (id: string, refusal: RefusalKind | null): Outcomes[number] => ({
  id,
  ok: refusal === null,
  refusal,
})
