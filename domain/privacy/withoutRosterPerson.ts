import { without } from '../kernel/without'
import type { Redaction } from './redact'

type Entry = {
  readonly name: unknown
  readonly phone: unknown
  readonly personId?: unknown
  readonly document?: unknown
}

const isEntry = (value: object): value is Entry => 'name' in value && 'phone' in value

/** By the phone; by the name alone only where the roster has no phone: somebody else may be called the same. */
const isTheirs = (entry: Entry, who: Redaction): boolean =>
  entry.phone === who.phone ? who.phone !== '' : entry.phone === null && entry.name === who.name

/** Copies a value without somebody whom rosters name, wherever it lists people with name and phone. */
export const withoutRosterPerson = (value: unknown, who: Redaction): unknown => {
  if (Array.isArray(value)) return value.map(part => withoutRosterPerson(part, who))
  if (typeof value !== 'object' || value === null) return value
  if (isEntry(value)) {
    if (!isTheirs(value, who)) return value
    return { ...without(value, 'document'), name: who.newName, phone: null }
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, withoutRosterPerson(part, who)]),
  )
}
