import type { Category } from '../issues/categories'
import type { Instant } from '../kernel/decision'
import { isOver, type Announcement, type IssuingPost } from './Announcement'
import { announcementRulesAt } from './rules'

/** One announcement as the compound carries it, so that it is read with the compound. */
export interface Posted extends Pick<Announcement, 'id' | 'kind' | 'text' | 'buildings' | 'from' | 'until'> {
  readonly issuedBy: Pick<IssuingPost, 'role' | 'orgName'>
}

/** What runs in a compound, or is about to. What is over may still stand on it: it is not shown any more. */
export type Board = readonly Posted[]

const postedOf = ({ id, kind, text, buildings, from, until, issuedBy }: Announcement): Posted => ({
  id,
  kind,
  text,
  buildings,
  from,
  until,
  issuedBy: { role: issuedBy.role, orgName: issuedBy.orgName },
})

/** Lists what is not over at `now`, what begins first first. */
export const currentOn = (board: Board, now: Instant): Board =>
  board
    .filter(({ until }) => now < until)
    .sort((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1))

/** Puts an announcement on the board as it is now, in the place of what stood there of it; what is over leaves it. */
export const withAnnouncement = (board: Board, announcement: Announcement, now: Instant): Board => {
  const others = currentOn(board, now).filter(({ id }) => id !== announcement.id)
  return isOver(announcement, now) ? others : currentOn([...others, postedOf(announcement)], now)
}

/** Tells whether an announcement concerns any of these buildings: it names one, or none and so all. */
const concerns = ({ buildings }: Pick<Posted, 'buildings'>, buildingIds: readonly string[]): boolean =>
  buildings.length === 0 || buildings.some(({ id }) => buildingIds.includes(id))

/**
 * Lists what somebody in a compound is shown at `now`.
 * @param homes the buildings where they live; none for somebody who is there for their post and sees all
 */
export const shownTo = (homes: readonly string[], board: Board, now: Instant): Board =>
  currentOn(board, now).filter(posted => homes.length === 0 || concerns(posted, homes))

interface Reported {
  readonly category: Category
  /** Where it is; null for the grounds, or while nobody has said. */
  readonly buildingId: string | null
}

/** Lists what may be why somebody is about to report something: it has begun, and is about that, there. */
export const answering = (
  { category, buildingId }: Reported,
  homes: readonly string[],
  board: Board,
  now: Instant,
): Board => {
  const { answers } = announcementRulesAt(now)
  const there = buildingId === null ? homes : [buildingId]
  return currentOn(board, now).filter(
    posted =>
      posted.from <= now &&
      answers[posted.kind].includes(category) &&
      (there.length === 0 || concerns(posted, there)),
  )
}
