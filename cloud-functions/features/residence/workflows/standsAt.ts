import { MINUTE } from '#domain/kernel/lengths'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { decidedStates, waitingStates } from '#domain/residence/claims/graph'
import type { Filter } from '../../../kit/Collection'
import { Remembered } from '../../../kit/remembered'
import { claims } from '../../../stores/claims'
import { proxies } from '../../../stores/proxies'

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

interface Waiting {
  readonly claims: number
  readonly proxies: number
}

const whilePaging = MINUTE
const counted = new Remembered<Waiting>(whilePaging)

const countAt = async (unit: OrgUnit): Promise<Waiting> => {
  const [waitingClaims, waitingProxies] = await Promise.all([
    claims.count(claimsWaitingAt(unit)),
    proxies.count(proxiesWaitingAt(unit)),
  ])
  return { claims: waitingClaims, proxies: waitingProxies }
}

/**
 * How much waits at an org unit: counted anew for a first page, and for those that follow as it was a minute ago at
 * most, so that turning pages does not count thousands each time. Two database calls, or none.
 */
export const waitingAt = (unit: OrgUnit, isFirstPage: boolean): Promise<Waiting> => {
  if (isFirstPage) counted.drop(unit._id)
  return counted.get(unit._id, () => countAt(unit))
}
