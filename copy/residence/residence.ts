import type { ClaimEnding, ClaimState } from '#domain/residence/claims/Claim'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { UnitUse } from '#domain/organisation/Unit'

export const unitUseNames: Record<UnitUse, string> = { home: '住宅', shop: '商铺', parking: '车位' }

export const claimStateNames: Record<ClaimState, string> = {
  submitted: '核对中',
  approved: '已通过',
  refused: '没有通过',
  appealed: '申诉中',
  refusedFinally: '申诉没有通过',
  withdrawn: '已撤回',
  ended: '已结束',
}

export const claimEndingNames: Record<ClaimEnding, string> = {
  movedOut: '已搬出',
  leaseOver: '租期到了',
  revoked: '核对的人撤销了',
  ownerChanged: '房屋换了业主',
  erased: '账号已注销',
}

/** 房屋和家人. */
export const residenceWords = {
  title: '房屋和家人',
  homes: '我的房屋',
  noHomes: '还没有核对通过的房屋。认领并核对通过以后，就能在小区里提事、投票。',
  claim: '认领房屋',
  proxies: '委托投票',
  asOwner: '可以参加业主表决',
  notOwner: '不参加业主表决',
  leaseUntil: (day: string) => `租期到 ${day}`,
  area: (area: string) => `面积 ${area}`,
  household: '这套房的业主和住户',
  owners: '名册上的业主',
  residents: '住在这里的人',
  noResidents: '还没有登记住户。',
  me: '我',
  joined: '已登记',
  notJoined: '还没登记小程序',
  representative: '投票代表',
  masked: '邻居和家人的名字打码，只有本人看得到自己的全名。',
  representativeMissing:
    '这套房有几位业主，还没有推举投票代表：谁先投，就算这套房投了。可以先商量好，推举一位。',
  nameRepresentative: '推举代表',
  childAsks: (name: string) => `${name}未满 14 周岁，要登记在这套房，等同住的成年人同意。`,
  consent: '同意登记',
  consentSentence: '同意后，孩子的姓名会登记在这套房；你的同意会记在「隐私和数据」里，可以随时查到。',
  consented: '已同意',
  moveOut: (as: OccupancyKind) => (as === 'owner' ? '解除业主登记' : '搬出'),
  moveOutSentence: (label: string, as: OccupancyKind) =>
    as === 'owner'
      ? `解除后，你不再是 ${label} 登记的业主，不能再为它投票；以前投的票不变。`
      : `搬出后，你不再登记在 ${label}，看不到这个小区的情况；以前提的事不变。`,
  movedOut: '已解除',

  claims: '正在办的认领',
  steps: '办到哪一步',
  stepSubmitted: '提交',
  stepChild: '成年人同意',
  stepChildWaiting: '请同住的成年人打开「房屋和家人」点同意',
  stepChecked: '核对',
  stepAppeal: '申诉',
  stepDone: '通过',
  doneNote: '通过后会发消息告诉你',
  atCompound: (compound: string) => `${compound}党支部或物业`,
  standIn: (office: string) => `${office}（小区还没有党支部，由社区代管）`,
  refusedBy: (reason: string) => `没有通过：${reason}`,
  refusedNoReason: '没有通过',
  myAppeal: (reason: string) => `你说：${reason}`,
  appeal: '申诉',
  appealUntil: (day: string) => `不认同可以申诉一次，由上一级另外的人核对，${day} 前有效。`,
  appealReason: '为什么不认同',
  appealReasonHint: '比如 名册上还是上一位业主，我有新的房产证',
  appealConsequence: '申诉交给上一级另外的人核对，只能申诉一次。',
  appealed: '申诉已提交',
  withdraw: '撤回认领',
  withdrawSentence: '撤回后不再核对，要认领得重新提交。',
  withdrawn: '已撤回',
  papersHidden: (count: number) =>
    `你撤回了敏感信息的同意，核对的人看不到你传的 ${String(count)} 张材料照片。重新同意，就能接着核对。`,
  papersGone: (count: number) =>
    `你撤回了敏感信息的同意，你传的 ${String(count)} 张材料照片已经删除。要凭材料核对的，请撤回认领，再认领一次。`,
  toConsent: '去「隐私和数据」',
  past: '以前的认领',

  posts: '我的职务',
  postUntil: (day: string) => `任期到 ${day}`,
  postOpen: '没有定期限',
} as const

