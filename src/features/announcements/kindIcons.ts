import type { AnnouncementKind } from '#domain/announcements/kinds'
import type { IconName } from '../../components/icon/vocabulary'

export const kindIcons: Readonly<Record<AnnouncementKind, IconName>> = {
  water: 'water',
  power: 'power',
  gas: 'gas',
  lift: 'lift',
  roadWorks: 'repair',
  other: 'info',
}
