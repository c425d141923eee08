import type { NamedPerson } from '../Roster'
import { areSurelyOthers, byDocument, byEither, byPhone, namesOf } from './identities'

/** A unit, as far as it matters whose head it is. */
export interface Owned {
  readonly unitId: string
  readonly owners: readonly NamedPerson[]
  readonly certificates: readonly string[]
  /** The head that it is of by what is stored, while its owners are the same; null for owners who came. */
  readonly keyBefore: string | null
}

/** Of each unit those that, as two people have found, other buyers own: both ways. */
export type RuledApart = ReadonlyMap<string, ReadonlySet<string>>

type Identity = (unit: Owned) => readonly string[]

const only = (identity: string | null): readonly string[] => (identity === null ? [] : [identity])

/** A number that stands with several names is of the whole building, or a slip: it tells nothing of who is who. */
const ofOneName = (units: readonly Owned[]): ReadonlySet<string> => {
  const names = new Map<string, Set<string>>()
  for (const { certificates, owners } of units)
    for (const number of certificates)
      names.set(number, (names.get(number) ?? new Set()).add(namesOf(owners)))
  return new Set([...names].flatMap(([number, found]) => (found.size === 1 ? [number] : [])))
}

const bucketsOf = (units: readonly Owned[], identity: Identity): readonly (readonly Owned[])[] => {
  const buckets = new Map<string, Owned[]>()
  for (const unit of units)
    for (const mark of identity(unit)) {
      const bucket = buckets.get(mark)
      if (bucket) bucket.push(unit)
      else buckets.set(mark, [unit])
    }
  return [...buckets.values()].filter(bucket => bucket.length > 1)
}

/** Units of one head, while they are gathered; and one for each way in which something may keep others from them. */
interface Head {
  readonly units: Owned[]
  readonly marked: Map<string, Owned>
}

const marksOf = (unit: Owned, ruled: RuledApart): Head['marked'] => {
  if (ruled.has(unit.unitId)) return new Map([[unit.unitId, unit]])
  const papers = unit.owners.flatMap(({ name, document }) =>
    document === undefined ? [] : [[name, document]],
  )
  return papers.length === 0 ? new Map<string, Owned>() : new Map([[JSON.stringify(papers.sort()), unit]])
}

const mayJoin = (one: Head, other: Head, areApart: Apart): boolean =>
  [...one.marked.values()].every(unit => [...other.marked.values()].every(each => !areApart(unit, each)))

/** The smaller one goes into the larger one. */
const join = (one: Head, other: Head, headOf: Map<string, Head>): void => {
  const [small, large] = one.units.length < other.units.length ? [one, other] : [other, one]
  for (const unit of small.units) {
    large.units.push(unit)
    headOf.set(unit.unitId, large)
  }
  for (const [mark, unit] of small.marked) large.marked.set(mark, unit)
}

type Apart = (one: Owned, other: Owned) => boolean

/** Each unit goes to the first head of the bucket from which nothing keeps it. */
const joinBucket = (bucket: readonly Owned[], headOf: Map<string, Head>, apart: Apart): void => {
  const heads: Owned[] = []
  for (const unit of bucket) {
    const mine = headIn(headOf, unit)
    if (heads.some(head => headIn(headOf, head) === mine)) continue
    const found = heads.find(each => mayJoin(headIn(headOf, each), mine, apart))
    if (found) join(headIn(headOf, found), mine, headOf)
    else heads.push(unit)
  }
}

const headIn = (headOf: ReadonlyMap<string, Head>, { unitId }: Owned): Head => {
  const head = headOf.get(unitId)
  if (!head) throw new Error(`${unitId} is in no head`)
  return head
}

const byId = (one: Owned, other: Owned): number => (one.unitId < other.unitId ? -1 : 1)

/**
 * Gathers units of the same buyers. What decides more comes first, and nothing that decides less undoes it: a paper of
 * each buyer; one certificate of title for several units; what two people have ruled; name and phone; and that units were
 * one head before. Two identity cards are two people, whatever else agrees.
 *
 * @returns the units of each head, in the order of their ids; the same whatever the order in which they are given
 */
export const gatherHeads = (units: readonly Owned[], ruled: RuledApart): readonly (readonly Owned[])[] => {
  const sorted = [...units].sort(byId)
  const headOf = new Map<string, Head>(
    sorted.map(unit => [unit.unitId, { units: [unit], marked: marksOf(unit, ruled) }]),
  )
  const titles = ofOneName(sorted)
  const haveTwoCards: Apart = (one, other) => areSurelyOthers(one.owners, other.owners)
  const areApart: Apart = (one, other) =>
    (ruled.get(one.unitId)?.has(other.unitId) ?? false) || haveTwoCards(one, other)
  const steps: readonly (readonly [Identity, Apart])[] = [
    [({ owners }) => only(byDocument(owners)), haveTwoCards],
    [({ certificates }) => certificates.filter(number => titles.has(number)), haveTwoCards],
    [({ owners }) => only(byEither(owners)), areApart],
    [({ owners }) => only(byPhone(owners)), areApart],
    [({ keyBefore }) => only(keyBefore), areApart],
  ]
  for (const [identity, apart] of steps)
    for (const bucket of bucketsOf(sorted, identity)) joinBucket(bucket, headOf, apart)
  return [...new Set(headOf.values())].map(head => head.units.sort(byId))
}
