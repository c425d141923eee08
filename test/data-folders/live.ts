import type { Input } from '#contracts/calls'
import * as authorising from '../cloud-functions/district/authorising'
import {
  ballotOf,
  chargingPiles,
  closeVote,
  openVote,
  nearItsEnd,
} from '../cloud-functions/district/openVote'
import { livingAt, person } from '../cloud-functions/district/people'
import * as residence from '../cloud-functions/district/residence'
import { confirmed, finished, preview, rosterFile } from '../cloud-functions/district/rosters'
import { day, hour, minute, report, request, type District } from '../cloud-functions/district/startDistrict'

/** Two more who live there, so that one can leave; and homes that nobody has claimed. */
const moveIn = async (district: District): Promise<void> => {
  await residence.addHomes(
    district,
    ...['u07', 'u08', 'u09', 'u10', 'u11', 'u12'].map(id => residence.emptyHome(id)),
    // In which somebody of the test district lives.
    residence.emptyHome('h01', { compoundId: 'hailun' }),
  )
  await residence.addPeople(
    district,
    person('leaver', '叶将离', { occupancies: [livingAt('banshan', 'u07')] }),
    person('claimant', '陆申请'),
    person('lodger', '汤租住'),
  )
}

type IssueCall =
  | 'acceptIssue'
  | 'dispatchIssue'
  | 'objectToDispatch'
  | 'noteProgress'
  | 'pauseIssue'
  | 'resumeIssue'
  | 'handleIssue'
  | 'escalateIssue'
  | 'returnIssue'
  | 'confirmIssue'
  | 'reopenIssue'
  | 'appealRejection'
  | 'rateIssue'
  | 'unmergeIssue'
  | 'blowWhistle'
  | 'reportIn'
  | 'answerWhistle'
  | 'closeWhistle'
  | 'gradeWhistle'
  | 'superviseIssue'
  | 'reachMilestone'
  | 'askRedaction'
  | 'reviewRedaction'
  | 'referIssue'
  | 'noteReferralAnswer'
  | 'askExclusion'
  | 'reviewExclusion'
  | 'appealExclusion'
  | 'decideExclusion'
  | 'rejectIssue'
  | 'withdrawIssue'
  | 'supportIssue'
type More<Name extends IssueCall> = Omit<Input<Name>, 'issueId' | 'requestId'>

/** One issue, told by who does what with it. */
class Story {
  constructor(
    private readonly district: District,
    readonly issueId: string,
    readonly number: string,
  ) {}

  static async begin(district: District, part = 'wang', more: Parameters<typeof report>[0] = {}) {
    const { issue } = await district.call(part, 'raiseIssue', report(more))
    return new Story(district, issue.id, issue.number)
  }

  async does<Name extends IssueCall>(part: string, call: Name, more: More<Name>): Promise<this> {
    const input = { ...more, issueId: this.issueId, requestId: request() } as unknown as Input<Name>
    await this.district.call(part, call, input)
    return this
  }

  dispatched(part: string, role: Input<'dispatchIssue'>['role'], orgUnitId: string): Promise<this> {
    return this.does(part, 'dispatchIssue', { role, orgUnitId, note: '请处理' })
  }
}

const toProperty = async (district: District, part = 'wang'): Promise<Story> =>
  (await Story.begin(district, part)).dispatched('secretary', 'propertyManager', 'banshan')

const handled = async (district: District): Promise<Story> =>
  (await toProperty(district)).does('property', 'handleIssue', {
    note: '已经清运',
    evidence: [await district.photo('property')],
  })

