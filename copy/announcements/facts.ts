import type { AnnouncementFact } from '#domain/announcements/Announcement'

/** What was done to an announcement. */
export const announcementFactNames: Record<AnnouncementFact['kind'], string> = {
  posted: '发布公告',
  corrected: '更正公告',
  ended: '提前结束公告',
  withdrawn: '撤回公告',
}
