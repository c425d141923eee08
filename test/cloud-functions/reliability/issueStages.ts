import type { IssueAction } from '#domain/issues/actions'
import { handedOver, rated } from '../district/goodInputs'
import { report, request, hour } from '../district/startDistrict'
import type { Ground, Stage, WritingCall } from './ground'

type IssueCall = Extract<WritingCall, 'raiseIssue' | IssueAction>

const raised = async (
  { district }: Ground,
  more: Parameters<typeof report>[0] = {},
  part = 'wang',
): Promise<string> => (await district.call(part, 'raiseIssue', report(more))).issue.id
/** By somebody whom nothing is asked of afterwards: one person reports no more in a day than they may. */
const raisedByAnother = (ground: Ground): Promise<string> => raised(ground, {}, 'liu')
const about = (issueId: string) => ({ issueId, requestId: request() })

const dispatched = async (ground: Ground): Promise<string> => {
  const issueId = await raised(ground)
  const to = { role: 'propertyManager', orgUnitId: 'banshan', note: '请处理' } as const
  await ground.district.call('secretary', 'dispatchIssue', { ...about(issueId), ...to })
  return issueId
}
const handled = async (ground: Ground): Promise<string> => {
  const issueId = await dispatched(ground)
  const evidence = [await ground.district.photo('property')]
  await ground.district.call('property', 'handleIssue', { ...about(issueId), note: '已清运', evidence })
  return issueId
}
const climbed = async (ground: Ground): Promise<string> => {
  const issueId = await raisedByAnother(ground)
  await ground.district.call('secretary', 'escalateIssue', { ...about(issueId), reason: '需要协调' })
  return issueId
}
const accepted = async (ground: Ground): Promise<string> => {
  const issueId = await raised(ground)
  await ground.district.call('secretary', 'acceptIssue', { ...about(issueId), note: '' })
  return issueId
}
const paused = async (ground: Ground): Promise<string> => {
  const issueId = await accepted(ground)
  const until = ground.district.cloud.now() + 5 * hour
  await ground.district.call('secretary', 'pauseIssue', { ...about(issueId), reason: '等车', until })
  return issueId
}

const rejected = async (ground: Ground): Promise<string> => {
  const issueId = await raised(ground)
  await ground.district.call('secretary', 'rejectIssue', { ...about(issueId), reason: '不属于本小区' })
  return issueId
}
/** Its appeal was heard and rejected. */
const rejectedForGood = async (ground: Ground): Promise<string> => {
  const issueId = await rejected(ground)
  const { district } = ground
  await district.call('wang', 'appealRejection', { ...about(issueId), reason: '就在小区里面' })
  await district.call('communitySecretary', 'rejectIssue', { ...about(issueId), reason: '属于市政道路' })
  return issueId
}

const first = async ({ district }: Ground) => (await district.call('liu', 'raiseIssue', report())).issue
const merged = async (ground: Ground): Promise<string> => {
  const { number } = await first(ground)
  const issueId = await raised(ground)
  await ground.district.call('secretary', 'mergeIssue', {
    ...about(issueId),
    into: number,
    reason: '同一处垃圾',
  })
  return issueId
}

const referred = async (ground: Ground): Promise<string> => {
  const issueId = await accepted(ground)
  await ground.district.call('secretary', 'referIssue', { ...about(issueId), ...handedOver, note: '' })
  return issueId
}
const courtCase = { code: 'ownProcedure', text: '双方已经起诉，等法院判' } as const
const askedExclusion = async (ground: Ground): Promise<string> => {
  const issueId = await raised(ground)
  await ground.district.call('secretary', 'askExclusion', { ...about(issueId), ...courtCase })
  return issueId
}
const excluded = async (ground: Ground): Promise<string> => {
  const issueId = await askedExclusion(ground)
  const word = { agrees: true, reason: '情况属实' }
  await ground.district.call('communitySecretary', 'reviewExclusion', { ...about(issueId), ...word })
  return issueId
}

const police = { role: 'memberUnitOfficer', orgUnitId: 'police' } as const
const whistled = async (ground: Ground): Promise<string> => {
  const issueId = await climbed(ground)
  const calling = { units: [police], need: '请来劝离' }
  await ground.district.call('communityStaff', 'blowWhistle', { ...about(issueId), ...calling })
  return issueId
}
const answeredWhistle = async (ground: Ground): Promise<string> => {
  const issueId = await whistled(ground)
  await ground.district.call('police', 'answerWhistle', { ...about(issueId), note: '已劝离', photos: [] })
  return issueId
}
const atDistrict = async (ground: Ground): Promise<string> => {
  const issueId = await climbed(ground)
  await ground.district.call('communitySecretary', 'escalateIssue', { ...about(issueId), reason: '要区里来' })
  return issueId
}

