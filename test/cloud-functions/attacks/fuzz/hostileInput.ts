import {
  hostileCursors,
  hostileIds,
  hostileInstants,
  hostileNumbers,
  hostileTexts,
  misfits,
} from './hostileValues'
import type { Chance } from './Chance'

/** What is real in the district, to be put where something else real belongs. */
export interface RealThings {
  readonly ids: readonly string[]
  readonly files: readonly string[]
  readonly now: number
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (key: string, ...endings: readonly string[]): boolean =>
  endings.some(ending => key.toLowerCase().endsWith(ending))

/** Something of the right sort and wrong all the same: another's id, a text of blanks, the end of time. */
const plausible = (key: string, good: unknown, chance: Chance, real: RealThings): unknown => {
  if (key === 'requestId') return good
  if (key === 'cursor') return chance.pick(hostileCursors)
  if (named(key, 'fileid', 'evidence', 'photos', 'paper')) return chance.pick(real.files)
  if (named(key, 'id', 'ids')) return chance.pick(chance.happens(0.7) ? real.ids : hostileIds)
  if (named(key, 'at', 'from', 'until')) return chance.pick(hostileInstants(real.now))
  if (named(key, 'phone')) return chance.pick(['13812340001', '1'.repeat(11), ...hostileTexts])
  if (typeof good === 'number') return chance.pick(hostileNumbers)
  if (typeof good === 'boolean') return !good
  return chance.pick(hostileTexts)
}

const keysBeside = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '$where',
  '$gt',
  'a.b',
  '',
  '\u0000',
  'personId',
]

/** An own property, also where its name is `__proto__`. */
const withOwn = (fields: Fields, key: string, value: unknown): Fields => {
  const copy = { ...fields }
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

const spoiltFields = (fields: Fields, chance: Chance, real: RealThings): Fields => {
  const keys = Object.keys(fields)
  if (keys.length === 0 || chance.happens(0.06))
    return withOwn(fields, chance.pick(keysBeside), chance.pick([{ admin: true }, ...misfits]))
  const key = chance.pick(keys)
  if (chance.happens(0.04)) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
  return withOwn(fields, key, spoilt(fields[key], key, chance, real))
}

const spoiltList = (list: readonly unknown[], key: string, chance: Chance, real: RealThings): unknown => {
  const [first] = list
  const others = Array.from({ length: chance.pick([0, 1, 2, 3, 60]) }, () =>
    plausible(key, first, chance, real),
  )
  if (list.length === 0 || chance.happens(0.4)) return others
  const at = chance.below(list.length)
  return list.map((item, index) => (index === at ? spoilt(item, key, chance, real) : item))
}

/** A value with one thing in it put wrong, most often so that it still has its form. */
export const spoilt = (good: unknown, key: string, chance: Chance, real: RealThings): unknown => {
  if (chance.happens(0.12)) return chance.pick(misfits)
  if (Array.isArray(good)) return spoiltList(good, key, chance, real)
  if (isFields(good)) return spoiltFields(good, chance, real)
  if (good === null && chance.happens(0.5)) return chance.pick(hostileTexts)
  return plausible(key, good, chance, real)
}

/** A good input with one to four things in it put wrong. */
export const hostileInput = (good: unknown, chance: Chance, real: RealThings): unknown => {
  let input = good
  for (let left = 1 + chance.below(4); left > 0; left -= 1)
    input = isFields(input) ? spoiltFields(input, chance, real) : input
  return chance.happens(0.02) ? chance.pick(misfits) : input
}