/** Issues in every state that a call or the clock leads to, with every kind of fact that one makes. */
const liveIssues = async (district: District): Promise<void> => {
  const raised = await Story.begin(district, 'wang', {
    anonymous: true,
    photos: [await district.photo('wang')],
  })
  await raised.does('liu', 'supportIssue', {})
  await raised.does('leaver', 'supportIssue', {})
  await (await Story.begin(district)).does('secretary', 'acceptIssue', { note: '收到' })
  await (await Story.begin(district)).does('secretary', 'rejectIssue', { reason: '不属于本小区' })
  await (await Story.begin(district)).does('wang', 'withdrawIssue', { reason: '已经没有了' })
  const appealed = await Story.begin(district)
  await appealed.does('secretary', 'rejectIssue', { reason: '不属于本小区' })
  await appealed.does('wang', 'appealRejection', { reason: '就在小区里面' })
  await appealed.does('communitySecretary', 'rejectIssue', { reason: '属于市政道路' })
  await appealed.does('wang', 'rateIssue', { answered: true, solved: 'not', satisfied: null, comment: '' })
  const earlier = await Story.begin(district)
  const same = await Story.begin(district)
  const other = await Story.begin(district)
  for (const { issueId } of [same, other])
    await district.call('secretary', 'mergeIssue', {
      issueId,
      into: earlier.number,
      reason: '同一处垃圾',
      requestId: request(),
    })
  await other.does('secretary', 'unmergeIssue', { reason: '不是一回事' })
  await earlier.does('secretary', 'handleIssue', {
    note: '已经清运',
    evidence: [await district.photo('secretary')],
  })
  const outside = await (await Story.begin(district)).does('secretary', 'acceptIssue', { note: '' })
  await outside.does('secretary', 'referIssue', {
    service: 'hotline12345',
    sort: 'consultation',
    number: 'HZ20261103001',
    note: '市政道路',
  })
  await outside.does('secretary', 'noteReferralAnswer', { note: '三天内修好', photos: [] })
  await outside.does('secretary', 'askExclusion', { code: 'beyondPowers', text: '市政道路，不归社区' })
  await outside.does('communitySecretary', 'reviewExclusion', { agrees: true, reason: '情况属实' })
  await outside.does('wang', 'appealExclusion', { reason: '就在小区门口' })
  await outside.does('district', 'decideExclusion', { agrees: false, reason: '应当计入' })
  const beside = await Story.begin(district, 'liu')
  await beside.does('secretary', 'escalateIssue', { reason: '需要社区协调' })
  const police = { role: 'memberUnitOfficer', orgUnitId: 'police' } as const
  await beside.does('communityStaff', 'blowWhistle', { units: [police], need: '请来劝离' })
  await beside.does('police', 'reportIn', { note: '下午到' })
  await beside.does('police', 'answerWhistle', { note: '已劝离', photos: [] })
  await beside.does('communityStaff', 'closeWhistle', { whistle: 'w1', grade: 5, note: '' })
  await beside.does('police', 'gradeWhistle', { grade: 4 })
  await beside.does('communityStaff', 'askRedaction', { entry: 0, reason: '写了别人的家事' })
  await beside.does('district', 'reviewRedaction', { agrees: true, reason: '情况属实' })
  await beside.does('communitySecretary', 'escalateIssue', { reason: '需要区里协调' })
  const due = district.cloud.now() + 30 * day
  await beside.does('district', 'superviseIssue', { text: '完成立项', due })
  await beside.does('district', 'acceptIssue', { note: '' })
  await beside.does('district', 'reachMilestone', {
    note: '已立项',
    evidence: [await district.photo('district')],
  })
  const noted = await toProperty(district, 'leaver')
  await noted.does('property', 'noteProgress', { note: '叶将离家楼下正在清运', photos: [] })

  const once = await toProperty(district)
  await once.does('property', 'objectToDispatch', { reason: '不归物业管' })
  const twice = await toProperty(district)
  await twice.does('property', 'objectToDispatch', { reason: '不归物业管' })
  await twice.dispatched('secretary', 'propertyManager', 'banshan')
  await twice.does('property', 'objectToDispatch', { reason: '确实不归物业管' })

  const atDistrict = await Story.begin(district)
  await atDistrict.does('secretary', 'escalateIssue', { reason: '需要社区协调' })
  await atDistrict.does('communitySecretary', 'escalateIssue', { reason: '需要区里协调' })
  for (const reason of ['不归住建管', '确实不归住建管']) {
    await atDistrict.dispatched('district', 'departmentOfficer', 'housing')
    await atDistrict.does('department', 'objectToDispatch', { reason })
  }
  await atDistrict.dispatched('district', 'departmentOfficer', 'housing')

  const returned = await Story.begin(district)
  await returned.does('secretary', 'escalateIssue', { reason: '需要社区协调' })
  await returned.does('communitySecretary', 'returnIssue', { reason: '小区可以自己办' })

  const until = district.cloud.now() + 2 * day
  await (await toProperty(district)).does('secretary', 'pauseIssue', { reason: '等待配件', until })
  const resumed = await toProperty(district)
  await resumed.does('secretary', 'pauseIssue', { reason: '等待配件', until })
  await resumed.does('secretary', 'resumeIssue', {})

  await handled(district)
  await (
    await handled(district)
  ).does('wang', 'confirmIssue', {
    answered: true,
    solved: 'partly',
    satisfied: 5,
    comment: '很好',
  })
  await (await handled(district)).does('wang', 'reopenIssue', { reason: '又堆起来了' })
}

