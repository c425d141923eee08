import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'
import { holdersAt, type Compound, type OrgUnit } from '../organisation/OrgUnit'
import { bodyOf, isSameBody, type First } from '../organisation/twoPeople'
import type { Office } from './claims/Claim'
import { appealOffice, officeAbove, officeOf } from './offices'

/** Bodies of a compound that keep its register. */
const keepers: readonly Role[] = ['branchSecretary', 'propertyManager']

/** Tells whether somebody else in the compound keeps the register for another body. */
const hasOtherKeeper = (first: First, compound: Compound, now: Instant): boolean =>
  holdersAt(compound, now).some(
    ({ role, personId }) => keepers.includes(role) && !isSameBody(first, { role, personId }),
  )

/**
 * Finds where the second word is said: in the compound where another body keeps its register too, else in the community above
 * it; where that has said the first, in the subdistrict.
 */
export const secondOffice = (
  first: First,
  compound: Compound,
  ancestors: readonly OrgUnit[],
  now: Instant,
): Office => {
  if (hasOtherKeeper(first, compound, now)) return officeOf(compound, 'second')
  const level = bodyOf(first.role) === 'community' ? 'subdistrict' : 'community'
  return officeAbove(compound, ancestors, level, 'second')
}

/**
 * Finds who looks into what is contested: the community; where it has said one of the two words itself, the subdistrict.
 * @throws Error when the tree above the compound is broken
 */
export const disputeOffice = (
  { office, first }: { readonly office: Office; readonly first: First | null },
  compound: Compound,
  ancestors: readonly OrgUnit[],
): Office =>
  first !== null && bodyOf(first.role) === 'community'
    ? officeAbove(compound, ancestors, 'subdistrict', 'appeal')
    : appealOffice(office, compound, ancestors)
