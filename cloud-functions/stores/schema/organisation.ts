import { collection, index } from './declare'

export const organisationCollections = {
  /** Read as a whole, a few hundred small documents. */
  orgUnits: collection(),
  units: collection(
    index('ofCompound', 'compoundId', '_id'),
    /** Those to choose from. */
    index('ofBuilding', 'compoundId', 'buildingId', '_id'),
    /** Changed while an electorate is frozen. */
    index('ofCompoundLately', 'compoundId', 'changedAt', '_id'),
    /** Changed lately, wherever: whose voters may not be in line. */
    index('lately', '-changedAt', '_id'),
    /** All units of one head. */
    index('ofBuyer', 'compoundId', 'buyerKey', '_id'),
    /** Those whose roster has somebody's phone, to take it out. */
    index('ofOwnerPhone', 'owners.phone'),
    index('ofTenantPhone', 'tenants.phone'),
  ),
}
