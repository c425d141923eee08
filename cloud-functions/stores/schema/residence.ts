import { blankedWhenOver, collection, factCollection, index } from './declare'

export const residenceCollections = {
  claims: factCollection(
    { byAge: blankedWhenOver },
    index('ofClaimant', 'claimant.personId', '-claimedAt', '_id'),
    /** Children of a unit, entered or waiting for an adult's consent. */
    index('ofUnit', 'unit.unitId', 'state', 'claimedAt', '_id'),
    /** What waits in a compound, wherever its office stands, oldest first; what was decided, latest first. */
    index('ofCompound', 'unit.compoundId', 'state', 'claimedAt', '_id'),
    index('ofCompoundLately', 'unit.compoundId', 'state', '-updatedAt', '_id'),
    /** Links that were shown to somebody. */
    index('ofConcerned', 'shown.concerned', '-updatedAt', '_id'),
    /** The same of a wider office. */
    index('ofOffice', 'office.orgUnitId', 'state', 'claimedAt', '_id'),
    index('ofOfficeLately', 'office.orgUnitId', 'state', '-updatedAt', '_id'),
  ),
  /** Authorisations to vote for others. */
  proxies: factCollection(
    { byAge: blankedWhenOver },
    /** The list of a compound's office, or of a community that stands in: waiting ones oldest first, decided ones latest first. */
    index('ofCompoundWaiting', 'compoundId', 'state', 'grantedAt', '_id'),
    index('ofCompoundDecided', 'compoundId', 'state', '-updatedAt', '_id'),
    index('ofOfficeWaiting', 'office.orgUnitId', 'state', 'grantedAt', '_id'),
    index('ofOfficeDecided', 'office.orgUnitId', 'state', '-updatedAt', '_id'),
    /** Those that may be written into an electorate: all of a compound, and those of some of its units. */
    index('ofCompoundInForce', 'compoundId', 'state', '_id'),
    /** Changed lately, wherever: whose voters may not be in line. */
    index('lately', '-updatedAt', '_id'),
    index('ofUnitInForce', 'units.unitId', 'state', '_id'),
    /** Those decided or ended while an electorate is frozen. */
    index('ofCompoundLately', 'compoundId', 'updatedAt', '_id'),
    /** Those I gave, and those I hold. */
    index('ofPrincipal', 'principal.personId', '-updatedAt', '_id'),
    index('ofHolder', 'holder.personId', '-updatedAt', '_id'),
    /** Those that were shown to somebody. */
    index('ofConcerned', 'shown.concerned', '-updatedAt', '_id'),
  ),
  /** `_id` is `compoundId:personId`: for whom somebody acts there, so that two approvals at once meet. */
  proxyHolders: collection(),
}