const liveClaims = async (district: District): Promise<void> => {
  const claimed = (part: string, unitId: string, more = {}) => residence.claims(district, part, unitId, more)
  const decide = (input: Input<'decideClaims'>) => district.call('secretary', 'decideClaims', input)
  const lease = { as: 'tenant', until: district.cloud.now() + 20 * day } as const
  await decide(residence.approving(await claimed('lodger', 'u08', lease)))
  await decide(
    residence.approving(await claimed('newcomer', 'u09', { evidence: [await district.photo('newcomer')] })),
  )
  await decide(residence.refusing('姓名不符', await claimed('claimant', 'u10')))
  const appealed = await claimed('claimant', 'u11')
  await decide(residence.refusing('姓名不符', appealed))
  await district.call('claimant', 'appealClaim', {
    claimId: appealed,
    reason: '名册是旧的',
    requestId: request(),
  })
  const withdrawn = await claimed('claimant', 'u12')
  await district.call('claimant', 'withdrawClaim', { claimId: withdrawn, requestId: request() })
  await decide(residence.approving(await claimed('claimant', 'u12', { as: 'tenant' })))
  await district.call('claimant', 'moveOut', { unitId: 'u12', as: 'tenant', requestId: request() })
  await claimed('claimant', 'u12', { evidence: [await district.photo('claimant')] })
  await claimed('leaver', 'u12', {
    as: 'tenant',
    evidence: [await district.photo('leaver')],
    note: '叶将离的家',
  })
}

const liveProxies = async (district: District): Promise<void> => {
  const phone = '13812340001'
  const grants = async (part: string, more: Partial<Input<'grantProxy'>> = {}) =>
    (await district.call(part, 'grantProxy', await authorising.delegation(district, part, more))).proxy.id
  const decide = (input: Input<'decideProxies'>) => district.call('secretary', 'decideProxies', input)
  await decide(authorising.refusing('没有签名', await grants('wang')))
  const revoked = await grants('wang')
  await decide(authorising.approving(revoked))
  await district.call('wang', 'revokeProxy', authorising.revoking(revoked))
  await decide(authorising.approving(await grants('wang', { until: district.cloud.now() + 3 * day })))
  const toWang = { unitIds: ['u02'], holder: { name: '王秀兰', phone } }
  await decide(authorising.approving(await grants('liu', toWang)))
  await grants('committee', { unitIds: ['u04'], holder: { name: '王秀兰', phone } })
}

const liveRosters = async (district: District): Promise<void> => {
  const lines = (...more: readonly string[]) => ['楼栋,房号,建筑面积,业主,电话', ...more]
  const previewed = (name: string, ...more: readonly string[]) =>
    preview(district, rosterFile(name, lines(...more)))
  const applied = async (name: string, ...more: readonly string[]) =>
    finished(district, await confirmed(district, await previewed(name, ...more)))
  await applied('applied.csv', '4栋,801,100.00,赵买房,13812340006')
  const undone = await applied('undone.csv', '4栋,802,101.00,钱买房,13812340007')
  const { import: undoing } = await district.call('property', 'undoRoster', {
    importId: undone.id,
    reason: '导错了文件',
    requestId: request(),
  })
  await finished(district, undoing)
  await previewed('waiting.csv', '4栋,801,102.00,孙买房,13812340008')
}

const liveVotes = async (district: District): Promise<void> => {
  const open = await openVote(district)
  await district.call('wang', 'castBallot', await ballotOf(district, 'wang', open.id))
  await district.call('grid', 'castBallot', await ballotOf(district, 'grid', open.id, 'against'))
  await district.call('liu', 'comment', { voteId: open.id, text: '我赞成', requestId: request() })
  nearItsEnd(district, open)
  await district.call('committee', 'extendVote', {
    voteId: open.id,
    closesAt: (open.closesAt ?? 0) + 7 * day,
    reason: '参与人数不足',
    requestId: request(),
  })
  await closeVote(district, { ...open, closesAt: (open.closesAt ?? 0) + 7 * day })
  await openVote(district)
  await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
}

/** Something new of each kind, which is not over when the writing ends. */
const liveLately = async (district: District): Promise<void> => {
  await Story.begin(district)
  await toProperty(district)
  await district.call('wang', 'grantProxy', await authorising.delegation(district))
  await preview(
    district,
    rosterFile('lately.csv', ['楼栋,房号,建筑面积,业主,电话', '4栋,803,100.00,李买房,13812340009']),
  )
  const { issueId } = await handled(district)
  await district.call('secretary', 'revealReporter', { issueId, reason: '要回电核实', requestId: request() })
  await district.call('secretary', 'revealPhone', {
    about: { thing: 'issue', id: issueId },
    side: null,
    reason: '要回电核实',
    requestId: request(),
  })
  await district.call('leaver', 'eraseMe', { confirmed: true, requestId: request() })
}

/** Lives through a life of every kind of thing by the real functions; what the clock does is done every day. */
export const live = async (district: District): Promise<void> => {
  const daysPass = async (count: number) => {
    for (let passed = 0; passed < count; passed += 1) {
      district.passTo(district.cloud.now() + day)
      await district.sweep()
      await district.deliver()
    }
  }
  await moveIn(district)
  await liveIssues(district)
  await liveClaims(district)
  await liveProxies(district)
  await liveRosters(district)
  await district.deliver()
  await daysPass(12)
  await liveVotes(district)
  await daysPass(2)
  await liveLately(district)
  for (const passed of [minute, hour]) {
    district.passTo(district.cloud.now() + passed)
    await district.sweep()
    await district.deliver()
  }
}
