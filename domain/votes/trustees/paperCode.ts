import type { KeyShare, TrusteeNumber } from './ceremony'
import { trusteeNumbers } from './ceremony'
import { challengeOf, scalarHex, toScalar } from './group'

/**
 * The code by which a trustee keeps a share on paper: 14 groups of five signs of Crockford's base 32, which has no I, L, O
 * or U. The first four of each group are the share, the last is a check of the group, so that a slip is named where it is;
 * at the end stand 16 bits of a check of the whole, which also binds it to the vote.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsASign = 5
const signsOfShare = 4
/** One digit for the trustee, 64 of the share, 4 of the check, 1 that is always 0: 280 bits, 56 signs. */
const checkDigits = 4

const valueOf = (sign: string): number =>
  signs.indexOf(sign === 'O' ? '0' : sign === 'I' || sign === 'L' ? '1' : sign)

/** The check sign of a group: which group it is and each place weigh differently, all by odd numbers. */
const groupCheck = (group: readonly number[], index: number): number =>
  group.reduce((sum, value, place) => sum + value * (2 * place + 1), 7 * (index + 1)) % signs.length

const wholeCheck = (voteId: string, trustee: TrusteeNumber, secret: bigint): string =>
  scalarHex(challengeOf('paper check', [voteId, trustee, scalarHex(secret)])).slice(-checkDigits)

const toSigns = (hex: string): readonly number[] => {
  const bits = Array.from(hex, digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return Array.from({ length: bits.length / bitsASign }, (_, index) =>
    Number.parseInt(bits.slice(index * bitsASign, (index + 1) * bitsASign), 2),
  )
}

const toDigits = (values: readonly number[]): string => {
  const bits = values.map(value => value.toString(2).padStart(bitsASign, '0')).join('')
  return Array.from({ length: bits.length / 4 }, (_, index) =>
    Number.parseInt(bits.slice(index * 4, (index + 1) * 4), 2).toString(16),
  ).join('')
}

const inGroups = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )

/** Writes a share as a code for paper, in groups of five. */
export const paperCode = ({ voteId, trustee, secret }: KeyShare): string => {
  const digits = `${trustee}${scalarHex(secret)}${wholeCheck(voteId, trustee, secret)}0`
  return inGroups(toSigns(digits), signsOfShare)
    .map((group, index) => [...group, groupCheck(group, index)].map(value => signs.charAt(value)).join(''))
    .join(' ')
}

/** A share that was read, or what is wrong with the code: in which group, counted from 1; null where it is the whole. */
export type ReadCode =
  | { readonly share: KeyShare }
  | { readonly check: 'length' | 'sign' | 'group' | 'whole'; readonly group: number | null }

const groupsOfCode = 14

const faultOfGroups = (groups: readonly (readonly number[])[]): ReadCode | null => {
  for (const [index, group] of groups.entries()) {
    if (group.includes(-1)) return { check: 'sign', group: index + 1 }
    if (groupCheck(group.slice(0, signsOfShare), index) !== group[signsOfShare])
      return { check: 'group', group: index + 1 }
  }
  return null
}

/**
 * Reads a code as a person has typed it: small letters, blanks and hyphens as they come, O for 0 and I or L for 1.
 */
export const readPaperCode = (voteId: string, typed: string): ReadCode => {
  const values = Array.from(typed.toUpperCase().replace(/[\s-]/g, ''), valueOf)
  const groups = inGroups(values, signsOfShare + 1)
  const fault = faultOfGroups(groups.filter(group => group.length === signsOfShare + 1))
  if (fault !== null) return fault
  if (values.length !== groupsOfCode * (signsOfShare + 1)) return { check: 'length', group: null }
  const digits = toDigits(groups.flatMap(group => group.slice(0, signsOfShare)))
  const trustee = trusteeNumbers.find(number => digits.startsWith(String(number)))
  const secret = toScalar(digits.slice(1, 65))
  if (trustee === undefined || secret === null) return { check: 'whole', group: null }
  return digits.slice(65) === `${wholeCheck(voteId, trustee, secret)}0`
    ? { share: { voteId, trustee, secret } }
    : { check: 'whole', group: null }
}
