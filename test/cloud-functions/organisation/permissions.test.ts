import type { CallName, Input } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { everybody } from '../district/people'
import { goodInputs } from '../district/goodInputs'
import { openVote } from '../district/openVote'
import { report, request, startDistrict, type District } from '../district/startDistrict'

const parts = everybody.map(({ openid }) => openid.slice(2))
const stranger = 'stranger'
const callers = [...parts, stranger]

const residents = ['wang', 'liu', 'tenant']
const postsThere = ['secretary', 'property', 'grid', 'committee']
const postsAbove = ['communityStaff', 'communitySecretary', 'subdistrict', 'district']
const seesTheCompound = [...residents, ...postsThere, ...postsAbove]

/**
 * Who may, for an issue that 王 raised in 半山名苑, that stands there and was sent to the property manager, and for a vote
 * of the same compound. Written by hand, so that a change of the permission table must be meant. Every call by every role at
 * every place is in matrix/.
 */
const allowed = {
  me: parts,
  updateSettings: parts,
  uploadTicket: parts,
  recordConsent: parts,
  inbox: callers,
  markRead: callers,

  home: seesTheCompound,
  compound: seesTheCompound,
  raiseIssue: seesTheCompound,
  similarIssues: seesTheCompound,
  listIssues: seesTheCompound,
  getIssue: seesTheCompound,
  listVotes: seesTheCompound,
  getVote: seesTheCompound,
  getVoteRecord: seesTheCompound,
  listComments: seesTheCompound,
  comment: seesTheCompound,

  supportIssue: residents,
  acceptIssue: ['secretary'],
  rejectIssue: ['secretary'],
  dispatchIssue: ['secretary'],
  pauseIssue: ['secretary'],
  resumeIssue: ['secretary'],
  escalateIssue: ['secretary'],
  returnIssue: ['secretary'],
  noteProgress: ['secretary', 'property'],
  handleIssue: ['secretary', 'property'],
  objectToDispatch: ['property'],
  confirmIssue: ['wang'],
  reopenIssue: ['wang'],
  withdrawIssue: ['wang'],
  workbench: [...postsThere, ...postsAbove],

  proposeVote: ['secretary', 'committee', 'communitySecretary'],
  extendVote: ['secretary', 'committee', 'communitySecretary'],
  castBallot: ['wang'],
} as const satisfies Partial<Record<CallName, readonly string[]>>
type Listed = keyof typeof allowed

const closedDoors = ['not-permitted', 'not-found', 'unknown-person', 'no-voting-right']

describe('the permission matrix', () => {
  let district: District
  let vote: VoteDetail
  const names = Object.keys(allowed) as Listed[]
  const mayCall = (name: Listed): readonly string[] => allowed[name]

  const dispatchedIssue = async (): Promise<string> => {
    await district.beginDay()
    const { issue } = await district.call('wang', 'raiseIssue', report())
    await district.call('secretary', 'dispatchIssue', {
      issueId: issue.id,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '',
      requestId: request(),
    })
    return issue.id
  }
  const ask = async (part: string, name: Listed, issueId: string): Promise<string> => {
    const input: Input<CallName> = goodInputs(issueId, vote, district.cloud.now())[name]
    const reply = await district.send(part, { call: name, input })
    return reply.ok ? 'ok' : reply.refusal.kind
  }
  const everything = async () => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }
  beforeAll(async () => {
    district = await startDistrict()
    vote = await openVote(district)
  })
  afterAll(() => district.close())

  it.each(names)('%s is closed to everybody else, and writes nothing for them', async name => {
    const issueId = await dispatchedIssue()
    const before = await everything()
    for (const part of callers.filter(candidate => !mayCall(name).includes(candidate)))
      expect([part, closedDoors.includes(await ask(part, name, issueId))]).toEqual([part, true])
    expect(await everything()).toBe(before)
  })

  it.each(names)('%s is open to those who may', async name => {
    const concernsIssue = 'issueId' in goodInputs('none', vote, 0)[name]
    for (const part of mayCall(name)) {
      const kind = await ask(part, name, concernsIssue ? await dispatchedIssue() : 'none')
      // A rule may still refuse for its own reasons; the door did not.
      expect([part, kind === 'internal' || closedDoors.includes(kind) ? kind : 'open']).toEqual([
        part,
        'open',
      ])
    }
  })

  it('moves with the issue: who lets it go up can no longer act, who receives it can', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const about = () => ({ issueId: issue.id, requestId: request() })
    await district.call('secretary', 'escalateIssue', { ...about(), reason: '需要社区协调' })
    for (const part of ['secretary', 'siblingCommunity', 'district', 'subdistrict'])
      expect((await district.refused(part, 'acceptIssue', { ...about(), note: '' })).kind).toBe(
        'not-permitted',
      )
    await district.call('communityStaff', 'acceptIssue', { ...about(), note: '' })
  })

  it('stands in: a compound without a branch is answered for by its own community alone', async () => {
    const { issue } = await district.call('sibling', 'raiseIssue', report({ compoundId: 'hailun' }))
    expect(issue.standing).toMatchObject({ standIn: true, orgName: '斜角社区' })
    const about = { issueId: issue.id, note: '', requestId: request() }
    for (const part of ['siblingCommunity', 'secretary', 'siblingSecretary'])
      expect((await district.refused(part, 'acceptIssue', about)).kind).toBe('not-permitted')
    await district.call('communityStaff', 'acceptIssue', about)
  })

  it('lets a department see what was sent to it, and only that', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const issueId = issue.id
    expect((await district.refused('department', 'getIssue', { issueId })).kind).toBe('not-found')
    const up = () => ({ issueId, reason: '需要上级协调', requestId: request() })
    await district.call('secretary', 'escalateIssue', up())
    await district.call('communitySecretary', 'escalateIssue', up())
    await district.call('district', 'dispatchIssue', {
      issueId,
      role: 'departmentOfficer',
      orgUnitId: 'housing',
      note: '',
      requestId: request(),
    })
    expect((await district.call('department', 'getIssue', { issueId })).nextActions).toContain('handleIssue')
    expect((await district.refused('police', 'getIssue', { issueId })).kind).toBe('not-found')
  })

  it('never lets a post act that has ended', () => {
    for (const name of ['listIssues', 'acceptIssue', 'proposeVote', 'workbench'] as const)
      expect(mayCall(name)).not.toContain('former')
  })
})
