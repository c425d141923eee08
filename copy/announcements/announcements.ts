import { announcementRules } from '#domain/announcements/rules'
import type { AnnouncementView, PostedView } from '#contracts/announcements'
import type { Instant } from '#domain/kernel/decision'
import { newestOf } from '#domain/kernel/datedRules'
import { sayInstant } from '../kernel/instants'
import { roleNames } from '../kernel/vocabulary'
import { announcementKindNames } from './names'
import { sayWhen } from './posted'

const { longestDays } = newestOf(announcementRules)

/** The list of announcements and the forms that make and change them. */
export const announcementWords = {
  title: '公告',
  noCompound: '认领并核对通过房屋后，就能看到小区的公告。',
  choose: '选一个小区',
  show: '看哪些公告',
  shows: { running: '现在', past: '已结束' },
  list: '公告',
  empty: { running: '现在没有公告。', past: '还没有结束的公告。' },
  post: '发公告',
  wholeCompound: '全小区',
  correct: '更正',
  end: '提前结束',
  withdraw: '撤回',
  corrected: (count: number) => `更正过 ${String(count)} 次`,
  until: (when: string) => `${when} 更正`,

  postTitle: '发公告',
  correctTitle: '更正公告',
  kind: '什么事',
  buildings: '哪些楼栋',
  buildingsHint: '不选就是全小区。',
  text: '内容',
  textHint: '比如：水泵检修，恢复后会提前结束',
  from: '开始',
  untilLabel: '结束',
  untilHint: `到点自动结束，最长 ${String(longestDays)} 天。`,
  needKind: '请选一下是什么事。',
  needText: '请写几个字，至少 4 个字。',
  needTime: '请选好日期和时间。',
  sendPost: '发布',
  sendCorrection: '更正',
  posted: '已发布',
  correctedDone: '已更正',
  endSentence: (text: string) => `提前结束「${text}」？结束后，首页不再显示这条公告。`,
  ended: '已结束',
  withdrawTitle: '撤回公告',
  withdrawSentence: '发错了才撤回。撤回后，首页不再显示，列表里写明已撤回和理由。',
  reason: '理由',
  reasonHint: '比如：小区弄错了',
  withdrawn: '已撤回',

  isThat: (office: string) => `${office}已经公告，是这件事吗？`,
  thatIsIt: '就是这件事',
  reportAnyway: '不是，接着提',
  answeredTitle: '好的，不用再提',
  answered: '到时还没好，可以再来提。你填过的内容先留着。',
  stillReport: '还是要提',
  toAnnouncements: '看公告',
} as const

/** Who says so: 半山名苑 物业. */
export const sayIssuer = ({ issuedBy }: Pick<PostedView, 'issuedBy'>): string =>
  `${issuedBy.orgName} ${roleNames[issuedBy.role]}`

/** 3栋、5栋, or the whole compound. */
export const sayBuildings = ({ buildings }: Pick<PostedView, 'buildings'>): string =>
  buildings.length === 0 ? announcementWords.wholeCompound : buildings.map(({ name }) => name).join('、')

/** How it stands: until when, or how it came to its end. */
export const sayStanding = (announcement: AnnouncementView, now: Instant): string => {
  const { state, overAt, until } = announcement
  if (state === 'withdrawn') return `${announcementWords.withdrawn} · ${sayInstant(overAt, now)}`
  if (state === 'ended' && overAt < until) return `提前结束 · ${sayInstant(overAt, now)}`
  return overAt <= now ? `${sayInstant(overAt, now)} 结束` : sayWhen(announcement, now)
}

/** 停水 · 3栋、5栋 */
export const sayAbout = (posted: Pick<PostedView, 'kind' | 'buildings'>): string =>
  `${announcementKindNames[posted.kind]} · ${sayBuildings(posted)}`
