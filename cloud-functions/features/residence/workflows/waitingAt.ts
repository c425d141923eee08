import { MINUTE } from '#domain/kernel/lengths'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { Remembered } from '../../../kit/remembered'
import { countClaimsWaitingAt } from '../../../stores/claims'
import { countProxiesWaitingAt } from '../../../stores/proxies'

interface Waiting {
  readonly claims: number
  readonly proxies: number
}

const whilePaging = MINUTE
const counted = new Remembered<Waiting>(whilePaging)

const countAt = async (unit: OrgUnit): Promise<Waiting> => {
  const [waitingClaims, waitingProxies] = await Promise.all([
    countClaimsWaitingAt(unit),
    countProxiesWaitingAt(unit),
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
