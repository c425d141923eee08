import type { AnnulmentReason } from '#domain/votes/clockFacts'
import type { Choice, VoteFact, VoteSort, VoteStage } from '#domain/votes/Vote'

export const voteSortNames: Record<VoteSort, string> = {
  consultation: '意见征集',
  assembly: '协商表决',
  statutory: '业主共同决定',
}

/** What a result binds to, shown with every vote. */
export const voteSortEffects: Record<VoteSort, string> = {
  consultation: '只供参考：结果交给小区党支部和业委会，没有法律约束力。',
  assembly: '业主协商的结果：参加的各方按它去做，不能代替法律规定由业主共同决定的事项。',
  statutory: '业主共同决定：达到法定比例后，对全体业主有法律约束力。',
}

export const voteStageNames: Record<VoteStage, string> = {
  draft: '起草中',
  announced: '公告中',
  open: '正在表决',
  closed: '已截止，计票中',
  provisional: '结果公示',
  final: '已生效',
  annulled: '已作废',
}

export const voteFactNames: Record<VoteFact['kind'], string> = {
  proposed: '提出议题',
  announced: '发布公告',
  openingWaits: '还有同名业主没认定，等认定完再开始',
  opened: '开始表决',
  extended: '延长一次',
  ballotSetAside: '一张选票因登记或委托撤回而不计',
  closed: '表决截止',
  counted: '计票并公示',
  recordPublished: '公布表决记录',
  finalised: '公示期满，结果生效',
  annulled: '作废',
  objected: '有人提出异议',
  objectionWithdrawn: '撤回一条异议',
  objectionAnswered: '答复一条异议',
  objectionPassedUp: '一条异议转到上一级',
  annulmentAsked: '提出作废，等第二个单位核对',
  annulmentDeclined: '第二个单位认为不应作废',
}

export const choiceNames: Record<Choice, string> = { agree: '同意', against: '反对', abstain: '弃权' }

export const outcomeNames = {
  passed: '通过',
  notPassed: '未通过',
  quorumShort: '参与不足，未通过',
  mixed: '各项结果不同',
  annulled: '已作废',
} as const

/** An outcome as it is said of a vote of this sort: where nothing is decided, nothing has passed. */
export const outcomeName = (outcome: keyof typeof outcomeNames, sort: VoteSort): string => {
  if (sort !== 'consultation') return outcomeNames[outcome]
  if (outcome === 'passed') return '多数赞成'
  return outcome === 'notPassed' ? '没有多数赞成' : outcomeNames[outcome]
}

const annulmentReasonNames: Record<AnnulmentReason, string> = {
  emptyElectorate: '开始投票时名册是空的，没有人可以投票。',
  headsUndecided: '直到截止时间，还有同名业主没有认定是不是同一人，算不清业主人数，没能开始投票。',
  neverOpened: '系统没能按时开始投票，截止时间已过。',
}

/** Why a vote was given up; the clock's reasons are codes, a person's are words already. */
export const sayAnnulment = (reason: string): string =>
  reason in annulmentReasonNames ? annulmentReasonNames[reason as AnnulmentReason] : reason
