import type { AnnouncementView } from '#contracts/announcements'
import { isOver } from '#domain/announcements/Announcement'
import { isIssuer } from '#domain/announcements/change'
import type { Instant } from '#domain/kernel/decision'
import { postsHeld, type Person } from '#domain/organisation/Person'
import type { ListedAnnouncement } from '../../../stores/announcements'

/** An announcement as somebody reads it: which post has made it, and never who. */
export const announcementView = (
  announcement: ListedAnnouncement,
  person: Person,
  now: Instant,
): AnnouncementView => {
  const { buildings, issuedBy, former } = announcement
  return {
    ...announcement,
    buildings: [...buildings],
    issuedBy: { role: issuedBy.role, orgName: issuedBy.orgName },
    former: former.map(words => ({ ...words, buildings: [...words.buildings] })),
    mayChange:
      !isOver(announcement, now) && postsHeld(person, now).some(post => isIssuer(announcement, post)),
  }
}
