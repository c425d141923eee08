import type { Input } from '#contracts/calls'
import type { ObjectionView, VoteDetail } from '#contracts/votes'
import { ballotOf, chargingPiles, closeVote } from '../../cloud-functions/district/openVote'
import { livingAt, person } from '../../cloud-functions/district/people'
import { addPeople, amend } from '../../cloud-functions/district/residence'
import {
  day,
  minute,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

const december = Date.UTC(2026, 11, 2, 2)

/**
 * 郑业委's committee has convened; 王秀兰, 刘兆忠, 郑业委 and 李书记 have voted for the lift, 吴网格 against it: five of six homes. 王秀兰 has sold, as
 * 刘兆忠 knows. 钱书记 and 孙专干 work in the community, 卫镇街 in the subdistrict.
 */
describe('an objection to the result of a vote', () => {
  let district: District
  let vote: VoteDetail
  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(december)
    await addPeople(
      district,
      person('neighbour', '胡租户', { occupancies: [livingAt('banshan', 'u05', 'tenant')] }),
    )
    const { vote: announced } = await district.call(
      'committee',
      'proposeVote',
      chargingPiles(district.cloud.now(), {
        ...{ matter: 'useFund', preset: 'civilCode278General' },
        ...{
          title: '更换电梯主板',
          body: '3栋电梯主板老化，更换一块，费用八万元。',
          questions: ['是否同意更换主板'],
        },
      }),
    )
    district.passTo((announced.opensAt ?? 0) + minute)
    await district.sweep()
    vote = announced
    for (const part of ['wang', 'liu', 'committee', 'secretary', 'grid'])
      await district.call(
        part,
        'castBallot',
        await ballotOf(district, part, vote.id, part === 'grid' ? 'against' : 'agree'),
      )
    await closeVote(district, vote)
  })
  afterEach(() => district.close())

  const now = () => district.cloud.now()
  const seen = (part: string) => district.call(part, 'getVote', { voteId: vote.id })
  const one = async (part: string): Promise<ObjectionView> => {
    const [first] = (await seen(part)).objections
    if (!first) throw new Error('there is none')
    return first
  }
  const about = async () => ({ voteId: vote.id, objectionId: (await one('liu')).id })
  const object = (part: string, more: Partial<Input<'objectToVote'>> = {}) =>
    district.call(part, 'objectToVote', {
      ...{ voteId: vote.id, reason: 'votedWithoutRight', text: '3栋u01 上个月已经卖了，还投了票' },
      ...{ homes: ['3 栋 u01'], requestId: request(), ...more },
    })
  const answer = async (part: string, what: Input<'answerObjection'>['answer'] = { outcome: 'notFounded' }) =>
    district.reply(part, 'answerObjection', {
      ...(await about()),
      ...{ text: '查过登记，还没有过户', answer: what, requestId: request() },
    })
  const annul = async (part: string) =>
    district.reply(part, 'annulVote', { ...(await about()), reason: '公告只贴了两天', requestId: request() })
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }
  const afterTheDays = async () => {
    district.passTo(now() + 60 * day)
    await district.sweep()
  }

  it('is made by an owner or whoever called the vote, in the days that the result is shown', async () => {
    expect(await seen('liu')).toMatchObject({ stage: 'provisional', mayObject: true, objections: [] })
    expect(await seen('neighbour')).toMatchObject({ mayObject: false })
    const input = {
      voteId: vote.id,
      reason: 'procedure' as const,
      text: '公告太短',
      homes: [] as string[],
    } satisfies Partial<Input<'objectToVote'>>
    expect(await district.refused('neighbour', 'objectToVote', { ...input, requestId: request() })).toEqual({
      kind: 'no-voting-right',
    })
    expect(
      await district.refused('liu', 'objectToVote', { ...input, homes: ['3栋9999'], requestId: request() }),
    ).toEqual({ kind: 'unit-elsewhere', field: 'homes.0' })
    await object('liu')
    expect(await district.refused('liu', 'objectToVote', { ...input, requestId: request() })).toMatchObject({
      kind: 'cannot-object',
      params: { why: 'oneWaits' },
    })
    // Whoever has convened it objects too, and their own body does not answer that.
    const { vote: both } = await object('committee', { ...input, homes: [] })
    expect(both.objections.find(({ mine }) => mine)).toMatchObject({ officeName: '斜角社区' })
    district.passTo((both.objectionsUntil ?? 0) + minute)
    expect(await district.refused('wang', 'objectToVote', { ...input, requestId: request() })).toMatchObject({
      kind: 'cannot-object',
      params: { why: 'notProvisional' },
    })
  })

  it('is read by neighbours without the home, the name or any choice', async () => {
    await object('liu')
    expect(await one('liu')).toMatchObject({ mine: true, homes: ['3栋u01'], objectorName: '刘兆忠' })
    // Whose ballot it is about, and the offices that may have to answer.
    for (const part of ['wang', 'committee', 'communityStaff', 'subdistrict'])
      expect(await one(part)).toMatchObject({ mine: false, homes: ['3栋u01'] })
    expect(await one('neighbour')).toMatchObject({
      ...{ text: null, homes: [], homesCount: 1, objectorName: '刘**', mayAnswer: false },
    })
    const told = await kindsFor('wang')
    expect(told).toContain('objectionAboutHome')
    const inboxes = await Promise.all(
      ['wang', 'committee', 'liu'].map(part => district.call(part, 'inbox', { cursor: null })),
    )
    expect(JSON.stringify(inboxes)).not.toMatch(/u01|agree|上个月/)
  })

  it('holds the result up until somebody has answered, who stands in the list of the office', async () => {
    await object('liu')
    const waiting = (part: string, orgUnitId: string) =>
      district.call(part, 'listObjections', { orgUnitId, cursor: null }).then(({ rows }) => rows.length)
    expect(await waiting('committee', 'banshan')).toBe(1)
    expect(await kindsFor('committee')).toContain('objectionRaised')
    await afterTheDays()
    expect(await one('liu')).toMatchObject({ officeName: '斜角社区' })
    await afterTheDays()
    // Three days for the committee, seven for the community; the subdistrict has it now, and it waits.
    expect(await seen('liu')).toMatchObject({
      stage: 'provisional',
      objections: [{ officeName: '惠环街道' }],
    })
    expect([await waiting('committee', 'banshan'), await waiting('subdistrict', 'huihuan')]).toEqual([0, 1])
    expect(await kindsFor('liu')).toEqual(expect.arrayContaining(['objectionMoved']))
    expect(await kindsFor('communityStaff')).toContain('objectionRaised')
    expect(await answer('committee')).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    expect(await answer('subdistrict')).toMatchObject({ ok: true })
    expect(await one('liu')).toMatchObject({ state: 'answered', mayPassUp: false, passUpBy: null })
    await afterTheDays()
    expect(await seen('liu')).toMatchObject({ stage: 'final' })
    expect(await waiting('subdistrict', 'huihuan')).toBe(0)
  })

  it('is passed up by whoever made it, and answered anew', async () => {
    await object('liu')
    await answer('committee')
    expect(await kindsFor('liu')).toContain('objectionAnswered')
    expect(await one('liu')).toMatchObject({
      state: 'answered',
      mayPassUp: true,
      answers: [{ role: 'ownersCommitteeMember' }],
    })
    expect(await one('wang')).toMatchObject({ mayPassUp: false })
    await district.call('liu', 'passUpObjection', { ...(await about()), requestId: request() })
    expect(await one('communityStaff')).toMatchObject({ state: 'open', mayAnswer: true })
    await answer('communityStaff')
    expect((await one('liu')).answers.map(({ orgName }) => orgName)).toEqual(['半山名苑', '斜角社区'])
  })

  it('is founded without effect only where the result stays, and tells no new totals', async () => {
    await object('liu')
    const before = (await seen('liu')).result
    // Five of six have taken part, which is one more than two thirds: two doubtful homes may change it, one may not.
    expect(
      await answer('committee', { outcome: 'withoutEffect', homes: ['3栋u01', '3栋u05'] }),
    ).toMatchObject({
      ...{ ok: false, refusal: { kind: 'outcome-may-change' } },
    })
    expect(await answer('committee', { outcome: 'withoutEffect', homes: ['3栋u01'] })).toMatchObject({
      ok: true,
    })
    const { result, objections } = await seen('neighbour')
    expect(result).toEqual(before)
    expect(objections[0]?.answers).toMatchObject([{ outcome: 'withoutEffect', homes: [], homesCount: 1 }])
    await afterTheDays()
    expect(await seen('liu')).toMatchObject({ stage: 'final', result: before })
  })

  it('lets a vote fall by two of two bodies, and everybody reads why', async () => {
    await object('liu', { reason: 'procedure', text: '公告只贴了两天', homes: [] })
    // Whoever has voted and is nobody's voter any more is told too.
    await amend(district, 'votingRights', `${vote.id}:u05`, { voterIds: [] })
    expect(await annul('secretary')).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    expect(await annul('committee')).toMatchObject({ ok: true })
    expect(await annul('committee')).toMatchObject({ ok: false, refusal: { kind: 'second-person-needed' } })
    expect(await seen('liu')).toMatchObject({ stage: 'provisional', objections: [{ state: 'annulling' }] })
    expect(await kindsFor('communitySecretary')).toContain('annulmentAsked')
    expect(await annul('communitySecretary')).toMatchObject({ ok: true })
    const fallen = await seen('wang')
    expect(fallen).toMatchObject({ stage: 'annulled', objections: [{ state: 'upheld' }] })
    expect(fallen.timeline.at(-1)).toMatchObject({ kind: 'annulled', text: '公告只贴了两天' })
    // What was shown stays readable, and so does every receipt.
    expect(fallen.result?.participating.heads).toBe(5)
    expect(fallen.myRights[0]?.ballot?.receipt).toHaveLength(64)
    for (const part of ['wang', 'liu', 'committee', 'secretary', 'grid'])
      expect(await kindsFor(part)).toContain('voteResult')
    await afterTheDays()
    expect(await seen('wang')).toMatchObject({ stage: 'annulled' })
  })

  it('lets it stand when the second finds otherwise', async () => {
    await object('liu', { homes: [] })
    await annul('committee')
    const keep = async (part: string) =>
      district.reply(part, 'keepVote', { ...(await about()), reason: '公告有照片', requestId: request() })
    expect(await keep('subdistrict')).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    expect(await keep('communityStaff')).toMatchObject({ ok: true })
    expect(await one('liu')).toMatchObject({ state: 'open', officeName: '斜角社区' })
    expect(await kindsFor('committee')).toContain('annulmentDropped')
  })

  it('is not judged by whose home it names', async () => {
    await object('liu', { homes: ['3栋u04'] })
    expect(await answer('committee')).toMatchObject({ ok: false, refusal: { kind: 'own-request' } })
    expect(await one('committee')).toMatchObject({ mayAnswer: false })
  })

  it('is taken back while nobody has answered', async () => {
    await object('liu')
    const back = { ...(await about()), requestId: request() }
    await district.refused('wang', 'withdrawObjection', back)
    await district.call('liu', 'withdrawObjection', back)
    expect(await one('liu')).toMatchObject({ state: 'withdrawn' })
    await afterTheDays()
    expect(await seen('liu')).toMatchObject({ stage: 'final' })
  })
})
