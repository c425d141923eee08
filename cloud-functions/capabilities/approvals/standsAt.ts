import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { decidedStates, waitingStates } from '#domain/residence/claimGraph'
import type { Filter } from '../../kit/Collection'
import { claims } from '../../stores/claims'
import { proxies } from '../../stores/proxies'

const isCompound = ({ level }: OrgUnit): boolean => level === 'compound'

/**
 * What waits for a decision at an org unit. At a compound that is whatever was claimed there and not refused yet: where
 * a community stands in, the compound's property manager decides too.
 */
export const claimsWaitingAt = (unit: OrgUnit): Filter =>
  isCompound(unit)
    ? { 'unit.compoundId': unit._id, state: 'submitted' }
    : { 'office.orgUnitId': unit._id, state: { $in: waitingStates } }

/** What was decided; a compound sees what became of an appeal too. */
export const claimsDecidedAt = (unit: OrgUnit): Filter => ({
  [isCompound(unit) ? 'unit.compoundId' : 'office.orgUnitId']: unit._id,
  state: { $in: decidedStates },
})

/** Authorisations that are decided at an org unit, or would be if its compound had a branch. */
export const standingAt = (unit: OrgUnit): Filter => ({
  [isCompound(unit) ? 'compoundId' : 'office.orgUnitId']: unit._id,
})

export const proxiesWaitingAt = (unit: OrgUnit): Filter => ({ ...standingAt(unit), state: 'submitted' })

/** How much waits at an org unit. Two database calls. */
export const waitingAt = async (
  unit: OrgUnit,
): Promise<{ readonly claims: number; readonly proxies: number }> => {
  const [waitingClaims, waitingProxies] = await Promise.all([
    claims.count(claimsWaitingAt(unit)),
    proxies.count(proxiesWaitingAt(unit)),
  ])
  return { claims: waitingClaims, proxies: waitingProxies }
}