export const issueStages: { readonly [Name in IssueCall]: Stage<Name> } = {
  raiseIssue: async ({ district }) => [
    'wang',
    report({ photos: [await district.photo('wang'), await district.photo('wang')] }),
  ],
  supportIssue: async ground => ['liu', about(await raised(ground))],
  acceptIssue: async ground => ['secretary', { ...about(await raised(ground)), note: '收到' }],
  rejectIssue: async ground => ['secretary', { ...about(await raised(ground)), reason: '不属于本小区' }],
  dispatchIssue: async ground => [
    'secretary',
    { ...about(await raised(ground)), role: 'propertyManager', orgUnitId: 'banshan', note: '请处理' },
  ],
  objectToDispatch: async ground => [
    'property',
    { ...about(await dispatched(ground)), reason: '不归物业管' },
  ],
  noteProgress: async ground => [
    'property',
    {
      ...about(await dispatched(ground)),
      note: '联系了清运公司',
      photos: [await ground.district.photo('property')],
    },
  ],
  pauseIssue: async ground => {
    const issueId = await accepted(ground)
    const until = ground.district.cloud.now() + 5 * hour
    return ['secretary', { ...about(issueId), reason: '等清运车', until }]
  },
  resumeIssue: async ground => ['secretary', about(await paused(ground))],
  handleIssue: async ground => [
    'property',
    {
      ...about(await dispatched(ground)),
      note: '已清运',
      evidence: [await ground.district.photo('property')],
    },
  ],
  escalateIssue: async ground => ['secretary', { ...about(await raised(ground)), reason: '需要社区协调' }],
  returnIssue: async ground => [
    'communitySecretary',
    { ...about(await climbed(ground)), reason: '小区可以自己办' },
  ],
  confirmIssue: async ground => ['wang', { ...about(await handled(ground)), ...rated, comment: '很好' }],
  appealRejection: async ground => [
    'wang',
    { ...about(await rejected(ground)), reason: '垃圾房就在小区里面' },
  ],
  rateIssue: async ground => [
    'wang',
    { ...about(await rejectedForGood(ground)), ...rated, solved: 'not', comment: '' },
  ],
  mergeIssue: async ground => {
    const { number } = await first(ground)
    return ['secretary', { ...about(await raised(ground)), into: number, reason: '同一处垃圾' }]
  },
  unmergeIssue: async ground => ['secretary', { ...about(await merged(ground)), reason: '不是一回事' }],
  referIssue: async ground => [
    'secretary',
    { ...about(await accepted(ground)), ...handedOver, note: '市政道路' },
  ],
  noteReferralAnswer: async ground => [
    'secretary',
    {
      ...about(await referred(ground)),
      note: '三天内修好',
      photos: [await ground.district.photo('secretary')],
    },
  ],
  takeBackReferral: async ground => ['secretary', { ...about(await referred(ground)), reason: '我们自己办' }],
  askExclusion: async ground => ['secretary', { ...about(await raisedByAnother(ground)), ...courtCase }],
  reviewExclusion: async ground => [
    'communitySecretary',
    { ...about(await askedExclusion(ground)), agrees: true, reason: '情况属实' },
  ],
  appealExclusion: async ground => ['wang', { ...about(await excluded(ground)), reason: '还没有起诉' }],
  decideExclusion: async ground => {
    const issueId = await excluded(ground)
    await ground.district.call('wang', 'appealExclusion', { ...about(issueId), reason: '还没有起诉' })
    return ['district', { ...about(issueId), agrees: false, reason: '确实没有起诉' }]
  },
  blowWhistle: async ground => [
    'communityStaff',
    { ...about(await climbed(ground)), units: [police], need: '请来劝离' },
  ],
  reportIn: async ground => ['police', { ...about(await whistled(ground)), note: '下午到' }],
  answerWhistle: async ground => [
    'police',
    { ...about(await whistled(ground)), note: '已劝离', photos: [await ground.district.photo('police')] },
  ],
  closeWhistle: async ground => [
    'communityStaff',
    { ...about(await answeredWhistle(ground)), whistle: 'w1', grade: 5, note: '' },
  ],
  gradeWhistle: async ground => {
    const issueId = await answeredWhistle(ground)
    const closing = { whistle: 'w1', grade: null, note: '' }
    await ground.district.call('communityStaff', 'closeWhistle', { ...about(issueId), ...closing })
    return ['police', { ...about(issueId), grade: 4 }]
  },
  superviseIssue: async ground => [
    'district',
    {
      ...about(await atDistrict(ground)),
      text: '完成立项',
      due: ground.district.cloud.now() + 240 * hour,
    },
  ],
  reachMilestone: async ground => {
    const issueId = await atDistrict(ground)
    const due = ground.district.cloud.now() + 240 * hour
    await ground.district.call('district', 'superviseIssue', { ...about(issueId), text: '立项', due })
    await ground.district.call('district', 'acceptIssue', { ...about(issueId), note: '' })
    const evidence = [await ground.district.photo('district')]
    return ['district', { ...about(issueId), note: '已立项', evidence }]
  },
  askRedaction: async ground => [
    'secretary',
    { ...about(await raisedByAnother(ground)), entry: 0, reason: '写了别人的家事' },
  ],
  reviewRedaction: async ground => {
    const issueId = await raisedByAnother(ground)
    await ground.district.call('secretary', 'askRedaction', {
      ...about(issueId),
      entry: 0,
      reason: '写了别人的家事',
    })
    return ['communityStaff', { ...about(issueId), agrees: true, reason: '情况属实' }]
  },
  reopenIssue: async ground => ['wang', { ...about(await handled(ground)), reason: '只清了一半' }],
  withdrawIssue: async ground => ['wang', { ...about(await raised(ground)), reason: '已经没有了' }],
}
