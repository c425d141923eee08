import type { HomeNotice } from '#contracts/home'

/** The home page of my compound. */
export const homeWords = {
  entries: '四个入口',
  raise: '提事',
  votes: '议事',
  issues: '办事',
  services: '服务',
  switchCompound: '换一个小区',
  chooseCompound: '看哪个小区',
  households: (count: number) => `${String(count)} 户`,
  standIn: (orgName: string, hasBranch: boolean) =>
    hasBranch ? `党支部书记空缺，书记的事暂由${orgName}代办。` : `这个小区还没有党支部，由${orgName}代管。`,
  inbox: '消息',
  unread: (count: number) => (count > 99 ? '99+' : String(count)),
  unreadSpoken: (count: number) => (count === 0 ? '消息，没有未读' : `消息，${String(count)} 条未读`),
  openVotes: '等你投票',
  otherVotes: '正在表决',
  noOpenVotes: '现在没有等你投票的事。',
  voteCast: '你已投票',
  voteNoRight: '只能看',
  voteWaiting: '等你投票',
  voteCloses: (words: string) => `${words}截止`,
  voteRemaining: (words: string) => `投票${words}`,
  turnout: (heads: number, of: number) => `已有 ${String(heads)}/${String(of)} 人参加`,
  myIssues: '我提的事',
  all: '全部',
  noIssues: '你没有正在办的事。看到问题，随手拍下来提给小区。',
  lookedAfterBy: '谁在管我们小区',
  allContacts: (count: number) => `全部 ${String(count)} 人`,
  noContacts: '还没有登记负责人。',
  notices: '小区近况',
  noNotices: '最近没有新的情况。',
  noCompound: '你还没有核对通过的房屋，所以看不到小区的情况。认领并核对通过后，就能提事和投票。',
  worksAbove: (orgName: string) => `你在${orgName}任职，没有认领小区的房屋。工作在工作台里。`,
  toWorkbench: '去工作台',
  call: (name: string) => `打电话给${name}`,
  callShort: '打电话',
  noPhone: '没有公开电话',
} as const

/** What kind of news a notice is. */
export const noticeKindNames: Record<HomeNotice['kind'], string> = {
  voteAnnounced: '表决公告',
  voteOpened: '开始表决',
  voteResult: '表决结果',
  issueEscalated: '升级办理',
  issueSolved: '已经解决',
}
