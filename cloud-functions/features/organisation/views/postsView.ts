import { DAY } from '#domain/kernel/lengths'
import type { PostsView, TermView } from '#contracts/organisation'
import { rolesToAppoint } from '#domain/organisation/appointments'
import { mayKeepBranch } from '#domain/organisation/branches'
import { isHeld, type OrgUnit, type PostHolder } from '#domain/organisation/OrgUnit'
import { renewPost } from '#domain/organisation/renewPost'
import type { Role } from '#domain/kernel/roles'
import { vacanciesOf } from '#domain/organisation/vacancies'
import type { Permit } from '../../../kit/CallContext'
import { directory, type Directory } from '../../../stores/orgUnits'
import { seatView, unitRef } from './bodyView'
import { openWorkAt } from '../workflows/openWork'

/** Long enough before the end to look for a successor. */
const soonDays = 60
/** Older ones stay in the record. */
const mostPastTerms = 100

const statusOf = (term: PostHolder, now: number): TermView['status'] => {
  if (isHeld(term, now)) return 'held'
  return term.from > now ? 'future' : 'past'
}

const endsInDays = ({ until }: PostHolder, status: TermView['status'], now: number): number | null => {
  if (until === null || status !== 'held') return null
  const days = Math.floor((until - now) / DAY)
  return days <= soonDays ? days : null
}

/** Whether the time right after a term is free for a further one of the same person. */
const mayRenew = (term: PostHolder, unit: OrgUnit, { person }: Permit, now: number): boolean => {
  const by = { personId: person._id, posts: person.posts }
  const shortest = { termId: '', name: term.name, until: (term.until ?? 0) + 1 }
  return renewPost(shortest, term, unit, { by, now }).ok
}

const termView = (
  term: PostHolder,
  unit: OrgUnit,
  may: ReadonlySet<Role>,
  permit: Permit,
  now: number,
): TermView => {
  const { id, role, name, from, until, buildingId, leadsGrid, dutyPhone, endedFor } = term
  const building = unit.level === 'compound' ? unit.buildings.find(one => one.id === buildingId) : undefined
  const status = statusOf(term, now)
  return {
    id,
    role,
    name,
    from,
    until,
    buildingId: buildingId ?? null,
    buildingName: building?.name ?? null,
    leadsGrid: leadsGrid === true,
    dutyPhone: dutyPhone ?? null,
    endedFor: endedFor ?? null,
    status,
    endsInDays: endsInDays(term, status, now),
    mayRenew: mayRenew(term, unit, permit, now),
    mayChange: status !== 'past' && may.has(role) && term.personId !== permit.person._id,
  }
}

/** Held ones first, as they were given; then those to come, soonest first; then past ones, latest first. */
const inOrder = (terms: readonly TermView[]): TermView[] => {
  const of = (status: TermView['status']) => terms.filter(term => term.status === status)
  const past = of('past').sort((one, other) => (other.until ?? 0) - (one.until ?? 0))
  return [
    ...of('held'),
    ...of('future').sort((one, other) => one.from - other.from),
    ...past.slice(0, mostPastTerms),
  ]
}

const branchView = (unit: OrgUnit, all: Directory, { person }: Permit, now: number): PostsView['branch'] => {
  if (unit.level !== 'compound') return null
  const community = all.ancestors(unit).find(({ level }) => level === 'community')
  return {
    stands: unit.hasBranch,
    standIn: community?.name ?? '',
    mayChange: mayKeepBranch(person.posts, unit, now),
    deeds: [...(unit.branchDeeds ?? [])].reverse(),
  }
}

/**
 * The posts of a unit as whoever may appoint there sees them. One database call besides the directory's.
 *
 * @param unit read anew, so that what was just changed on another instance shows
 */
export const postsView = async (unit: OrgUnit, permit: Permit, now: number): Promise<PostsView> => {
  const [all, openWork] = await Promise.all([directory(), openWorkAt(unit._id)])
  const mayAppoint = rolesToAppoint(permit.person.posts, unit, now)
  const may = new Set(mayAppoint)
  return {
    unit: unitRef(unit),
    ancestors: all.ancestors(unit).map(unitRef),
    below: all.below(unit).map(one => ({ ...unitRef(one), vacancies: vacanciesOf(one, now).length })),
    terms: inOrder(unit.posts.map(term => termView(term, unit, may, permit, now))),
    vacancies: vacanciesOf(unit, now).map(seatView),
    mayAppoint: [...mayAppoint],
    buildings: unit.level === 'compound' ? unit.buildings.map(({ id, name }) => ({ id, name })) : [],
    openWork,
    branch: branchView(unit, all, permit, now),
    demo: unit.demo,
  }
}
