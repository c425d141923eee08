import { DAY } from '../kernel/lengths'
import { refused, type Decision, type Instant } from '../kernel/decision'
import type { OrgUnit, PostHolder } from './OrgUnit'
import type { Post } from './Person'
import { seatRuleOf } from './seats'

/** What a decision does to the terms of office of one org unit. */
export type TermChange =
  | { readonly kind: 'given'; readonly term: PostHolder }
  /** With its new end. */
  | { readonly kind: 'ended'; readonly term: PostHolder }
  /** Had not begun, so it leaves no trace among the terms. */
  | { readonly kind: 'takenBack'; readonly term: PostHolder }

/** Who decides about posts, with the posts that count as they act now. */
export interface Appointer {
  readonly personId: string
  readonly posts: readonly Post[]
}
export interface PostContext {
  readonly by: Appointer
  readonly now: Instant
}

/** Days are chosen, not instants: the midnight with which today began means from now on. */
const sameDayMilliseconds = DAY

/**
 * Decides when something chosen for `wanted` takes place: never before now.
 * @returns null for a day that is over
 */
export const notBefore = (wanted: Instant, now: Instant): Instant | null => {
  if (wanted >= now) return wanted
  return now - wanted <= sameDayMilliseconds ? now : null
}

type Term = Pick<PostHolder, 'from' | 'until'>
const overlap = (one: Term, other: Term): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until)

/**
 * Tells why a term cannot stand beside the others of its unit: its seat is for one and taken in that time, the same
 * person has it already, or another leads the grid.
 * @param others without any that makes way for it
 */
export const whySeatTaken = (
  unit: OrgUnit,
  term: PostHolder,
  others: readonly PostHolder[],
): Decision<never> | null => {
  const count = seatRuleOf(unit, term.role, term.from)?.count
  const meanwhile = others.filter(other => overlap(term, other))
  const taken = meanwhile.some(
    other =>
      other.role === term.role &&
      other.buildingId === term.buildingId &&
      (other.personId === term.personId || count === 'one' || count === 'onePerBuilding'),
  )
  if (taken) return refused('seat-taken', { field: 'from' })
  if (term.leadsGrid && meanwhile.some(({ leadsGrid }) => leadsGrid))
    return refused('seat-taken', { field: 'leadsGrid' })
  return null
}

/**
 * Makes a term in the seat of another one: role, building, lead of the grid and the office's phone stay with the post.
 */
export const inSeatOf = (
  { role, dutyPhone, buildingId, leadsGrid }: PostHolder,
  whose: Pick<PostHolder, 'id' | 'personId' | 'name' | 'from' | 'until'>,
): PostHolder => ({
  ...whose,
  role,
  ...(dutyPhone === undefined ? {} : { dutyPhone }),
  ...(buildingId === undefined ? {} : { buildingId }),
  ...(leadsGrid === undefined ? {} : { leadsGrid }),
})

/** Older ones leave the record of a unit; the audit keeps that they were. */
const keptPastTerms = 500
const keptPastPosts = 100

const withoutOldest = <Row extends Term>(
  rows: readonly Row[],
  now: Instant,
  most: number,
): readonly Row[] => {
  const ends = rows.flatMap(({ until }) => (until !== null && until <= now ? [until] : []))
  const oldest = [...ends].sort((one, other) => other - one)[most - 1] ?? -Infinity
  return ends.length <= most ? rows : rows.filter(({ until }) => until === null || until >= oldest)
}

/** Lists the terms of a unit after the changes, new ones last. Past ones stay listed, up to a generous number. */
export const termsAfter = (
  terms: readonly PostHolder[],
  changes: readonly TermChange[],
  now: Instant,
): readonly PostHolder[] => {
  const byId = new Map(terms.map(term => [term.id, term]))
  for (const { kind, term } of changes)
    if (kind === 'takenBack') byId.delete(term.id)
    else byId.set(term.id, term)
  return withoutOldest([...byId.values()], now, keptPastTerms)
}

/**
 * Lists a person's posts when those at one unit are what its record says: the projection, made anew whenever it is
 * written.
 */
export const postsAfter = (
  posts: readonly Post[],
  personId: string,
  unit: OrgUnit,
  now: Instant,
): readonly Post[] => {
  const { _id: orgUnitId, path: orgPath, name: orgName } = unit
  const elsewhere = posts.filter(post => post.orgUnitId !== orgUnitId)
  const here = unit.posts
    .filter(term => term.personId === personId)
    .map(({ id, role, from, until }) => ({ id, role, orgUnitId, orgPath, orgName, from, until }))
  return withoutOldest([...elsewhere, ...here], now, keptPastPosts)
}
