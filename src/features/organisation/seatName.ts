import type { SeatView } from '#contracts/organisation'
import { organisationWords } from '#copy/organisation/organisation'
import { roleNames } from '#copy/kernel/vocabulary'

/** A seat as people call it: 3栋楼栋长, 党员楼栋长, 网格员. */
export const seatName = ({
  role,
  buildingName,
  leadsGrid,
}: Pick<SeatView, 'role' | 'buildingName' | 'leadsGrid'>): string => {
  if (role !== 'buildingHead') return roleNames[role]
  if (buildingName === null) return leadsGrid ? organisationWords.partyHead : roleNames.buildingHead
  return organisationWords.headOf(buildingName)
}
