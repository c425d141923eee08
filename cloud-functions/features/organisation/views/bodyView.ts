import type { BodyView, SeatView } from '#contracts/organisation'
import { bodyOf } from '#domain/organisation/bodies'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Seat } from '#domain/organisation/vacancies'
import type { Directory } from '../../../stores/orgUnits'

export const unitRef = ({ _id, name, level }: OrgUnit) => ({ id: _id, name, level })

/** What may be shown of a seat: an office's own phone at most. */
export const seatView = ({ role, building, leadsGrid, force, holder }: Seat): SeatView => ({
  role,
  buildingId: building?.id ?? null,
  buildingName: building?.name ?? null,
  leadsGrid,
  force,
  holder: holder && {
    name: holder.name,
    dutyPhone: holder.dutyPhone ?? null,
    from: holder.from,
    until: holder.until,
  },
})

/** The body that an org unit is at `now`, its vacant seats shown as such. */
export const bodyView = (unit: OrgUnit, all: Directory, now: number): BodyView => {
  const { kind, seats } = bodyOf(unit, all.below(unit), now)
  return {
    kind,
    orgUnit: unitRef(unit),
    seats: seats.map(seatView),
    vacancies: seats.filter(({ holder }) => holder === null).length,
  }
}
