import type { Contact } from '#contracts/organisation'
import { holdersAt, type OrgUnit } from '#domain/organisation/OrgUnit'

/** Who holds posts at an org unit at `now`, as may be shown to residents. */
export const contactsOf = (unit: OrgUnit, now: number): Contact[] =>
  holdersAt(unit, now).map(post => ({
    role: post.role,
    name: post.name,
    orgName: unit.name,
    buildingId: post.buildingId ?? null,
    dutyPhone: post.dutyPhone ?? null,
  }))
