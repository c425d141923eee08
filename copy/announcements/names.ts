import type { AnnouncementFact } from '#domain/announcements/Announcement'
import type { AnnouncementKind } from '#domain/announcements/kinds'

export const announcementKindNames: Record<AnnouncementKind, string> = {
  water: '停水',
  power: '停电',
  gas: '停气',
  lift: '电梯检修',
  roadWorks: '道路施工',
  other: '其他',
}

export const announcementFactNames: Record<AnnouncementFact['kind'], string> = {
  posted: '发布公告',
  corrected: '更正公告',
  ended: '提前结束公告',
  withdrawn: '撤回公告',
}
