import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { units, type UnitToChoose } from '../../../stores/units'
import { findCompound } from '../../organisation/workflows/findCompound'

const byNumber = new Intl.Collator('zh-CN', { numeric: true })

const inOrder = (one: UnitToChoose, other: UnitToChoose): number =>
  byNumber.compare(one.entrance ?? '', other.entrance ?? '') || byNumber.compare(one.room, other.room)

/** Labels alone, in the order of the doors. Two database calls at most, however large the building. */
export const claimableUnits: Answerer<'claimableUnits'> = async ({ compoundId, buildingId }, context) => {
  await context.person()
  const { compound } = await findCompound(compoundId)
  const buildings = compound.buildings.map(({ id, name }) => ({ id, name }))
  if (buildingId === null) return { buildings, units: [] }
  if (!buildings.some(({ id }) => id === buildingId)) throw refusal('not-found', { field: 'buildingId' })
  const found = await units.ofBuilding(compoundId, buildingId)
  return { buildings, units: [...found].sort(inOrder).map(({ _id, ...unit }) => ({ id: _id, ...unit })) }
}
