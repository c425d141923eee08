/** 我的, the inbox, my units and the settings. */
export const accountWords = {
  me: '我的',
  actingAs: '现在的身份',
  actingAsNote: '换了身份，第四个页签会跟着变。',
  asResident: '居民',
  asResidentNote: '提事、投票、看小区',
  actAt: (role: string, orgName: string) => `${orgName} · ${role}`,
  actInstead: (role: string, orgName: string) => `换成${orgName}${role}的身份`,
  actingChanged: (name: string) => `现在的身份：${name}`,
  toWorkbench: '去工作台',
  phone: '手机',
  units: '房屋和家人',
  proxies: '委托投票',
  privacyEntry: '隐私和数据',
  newAgreement: '协议有更新，请看一下',
  unitsCount: (units: number, posts: number) =>
    [units > 0 ? `${String(units)} 套房屋` : '', posts > 0 ? `${String(posts)} 个职务` : '']
      .filter(Boolean)
      .join(' · '),
  none: '还没有',
  inbox: '消息',
  settings: '设置',
  elderMode: '长者模式',
  elderModeNote: '字大、按钮大，功能一样',
  elderModeOn: '已开启',
  elderModeOff: '未开启',
  elderNotSaved: '已在这台手机上切换；网络恢复后换手机才会跟着变。',
  theme: '颜色',
  themes: { system: '跟随手机', light: '浅色', dark: '深色' },
  unread: (count: number) => `${String(count)} 条未读`,
  allRead: '都读过了',

  inboxTitle: '消息',
  inboxEmpty: '还没有消息。提的事有进展、小区开始表决，都会在这里告诉你。',
  markAllRead: '全部标为已读',
  unreadMark: '未读',
  readMark: '已读',
  marked: '都标为已读了',

  settingsTitle: '设置',
  look: '怎么看',
  about: '关于',
  version: '版本',
  demonstration: '数据',
  demonstrationOn: '演示数据',
  demonstrationTip: '这里的人物、电话和事件都是虚构的，只用来演示。',
  liveData: '正式数据',
  privacy: '手机号和姓名对不需要的人都打码；匿名提的事，邻居看不到你的名字。',
} as const

/** While it is not known who is here, and for who has no home here yet. */
export const sessionWords = {
  welcome: '欢迎来到仲恺先锋',
  unknownPerson: '第一次来，先看一下隐私协议，写下姓名。登记好就能认领房屋，核对后提事、投票。',
  join: '开始登记',
  toClaim: '认领房屋',
} as const
