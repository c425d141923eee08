import type { Output } from '#contracts/calls'
import { entrancesOf, groupRooms } from '../../../src/features/residence/unit-choice/groupRooms'

type Unit = Output<'claimableUnits'>['units'][number]

/** More to choose from at once than this, and a thumb has to search. */
const MOST_AT_ONCE = 48

const home = (entrance: string | null, floor: number, room: number): Unit => ({
  id: `${entrance ?? ''}-${String(floor)}-${String(room)}`,
  label: `3栋${String(floor)}${String(room).padStart(2, '0')}`,
  entrance,
  room: `${String(floor)}${String(room).padStart(2, '0')}`,
  use: 'home',
})
const space = (number: number): Unit => ({
  id: `space-${String(number)}`,
  label: `车位A${String(number)}`,
  entrance: null,
  room: `A${String(number)}`,
  use: 'parking',
})
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

test('a tower of 350 homes is chosen from by floor, and by the few rooms of one', () => {
  const tower = numbers(35).flatMap(floor => numbers(10).map(room => home(null, floor, room)))
  const groups = groupRooms(tower)
  expect(groups).toHaveLength(35)
  expect(groups[0]?.label).toBe('1 层')
  expect(groups[34]?.units.map(({ room }) => room)).toContain('3510')
  expect(Math.max(groups.length, ...groups.map(({ units }) => units.length))).toBeLessThanOrEqual(
    MOST_AT_ONCE,
  )
})

test('parking spaces stand in rows of twenty, named by their first and last', () => {
  const groups = groupRooms(numbers(350).map(space))
  expect(groups.map(({ label }) => label).slice(0, 2)).toEqual(['A1–A20', 'A21–A40'])
  expect(groups.at(-1)?.units).toHaveLength(10)
  expect(groups.length).toBeLessThanOrEqual(MOST_AT_ONCE)
})

test('no unit is lost or offered twice, whatever the mixture', () => {
  const mixed = [...numbers(6).map(floor => home('1', floor, 1)), ...numbers(3).map(space), home('2', 12, 3)]
  expect(
    groupRooms(mixed)
      .flatMap(({ units }) => units.map(({ id }) => id))
      .sort(),
  ).toEqual(mixed.map(({ id }) => id).sort())
  expect(entrancesOf(mixed)).toEqual(['1', null, '2'])
})
