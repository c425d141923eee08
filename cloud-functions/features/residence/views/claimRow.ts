import type { ClaimRow } from '#contracts/residence/decisions'
import { maskName } from '#domain/organisation/masking'
import type { Instant } from '#domain/kernel/decision'
import type { Claim, RosterMatch } from '#domain/residence/claims/Claim'
import { isWaiting } from '#domain/residence/claims/graph'
import { rosterMatch } from '#domain/residence/rosterMatch'
import { people } from '../../../stores/people'
import { units } from '../../../stores/units'
import { claimViewOf } from './claimView'

/** As those who decide see it in a list. @param match how it agrees with the roster as that is now */
export const claimRowOf = (claim: Claim, match: RosterMatch, viewerId: string, now: Instant): ClaimRow => ({
  ...claimViewOf(claim, viewerId, now, null),
  claimantName: maskName(claim.claimant.name),
  match,
})

/**
 * How each of these agrees with the roster: of those that wait as it is now, which an import may have changed since
 * they were made. Two database calls, none where nothing waits.
 */
export const matchesNow = async (rows: readonly Claim[]): Promise<(claim: Claim) => RosterMatch> => {
  const waiting = rows.filter(isWaiting)
  const [present, claimants] = await Promise.all([
    units.byIds(waiting.map(({ unit }) => unit.unitId)),
    people.byIds(waiting.map(({ claimant }) => claimant.personId)),
  ])
  return claim => {
    const unit = present.find(({ _id }) => _id === claim.unit.unitId)
    const claimant = claimants.find(({ _id }) => _id === claim.claimant.personId)
    return unit && claimant ? rosterMatch(claim.as, claimant, unit) : claim.match
  }
}
