import type { CallName, Input } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { chargingPiles } from './openVote'
import { day, report, request } from './startDistrict'

/** One input for every call that its contract accepts. */
export const goodInputs = (
  issueId: string,
  vote: Pick<VoteDetail, 'id' | 'closesAt'>,
  now: number,
): { readonly [Name in CallName]: Input<Name> } => {
  const about = { issueId, requestId: request() }
  const compoundId = 'banshan'
  return {
    me: {},
    updateSettings: { elderMode: true, requestId: request() },
    home: { compoundId },
    compound: { compoundId },
    uploadTicket: { name: 'photo.jpg' },
    raiseIssue: report(),
    similarIssues: { compoundId, category: 'rubbish', buildingId: 'b3' },
    supportIssue: about,
    listIssues: { compoundId, show: 'open', cursor: null },
    getIssue: { issueId },
    acceptIssue: { ...about, note: '收到' },
    rejectIssue: { ...about, reason: '不属于本小区' },
    dispatchIssue: { ...about, role: 'propertyManager', orgUnitId: 'banshan', note: '请处理' },
    objectToDispatch: { ...about, reason: '不归物业管' },
    noteProgress: { ...about, note: '正在清运', photos: [] },
    pauseIssue: { ...about, reason: '等待配件', until: now + day },
    resumeIssue: about,
    handleIssue: { ...about, note: '已经清运', evidence: [] },
    escalateIssue: { ...about, reason: '需要社区协调' },
    returnIssue: { ...about, reason: '小区可以自己办' },
    confirmIssue: { ...about, rating: 5, comment: '很好' },
    reopenIssue: { ...about, reason: '又堆起来了' },
    withdrawIssue: { ...about, reason: '已经没有了' },
    workbench: { orgUnitId: compoundId, queue: 'toAccept', cursor: null },
    listVotes: { compoundId, show: 'toVote', cursor: null },
    getVote: { voteId: vote.id },
    proposeVote: chargingPiles(now),
    extendVote: {
      voteId: vote.id,
      closesAt: (vote.closesAt ?? now) + 7 * day,
      reason: '参与人数不足',
      requestId: request(),
    },
    listComments: { voteId: vote.id, cursor: null },
    comment: { voteId: vote.id, text: '我赞成', requestId: request() },
    castBallot: {
      voteId: vote.id,
      rightId: 'u01',
      answers: [{ questionId: 'q1', choice: 'agree' }],
      requestId: request(),
    },
    inbox: { cursor: null },
    markRead: { ids: ['n1'], requestId: request() },
    recordConsent: { templates: ['caseProgress'], requestId: request() },
  }
}