/** 认领房屋. */
export const claimWords = {
  title: '认领房屋',
  intro: '选好房屋，说明你和它的关系，由小区党支部或物业对照名册核对。',
  compound: '哪个小区',
  search: '搜小区名字',
  searchHint: '写几个字，比如 半山',
  searching: '正在找',
  noneFound: '没有找到这个小区，换几个字试试。',
  moreFound: '还有更多，请多写几个字。',
  noBranch: '还没有党支部，由社区代管',
  change: '换一个',
  building: '哪一栋',
  noBuildings: '这个小区还没有导入房屋名册，暂时不能认领。请带证件到物业或社区登记。',
  noUnits: '这一栋还没有导入房屋名册，暂时不能认领。请带证件到物业或社区登记。',
  unit: '哪一套',
  findRoom: '直接写门牌号',
  findRoomHint: '比如 1203',
  noRoom: '这一栋没有这个门牌号，请核对一下。',
  manyRooms: (count: number) => `还有 ${String(count)} 套对得上，请多写一位数字。`,
  entrance: '单元',
  entranceName: (entrance: string) => `${entrance}单元`,
  noEntrance: '不分单元',
  floor: '楼层',
  floorName: (floor: number) => `${String(floor)} 层`,
  span: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  room: '房号',
  as: '你和这套房的关系',
  asNotes: {
    owner: '名册或房产证上有我的名字，可以参加业主表决',
    tenant: '我租住在这里，可以提事、参加讨论和住户意见征集',
    family: '我和业主或租户住在一起，可以提事、参加讨论',
  } satisfies Record<OccupancyKind, string>,
  until: '租约到哪一天',
  untilHint: '到期会自动解除，续租再认领一次就行。没有定期限，可以不选。',
  under14: '我未满 14 周岁',
  under14Note: '要同住的成年人在他的小程序里同意，才能登记',
  evidence: '证明材料',
  evidenceHint: {
    owner: '房产证或购房合同的关键页。名册上有你的名字和手机号，可以不传。',
    tenant: '租约的关键页。',
    family: '户口本或业主的书面说明。名册上没有家属，有材料核对得快。',
  } satisfies Record<OccupancyKind, string>,
  evidencePhotos: '拍照或选照片',
  note: '补充说明',
  noteHint: '比如 房子刚过户，名册可能还没更新',
  submit: '提交认领',
  sentence: (label: string, as: string) => `以${as}的身份认领 ${label}，交给小区核对。写不实的信息会被退回。`,
  needCompound: '请选小区。',
  needUnit: '请选楼栋和房号。',
  needAs: '请选你和这套房的关系。',
  needUntil: '租约的最后一天要晚于今天。',
  waitForPhotos: '照片还在上传，请稍等一下再提交。',
  failedPhotos: '有照片没传上去，请重新上传或删掉它。',
  draftKept: '已保存草稿',
  draftBack: '接着上次没提交的内容',
  clearDraft: '清空重填',
  clearSentence: '清空后，已经选好的房屋、写的内容和照片都不在了。',

  doneTitle: '提交好了',
  doneUnit: '房屋',
  doneAs: '关系',
  doneOffice: '现在交给',
  doneNext: '结果会放在「消息」里。没有通过会写明理由，你可以申诉一次。',
  notifyMe: '有结果用微信告诉我',
  notifyOnce: '点一次，可以收到一条微信通知。小程序里的「消息」一直都有。',
  notified: '好的，有结果会发微信告诉你',
  notNotified: '没有开启微信通知，结果会放在「消息」里。',
  toUnits: '看办到哪一步',
  again: '再认领一套',
} as const

/** The separate consent for sensitive data, asked where it is needed. */
export const sensitiveConsentWords = {
  title: '上传证件前，单独问你一次',
  note: '房产证、租约、身份证明、签字的委托书属于敏感个人信息。照片只给核对的人看，只用来核对；撤回同意后马上不再显示，并会删除。',
  agree: '同意，上传照片',
  without: '不同意也可以提交：不传照片，核对的人可能请你带原件到现场。',
  needed: '这里一定要有签字的材料照片，所以要先同意才能继续。',
} as const
