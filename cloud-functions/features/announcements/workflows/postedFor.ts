import type { PostedView } from '#contracts/announcements'
import { answering, shownTo, type Board } from '#domain/announcements/board'
import type { Category } from '#domain/issues/categories'
import type { Instant } from '#domain/kernel/decision'
import type { Compound } from '#domain/organisation/OrgUnit'
import { occupanciesHeld, type Person } from '#domain/organisation/Person'
import type { Directory } from '../../../stores/orgUnits'

const homesIn = (person: Person, { _id }: Compound, now: Instant): readonly string[] =>
  occupanciesHeld(person, now)
    .filter(({ compoundId }) => compoundId === _id)
    .map(({ buildingId }) => buildingId)

const viewsOf = (board: Board): PostedView[] =>
  board.map(posted => ({ ...posted, buildings: [...posted.buildings] }))

interface Place {
  readonly all: Directory
  readonly compound: Compound
}

/** What runs where somebody lives, or is about to; no database call. */
export const postedFor = (person: Person, { all, compound }: Place, now: Instant): PostedView[] =>
  viewsOf(shownTo(homesIn(person, compound, now), all.announcedIn(compound), now))

/** What may be why somebody is about to report something; no database call. */
export const postedInPlaceOf = (
  reported: { readonly category: Category; readonly buildingId: string | null },
  person: Person,
  { all, compound }: Place,
  now: Instant,
): PostedView[] =>
  viewsOf(answering(reported, homesIn(person, compound, now), all.announcedIn(compound), now))
