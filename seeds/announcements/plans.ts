import type { WantedWords } from '#domain/announcements/wantedWords'
import type { AnnouncementKind } from '#domain/announcements/kinds'

/** An announcement of the demonstration; hours from its present. */
export interface AnnouncementPlan extends Pick<WantedWords, 'text' | 'buildingIds'> {
  readonly id: string
  readonly compoundId: string
  readonly kind: AnnouncementKind
  readonly postedHour: number
  readonly fromHour: number
  readonly untilHour: number
  /** What it said at first, until it was corrected. */
  readonly correctedHour?: number
  readonly firstUntilHour?: number
}

/** 半山名苑: no water in two buildings until this evening, and a power cut some days ago that took longer than was said. */
export const announcementPlans: readonly AnnouncementPlan[] = [
  {
    id: 'announcement-banshan-water',
    compoundId: 'banshan',
    kind: 'water',
    text: '3 栋、5 栋水泵检修，这段时间停水，请提前存水。修好会提前结束。',
    buildingIds: ['banshan-b3', 'banshan-b5'],
    postedHour: -20,
    fromHour: -2,
    untilHour: 6,
  },
  {
    id: 'announcement-banshan-power',
    compoundId: 'banshan',
    kind: 'power',
    text: '供电所更换小区配电柜，全小区停电，电梯同时停用。',
    buildingIds: [],
    postedHour: -100,
    fromHour: -76,
    untilHour: -70,
    correctedHour: -73,
    firstUntilHour: -72,
  },
]
