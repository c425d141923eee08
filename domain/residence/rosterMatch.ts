import type { OccupancyKind } from '../organisation/Person'
import type { RosterPerson, Unit } from '../organisation/Unit'
import { nameDots } from '../kernel/personName'
import { closeText, plainText } from '../rosters/plainText'
import type { RosterMatch } from './claims/Claim'

/** 买买提·艾力 is written with whatever dot the keyboard has, and O'Neill with whatever apostrophe. */
const dots = new RegExp(`[${nameDots}]`, 'g')
const apostrophes = /['’ʼ]/g
const han = /^[\p{Script=Han} ]+$/u

const comparableName = (name: string): string => closeText(name).replace(dots, '·').replace(apostrophes, "'")

const countryCode = /^86(?=\d{11}$)/
const comparablePhone = (phone: string): string =>
  phone.normalize('NFKC').replace(/\D/g, '').replace(countryCode, '')

/**
 * Writes a name as the roster does: no full-width letters, no space within a Chinese name.
 * @example rosterName('ＬＩ Hua') // 'LI Hua'
 */
export const rosterName = (name: string): string => {
  const plain = plainText(name)
  return han.test(plain) ? plain.replaceAll(' ', '') : plain
}

/** Tells whether two names are the same but for their width, spaces and dots. */
export const sameName = (one: string, other: string): boolean => comparableName(one) === comparableName(other)

/**
 * Tells whether two phone numbers are the same, whatever signs stand between the digits; an empty one is the same as
 * none.
 */
export const samePhone = (one: string, other: string): boolean =>
  comparablePhone(one) !== '' && comparablePhone(one) === comparablePhone(other)

export interface Named {
  readonly name: string
  readonly phone: string
}

const matchOf = (said: Named, listed: RosterPerson): RosterMatch => {
  const phone = listed.phone !== null && samePhone(said.phone, listed.phone)
  if (sameName(said.name, listed.name)) return phone ? 'nameAndPhone' : 'nameOnly'
  return phone ? 'phoneOnly' : 'none'
}

/** Those of the roster among whom a claimant must be found; a family is on no roster. */
const listedFor = (as: OccupancyKind, { owners, tenants }: Pick<Unit, 'owners' | 'tenants'>) => {
  switch (as) {
    case 'owner':
      return owners
    case 'tenant':
      return tenants
    case 'family':
      return []
  }
}

const strength: Readonly<Record<RosterMatch, number>> = {
  nameAndPhone: 3,
  nameOnly: 2,
  phoneOnly: 1,
  none: 0,
}

/**
 * Tells how what somebody says of themselves agrees with the roster: the best that any one of its people gives. For the
 * office alone: told to claimants, it would let them try out whose phone it is.
 */
export const rosterMatch = (
  as: OccupancyKind,
  said: Named,
  unit: Pick<Unit, 'owners' | 'tenants'>,
): RosterMatch =>
  listedFor(as, unit)
    .map(listed => matchOf(said, listed))
    .reduce<RosterMatch>((best, match) => (strength[match] > strength[best] ? match : best), 'none')
