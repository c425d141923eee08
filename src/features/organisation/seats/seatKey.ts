import type { SeatView } from '#contracts/organisation'

/** Unlike others of the same body. */
export const seatKey = ({ role, buildingId, force, holder }: SeatView, index: number): string =>
  [role, buildingId, force, holder?.name, String(index)].join(' ')
