import type { Contact } from '#contracts/account'
import type { OrgUnit } from '#domain/organisation/OrgUnit'

/** Who holds posts at an org unit, as may be shown to residents. */
export const contactsOf = (unit: OrgUnit): Contact[] =>
  unit.posts.map(post => ({
    role: post.role,
    name: post.name,
    orgName: unit.name,
    buildingId: post.buildingId ?? null,
    dutyPhone: post.dutyPhone ?? null,
  }))
