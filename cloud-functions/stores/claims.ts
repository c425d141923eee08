import type { ParsedInput } from '#contracts/calls'
import { auditedClaim } from '#domain/audit/audited'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import { decidedStates, statesInForce, waitingStates } from '#domain/residence/claims/graph'
import { claimMessages } from '#domain/residence/claims/messages'
import { claimFoldVersion, evolveClaim, replayClaim } from '#domain/residence/claims/evolve'
import type { Filter } from '../kit/Collection'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type ClaimRow = Row<Claim, ClaimFact>
export type ListedClaim = Listed<Claim>

const rules = {
  evolve: evolveClaim,
  replay: replayClaim,
  foldVersion: claimFoldVersion,
  messagesFor: claimMessages,
  audited: auditedClaim,
} as const

export const claims = new FactStore<Claim, ClaimFact>('claims', rules)

const claimsOfAPerson = 100
const claimsOfAUnit = 200

/** Lists the claims of a person, latest first; one call. Older ones than the last hundred are over. */
export const claimsBy = (personId: string): Promise<readonly ClaimRow[]> =>
  claims.rows({ 'claimant.personId': personId }, { order: { claimedAt: -1, _id: 1 }, limit: claimsOfAPerson })

/** Lists who is entered in a unit as a child under fourteen; one call. */
export const childrenIn = async (unitId: string): Promise<readonly string[]> => {
  const approved = await claims.list(
    { 'unit.unitId': unitId, state: { $in: statesInForce }, under14: true },
    { limit: claimsOfAUnit },
  )
  return approved.map(({ claimant }) => claimant.personId)
}

/**
 * Lists changes of homes that concern somebody, latest first: links that were shown to them, and what is to be taken back from
 * themselves. Two calls.
 */
export const claimsConcerning = async (personId: string): Promise<readonly ListedClaim[]> => {
  const options = { order: { updatedAt: -1, _id: 1 }, limit: claimsOfAPerson } as const
  const [shown, mine] = await Promise.all([
    claims.list({ 'shown.concerned': personId }, options),
    claimsBy(personId),
  ])
  return [...mine.filter(({ state }) => state === 'revoking'), ...shown]
}

/** Lists the claims of children in a unit that wait for an adult's consent, oldest first; one call. */
export const childrenWaitingIn = (unitId: string): Promise<readonly ListedClaim[]> =>
  claims.list(
    { 'unit.unitId': unitId, state: { $in: waitingStates }, under14: true, guardianId: null },
    { limit: claimsOfAUnit, order: { claimedAt: 1, _id: 1 } },
  )

/** Reads those of these claims that are there, with their facts; one call. */
export const claimsByIds = (ids: readonly string[]): Promise<readonly ClaimRow[]> =>
  claims.rows({ _id: { $in: ids } }, { limit: ids.length })

/** Reads the claims of a person page by page in the order of their ids; one call. */
export const claimsFrom = (personId: string, last: string, limit: number): Promise<readonly ListedClaim[]> =>
  claims.list({ 'claimant.personId': personId, _id: { $gt: last } }, { order: { _id: 1 }, limit })

const isCompound = ({ level }: OrgUnit): boolean => level === 'compound'

/**
 * What waits for a decision at an org unit. At a compound that is whatever was claimed there and not refused yet: where
 * a community stands in, the compound's property manager decides too.
 */
const waitingAt = (unit: OrgUnit): Filter =>
  isCompound(unit)
    ? { 'unit.compoundId': unit._id, state: { $in: ['submitted', 'toConfirm'] } }
    : { 'office.orgUnitId': unit._id, state: { $in: waitingStates } }

/** What was decided; a compound sees what became of an appeal too. */
const decidedAt = (unit: OrgUnit): Filter => ({
  [isCompound(unit) ? 'unit.compoundId' : 'office.orgUnitId']: unit._id,
  state: { $in: decidedStates },
})

/** Counts how many claims wait for a decision at an org unit; one call. */
export const countClaimsWaitingAt = (unit: OrgUnit): Promise<number> => claims.count(waitingAt(unit))

/**
 * Reads a page of an office's list of claims: what waits longest comes first, what was decided last comes first. One
 * call.
 */
export const claimsPageAt = async (
  unit: OrgUnit,
  { show, cursor }: Pick<ParsedInput<'listClaims'>, 'show'> & { readonly cursor: string | null },
  size: number,
): Promise<Page<ListedClaim>> => {
  const [filter, path, direction] =
    show === 'waiting'
      ? ([waitingAt(unit), 'claimedAt', 1] as const)
      : ([decidedAt(unit), 'updatedAt', -1] as const)
  const found = await claims.list(
    { ...filter, ...afterCursor(path, direction, cursor) },
    { order: { [path]: direction, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row[path], row._id])
}
