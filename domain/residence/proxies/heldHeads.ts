import { refused, type Instant, type Refusal } from '../../kernel/decision'
import type { Unit } from '../../organisation/Unit'
import type { Proxy } from './Proxy'
import { proxyRulesAt } from './rules'

interface Term {
  readonly from: Instant
  readonly until: Instant | null
}

/** One authorisation in force, and the heads it is for besides the holder's own. */
export interface Acting extends Term {
  readonly proxyId: string
  /** As units name their buyer. */
  readonly heads: readonly string[]
}

/** For whom somebody acts in one compound: a document of its own, so that two approvals at once meet in it. */
export interface HeldHeads {
  /** `compoundId:personId` */
  readonly _id: string
  /** Counts the writes. */
  readonly rev: number
  readonly acting: readonly Acting[]
}

/** Makes the document id of what a person acts for in a compound. */
export const heldHeadsId = (compoundId: string, personId: string): string => `${compoundId}:${personId}`

const heldBy = ({ compoundId, holder }: Pick<Proxy, 'compoundId' | 'holder'>): HeldHeads => ({
  _id: heldHeadsId(compoundId, holder.personId),
  rev: 0,
  acting: [],
})

/** Lists the heads of these units that are not the person's own. */
export const headsOfOthers = (
  units: readonly Pick<Unit, 'buyerKey' | 'owners'>[],
  personId: string,
): readonly string[] => {
  const own = new Set(
    units
      .filter(({ owners }) => owners.some(owner => owner.personId === personId))
      .map(({ buyerKey }) => buyerKey),
  )
  return [...new Set(units.map(({ buyerKey }) => buyerKey))].filter(head => !own.has(head))
}

const endOf = ({ until }: Term): Instant => until ?? Number.POSITIVE_INFINITY

const meets = (one: Term, other: Term): boolean => one.from < endOf(other) && other.from < endOf(one)

/** Heads somebody acts for within a term: all of them, also where no two fall on the same day. */
export const headsWithin = (held: HeldHeads | null, term: Term): readonly string[] => [
  ...new Set((held?.acting ?? []).filter(one => meets(one, term)).flatMap(({ heads }) => heads)),
]

/** Tells why somebody may not act for these heads besides those they act for already; null when there is room. */
export const whyNoRoom = (
  held: HeldHeads | null,
  heads: readonly string[],
  term: Term,
  now: Instant,
): Refusal | null => {
  const { mostHeads } = proxyRulesAt(now)
  const acting = new Set([...headsWithin(held, term), ...heads])
  if (heads.length === 0 || acting.size <= mostHeads) return null
  return refused('proxy-limit', { params: { most: mostHeads } }).refusal
}

/**
 * Adds one more authorisation in force to those by which a person acts. What the clock will end in any case and has
 * passed is dropped.
 */
export const withActing = (
  held: HeldHeads | null,
  proxy: Pick<Proxy, 'id' | 'compoundId' | 'holder' | 'from' | 'until'>,
  heads: readonly string[],
  now: Instant,
): HeldHeads => {
  const before = held ?? heldBy(proxy)
  const { id: proxyId, from, until } = proxy
  return {
    ...before,
    rev: before.rev + 1,
    acting: [
      ...before.acting.filter(one => one.proxyId !== proxyId && endOf(one) > now),
      { proxyId, heads, from, until },
    ],
  }
}

/**
 * Replaces the heads of an authorisation by which a person acts; null where it has these already, so that nothing has
 * to be written.
 */
export const withHeads = (
  held: HeldHeads | null,
  proxyId: string,
  heads: readonly string[],
): HeldHeads | null => {
  const isOther = (one: Acting) =>
    one.proxyId === proxyId && [...one.heads].sort().join(' ') !== [...heads].sort().join(' ')
  if (!held?.acting.some(isOther)) return null
  return {
    ...held,
    rev: held.rev + 1,
    acting: held.acting.map(one => (isOther(one) ? { ...one, heads } : one)),
  }
}

/**
 * Takes an authorisation out of those by which a person acts; null when it is not in there, so that nothing has to be
 * written.
 */
export const withoutActing = (held: HeldHeads | null, proxyId: string): HeldHeads | null => {
  if (!held?.acting.some(one => one.proxyId === proxyId)) return null
  return { ...held, rev: held.rev + 1, acting: held.acting.filter(one => one.proxyId !== proxyId) }
}
