import type { Post } from '#domain/organisation/Person'
import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { personId } from '#cloud-functions/kit/personId'
import { livingAt, openidOf, person, postAt } from '../../cloud-functions/district/people'
import { emptyHome, listed } from '../../cloud-functions/district/residence'

/** One who claims their home this evening. */
export interface Claimant {
  readonly part: string
  readonly unitId: string
  /** Leaves for good as soon as the claim is approved. */
  readonly leaves: boolean
}

export const soldHomes = 24
export const rosterLines = 1_000
const doorsAFloor = 56

const phoneOf = (prefix: number, index: number): string =>
  `${String(prefix)}${String(index).padStart(8, '0')}`
const nameOf = (index: number): string =>
  `住${Array.from(String(index), digit => '零一二三四五六七八九'[Number(digit)] ?? '').join('')}`

const room = (index: number): string =>
  `${String(Math.floor(index / doorsAFloor) + 1)}${String((index % doorsAFloor) + 1).padStart(2, '0')}`

const claimantAt = (index: number): Claimant => ({
  part: `claimant${String(index)}`,
  unitId: `home${String(index)}`,
  leaves: index % 6 === 5,
})

const successor = (part: string, name: string, index: number): Person => ({
  ...person(part, name),
  phone: phoneOf(136, index),
})
/** Two who hand one post to each other all evening. */
export const holders = [successor('early', '早班人', 1), successor('late', '晚班人', 2)] as const

/** The offices, `count` people with an empty home each, and the owners of homes that the roster says are sold. */
export const evening = (count: number) => {
  const claimants = Array.from({ length: count }, (_, index) => claimantAt(index))
  const post: Post = postAt('administrator', 'zk')
  const sellers = Array.from({ length: soldHomes }, (_, index) => {
    const part = `seller${String(index)}`
    return { part, unitId: `banshan-b3-${room(index)}`, room: room(index) }
  })
  const people: readonly Person[] = [
    person('administrator', '卓管理', { posts: [post] }),
    ...holders,
    ...claimants.map(({ part }, index) => ({ ...person(part, nameOf(index)), phone: phoneOf(137, index) })),
    ...sellers.map(({ part, unitId }, index) => ({
      ...person(part, `卖${nameOf(index)}`, { occupancies: [livingAt('banshan', unitId)] }),
      phone: phoneOf(138, index),
    })),
  ]
  const units: readonly Unit[] = [
    ...claimants.map(({ unitId }, index) =>
      emptyHome(unitId, { owners: [listed(nameOf(index), phoneOf(137, index))] }),
    ),
    ...sellers.map(({ part, unitId, room: number }, index) =>
      emptyHome(unitId, {
        room: number,
        label: `3栋${number}`,
        area: 9_000,
        owners: [
          { personId: personId(openidOf(part)), name: `卖${nameOf(index)}`, phone: phoneOf(138, index) },
        ],
        residentIds: [personId(openidOf(part))],
      }),
    ),
  ]
  return { claimants, people, units }
}

/** A roster by which the first homes have new owners, and the rest are new. */
export const roster = (): Buffer =>
  Buffer.from(
    [
      '楼栋,房号,建筑面积,业主,电话',
      ...Array.from(
        { length: rosterLines },
        (_, index) => `3栋,${room(index)},90.00,买${nameOf(index)},${phoneOf(139, index)}`,
      ),
    ].join('\n'),
  )
