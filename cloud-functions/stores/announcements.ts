import type { Announcement, AnnouncementFact } from '#domain/announcements/Announcement'
import { evolveAnnouncement } from '#domain/announcements/evolve'
import { auditedAnnouncement } from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type AnnouncementRow = Row<Announcement, AnnouncementFact>
export type ListedAnnouncement = Listed<Announcement>

export const announcements = new FactStore<Announcement, AnnouncementFact>('announcements', {
  evolve: evolveAnnouncement,
  messagesFor: () => [],
  audited: auditedAnnouncement,
  notedInTransaction: true,
})

/** More than run in any compound at once. */
const mostRunning = 100

/** Lists what runs in a compound or is about to; one call. */
export const announcementsRunningIn = async (
  compoundId: string,
  now: Instant,
): Promise<readonly ListedAnnouncement[]> => {
  const found = await announcements.list(
    { compoundId, overAt: { $gt: now } },
    { order: { overAt: -1, _id: 1 }, limit: mostRunning },
  )
  return [...found].sort((one, other) => one.from - other.from)
}

/** Reads a page of what is over in a compound, what was over last first; one call. */
export const pastAnnouncementsPage = async (
  compoundId: string,
  { cursor, now }: { readonly cursor: string | null; readonly now: Instant },
  size: number,
): Promise<Page<ListedAnnouncement>> => {
  const found = await announcements.list(
    { compoundId, ...(cursor === null ? { overAt: { $lte: now } } : afterCursor('overAt', -1, cursor)) },
    { order: { overAt: -1, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, ({ overAt, _id }) => [overAt, _id])
}
