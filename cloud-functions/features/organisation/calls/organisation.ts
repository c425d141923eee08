import type { OrganisationView } from '#contracts/organisation'
import { bodyOf, gridOf, isMember } from '#domain/organisation/bodies'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { vacanciesOf } from '#domain/organisation/vacancies'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { bodyView, unitRef } from '../views/bodyView'

type Below = OrganisationView['below'][number]

const gridOfUnit = (
  unit: OrgUnit,
  now: number,
): Pick<Below, 'hasBranch' | 'grid' | 'gridWorker' | 'partyBuildingHead'> => {
  if (unit.level !== 'compound')
    return { hasBranch: null, grid: null, gridWorker: null, partyBuildingHead: null }
  const { worker, partyBuildingHead } = gridOf(unit, now)
  return {
    hasBranch: unit.hasBranch,
    grid: unit.grid,
    gridWorker: worker?.name ?? null,
    partyBuildingHead: partyBuildingHead?.name ?? null,
  }
}

/** An org unit with its body, its members and what lies below. One database call; names may be a minute old. */
export const organisation: Answerer<'organisation'> = async ({ orgUnitId }, context) => {
  const { now } = context
  const all = await directory()
  const unit = all.find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const below = all.below(unit)
  const counted = (one: OrgUnit) => ({ ...unitRef(one), vacancies: vacanciesOf(one, now).length })
  return {
    unit: unitRef(unit),
    ancestors: all.ancestors(unit).map(unitRef),
    body: bodyView(unit, all, now),
    members: bodyOf(unit, below, now).members.map(counted),
    below: below.filter(one => !isMember(one)).map(one => ({ ...counted(one), ...gridOfUnit(one, now) })),
    demo: unit.demo,
  }
}
