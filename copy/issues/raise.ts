import { newestOf } from '#domain/kernel/datedRules'
import { slaFor, slaTables } from '#domain/issues/slaRules'
import type { TypedKind } from '#domain/organisation/typedData'
import type { Urgency } from '#domain/issues/categories'

/** Within how many hours danger is dealt with. */
const dangerHours =
  slaFor({ category: 'other', urgency: 'danger' }, 'compound', newestOf(slaTables).from).resolve?.hours ?? 0

/** The form 提事 and what follows it. */
export const raiseWords = {
  title: '提事',
  compound: '哪个小区',
  category: '什么事',
  photos: '拍照片',
  photosHint: '先拍再写，照片比话说得清楚。',
  place: '在哪里',
  placeList: '选楼栋',
  placePlan: '点平面图',
  placeMap: '在地图上选',
  placeMapChosen: '已在地图上选好',
  placeWays: '怎么选地点',
  wholeCompound: '公共区域',
  planLabel: '小区平面图，点一下楼栋或位置',
  detail: '具体位置',
  detailHint: '比如 2单元电梯、负一层车库',
  text: '说一说',
  textHint: '什么时候开始的，有什么影响',
  urgency: '急不急',
  urgencyNotes: {
    normal: '按普通时限办',
    urgent: '影响生活，希望快一点',
    danger: `可能伤到人，${String(dangerHours)} 小时内要办`,
  } satisfies Record<Urgency, string>,
  anonymous: '匿名',
  anonymousNote: '邻居看不到你的名字，办事的人看得到',
  anonymousOn: '匿名',
  anonymousOff: '不匿名',
  typed: {
    kinds: { phone: '手机号', identity: '证件号码', room: '房号', name: '你的名字' } satisfies Record<
      TypedKind,
      string
    >,
    sentence: (kinds: readonly string[]) =>
      `你选了匿名，但写了${kinds.join('、')}。邻居看到的会打码，只有小区和社区的书记看得到。`,
  },
  farPlace: '地图上选的位置离小区很远，是不是点错了？',
  anyway: '仍要发送',
  mend: '修改',
  danger: '先保证安全',
  dangerSentence: '听起来有危险。先打电话，人先离开，再接着填。',
  similar: '有人提过差不多的事',
  similarHint: '是同一件就点「我也遇到了」，一样会告诉你进展，不用再填。',
  join: '我也遇到了',
  joined: '已跟进，有进展会告诉你',
  look: '看看',
  submit: '提交',
  submitting: '正在提交',
  needCategory: '请选一下是什么事。',
  needText: '请写几个字，至少 4 个字。',
  waitForPhotos: '照片还在上传，请稍等一下再提交。',
  failedPhotos: '有照片没传上去，请重新上传或删掉它。',
  draftKept: '已保存草稿',
  draftBack: '接着上次没提交的内容',
  clearDraft: '清空重填',
  clearSentence: '清空后，已经写的内容和照片都不在了。',
  cleared: '已清空',
  noCompound: '你还没有核对通过的房屋，暂时不能提事。有危险请直接打电话。',

  doneTitle: '提交好了',
  addedTitle: '已补充到刚才那一件',
  added: '你刚报过这里的险情，这次写的和照片都加进同一件里，办事的人看得到。情况紧急请马上打电话。',
  number: '编号',
  heldBy: '现在交给',
  respondBy: '最晚受理',
  resolveBy: '最晚办结',
  ifLate: '到时没办结，会自动转到上一级，不用你再催。',
  notifyMe: '有进展用微信告诉我',
  notifyOnce: '点一次，可以收到一条微信通知。小程序里的「消息」一直都有。',
  notified: '好的，有进展会发微信告诉你',
  notNotified: '没有开启微信通知，进展会放在「消息」里。',
  toIssue: '看这件事',
  again: '再提一件',
} as const
