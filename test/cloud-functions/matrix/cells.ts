import { isWithin, type OrgPath } from '#domain/organisation/OrgUnit'
import type { Permission } from '#domain/kernel/Permission'
import { permissions, type Action } from '#domain/permissions'
import type { Person } from '#domain/organisation/Person'
import { roles, type Role } from '#domain/kernel/roles'
import { unitAt } from '../district/orgUnits'
import { person, postAt } from '../district/people'

/** Everywhere a post can be held, seen from 半山名苑 or from its community. */
export const places = ['banshan', 'hailun', 'yuhu', 'xiejiao', 'xicun', 'huihuan', 'housing', 'zk'] as const
export type Place = (typeof places)[number]

/** One caller of the matrix: a role held at one place and nothing else. */
export interface Cell {
  readonly role: Role
  readonly place: Place
  /** Also the part that the caller plays in the district. */
  readonly part: string
}

export const nameOf = (role: Role, place: Place): string => `${role}@${place}`

export const cells: readonly Cell[] = roles.flatMap(role =>
  places.map(place => ({ role, place, part: `cell-${role}-${place}` })),
)

/** Somebody for every cell, each with a phone and a name of their own. */
export const peopleOfCells: readonly Person[] = cells.map(({ role, place, part }, index) => ({
  ...person(part, `格${String(index)}`, { posts: [postAt(role, place)] }),
  phone: `139${String(index).padStart(8, '0')}`,
}))

/** What the table says of a post, worked out here a second time and without the code that enforces it. */
export const opens = (action: Action, { role, place }: Cell, things: readonly OrgPath[]): boolean => {
  const { where, roles: counting }: Permission = permissions[action]
  if (where === 'anyone') return true
  if (!counting.includes(role)) return false
  const held = unitAt(place).path
  return things.some(thing => (where === 'at' ? held === thing : isWithin(thing, held)))
}
