import type { AnnouncementKind } from '#domain/announcements/kinds'

export const announcementKindNames: Record<AnnouncementKind, string> = {
  water: '停水',
  power: '停电',
  gas: '停气',
  lift: '电梯检修',
  roadWorks: '道路施工',
  other: '其他',
}
