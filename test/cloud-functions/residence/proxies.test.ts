import type { Input } from '#contracts/calls'
import { person, livingAt, idOf } from '../district/people'
import { addHomes, addPeople, emptyHome, listed } from '../district/residence'
import { approving, authorised, delegation, representative, revoking } from '../district/authorising'
import { ballotOf, openVote } from '../district/openVote'
import { day, minute, request, startDistrict, transports, type District } from '../district/startDistrict'

const linked = (part: string, name: string) => ({ personId: idOf(part), name, phone: null })

describe.each(transports)('authorisations, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
  })
  afterEach(() => district.close())

  const stateOf = async (part: string, id: string) =>
    (await district.call(part, 'myProxies', {})).rows.find(row => row.id === id)
  const sheet = (voteId: string, rightId: string, choice: 'agree' | 'against' = 'agree') => ({
    voteId,
    rightId,
    answers: [{ questionId: 'q1', choice }],
    requestId: request(),
  })
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }

  it('is granted, approved, used, and taken back', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    expect(proxy).toMatchObject({
      state: 'submitted',
      mySide: 'principal',
      principalName: '王秀兰',
      holderName: '刘兆忠',
      active: false,
      officeName: '半山名苑',
    })
    const vote = await openVote(district)
    const forWang = sheet(vote.id, 'u01')
    expect(await district.refused('liu', 'castBallot', forWang)).toEqual({ kind: 'no-voting-right' })
    expect(await kindsFor('secretary')).toContain('proxyWaiting')

    await district.call('secretary', 'decideProxies', approving(proxy.id))
    const { myRights } = await district.call('liu', 'getVote', { voteId: vote.id })
    expect(myRights.map(({ rightId, asProxyFor }) => [rightId, asProxyFor])).toEqual([
      ['u01', '王**'],
      ['u02', null],
    ])
    expect(await district.call('liu', 'castBallot', forWang)).toMatchObject({
      salt: expect.any(String) as string,
    })
    expect(await district.rows('ballots')).toMatchObject([
      { _id: `${vote.id}:u01`, castBy: idOf('liu'), proxyId: proxy.id },
    ])
    // Who is represented sees what was cast for them, and that it was not by themselves.
    const mine = await district.call('wang', 'getVote', { voteId: vote.id })
    expect(mine.myRights).toMatchObject([
      { rightId: 'u01', asProxyFor: null, ballot: { byMe: false, answers: [{ choice: 'agree' }] } },
    ])
    expect(await district.refused('wang', 'castBallot', sheet(vote.id, 'u01', 'against'))).toMatchObject({
      kind: 'already-voted',
    })
    expect(await kindsFor('liu')).toContain('proxyApproved')

    const { proxy: revoked } = await district.call('wang', 'revokeProxy', revoking(proxy.id))
    expect(revoked).toMatchObject({ state: 'revoked', active: false, mayRevoke: false, reason: '自己来投' })
    expect(await district.rows('ballots')).toHaveLength(1)
    const second = await openVote(district)
    expect(await district.refused('liu', 'castBallot', sheet(second.id, 'u01'))).toEqual({
      kind: 'no-voting-right',
    })
    await district.call('wang', 'castBallot', sheet(second.id, 'u01'))
    expect(await kindsFor('liu')).toContain('proxyEnded')
  })

  it('is taken back while a vote is open, and by either side or two offices', async () => {
    const vote = await openVote(district)
    for (const parts of [['wang'], ['liu'], ['property', 'secretary']]) {
      const { id } = await authorised(district, 'wang', await delegation(district))
      const rightsOf = async () =>
        (await district.call('liu', 'getVote', { voteId: vote.id })).myRights.map(({ rightId }) => rightId)
      expect(await rightsOf()).toEqual(['u01', 'u02'])
      for (const part of parts) {
        await district.call(part, 'revokeProxy', revoking(id))
        if (part === 'property') district.passTo(district.cloud.now() + day + minute)
      }
      expect(await rightsOf()).toEqual(['u02'])
      expect(await district.refused('liu', 'castBallot', sheet(vote.id, 'u01'))).toEqual({
        kind: 'no-voting-right',
      })
    }
  })

  it('leaves the first valid ballot standing when the owner votes by themselves, and says no more of it', async () => {
    await authorised(district, 'wang', await delegation(district))
    const vote = await openVote(district)
    await district.call('wang', 'castBallot', await ballotOf(district, 'wang', vote.id, 'against'))
    expect(await district.refused('liu', 'castBallot', sheet(vote.id, 'u01'))).toMatchObject({
      kind: 'already-voted',
    })
    const { myRights, myBallot } = await district.call('liu', 'getVote', { voteId: vote.id })
    expect(myRights.map(({ rightId }) => rightId)).toEqual(['u02'])
    expect(myBallot).toBe('waiting')
  })

  it('counts until the end of its term by the clock of the server, whether or not anybody came by', async () => {
    const vote = await openVote(district)
    const until = district.cloud.now() + day
    const { id } = await authorised(district, 'wang', await delegation(district, 'wang', { until }))
    district.passTo(until)
    expect(await stateOf('wang', id)).toMatchObject({ state: 'approved', active: false })
    expect(await district.refused('liu', 'castBallot', sheet(vote.id, 'u01'))).toEqual({
      kind: 'no-voting-right',
    })
    expect((await district.call('liu', 'getVote', { voteId: vote.id })).myRights).toHaveLength(1)
    await district.sweep()
    expect(await stateOf('wang', id)).toMatchObject({ state: 'ended', mayRevoke: false })
    expect(await district.rows('proxyHolders')).toMatchObject([{ acting: [] }])
    expect((await district.rows('votingRights')).map(({ proxies }) => proxies)).toEqual(
      Array.from({ length: 6 }, () => []),
    )
  })

  it('begins when its term does, and is for one vote where it says so', async () => {
    const vote = await openVote(district)
    const from = district.cloud.now() + day
    await authorised(district, 'wang', await delegation(district, 'wang', { from, voteId: vote.id }))
    expect(await district.refused('liu', 'castBallot', sheet(vote.id, 'u01'))).toEqual({
      kind: 'no-voting-right',
    })
    district.passTo(from)
    await district.call('liu', 'castBallot', sheet(vote.id, 'u01'))
    const other = await openVote(district)
    expect(await district.refused('liu', 'castBallot', sheet(other.id, 'u01'))).toEqual({
      kind: 'no-voting-right',
    })
  })

  it('lets a guardian vote for a ward whom nobody knows here', async () => {
    await addHomes(district, emptyHome('g01', { owners: [listed('许老先生', '13900000000')] }))
    const vote = await openVote(district)
    const asked = await delegation(district, 'tenant', {
      kind: 'guardian',
      unitIds: ['g01'],
      holder: null,
      wardName: '许 老先生',
      until: null,
    })
    // Asking tells nothing of who owns it; the office is told.
    const { proxy: wrong } = await district.call('tenant', 'grantProxy', {
      ...asked,
      wardName: '许先生',
      paper: [await district.photo('tenant')],
      requestId: request(),
    })
    const decided: Input<'decideProxies'> = {
      proxyIds: [wrong.id],
      decision: 'approve',
      reason: '',
      requestId: request(),
    }
    expect((await district.refused('secretary', 'decideProxies', decided)).kind).toBe('not-on-roster')
    // Two look at the paper, and the vote that is under way has heard of it for a day.
    const { id } = await authorised(district, 'tenant', asked)
    district.passTo(district.cloud.now() + day + minute)
    await district.call('property', 'decideProxies', { ...decided, proxyIds: [id], requestId: request() })
    expect(await stateOf('tenant', id)).toMatchObject({ mySide: 'holder', principalName: '许老先生' })
    await district.call('tenant', 'castBallot', sheet(vote.id, 'g01'))
    expect(await district.rows('ballots')).toMatchObject([{ castBy: idOf('tenant'), proxyId: id }])
  })

  it('seats one representative of co-owners, until another is named', async () => {
    await addPeople(
      district,
      person('zhao', '赵大', { occupancies: [livingAt('banshan', 'c01')] }),
      person('qian', '钱二', { occupancies: [livingAt('banshan', 'c01')] }),
    )
    await addHomes(district, emptyHome('c01', { owners: [linked('zhao', '赵大'), linked('qian', '钱二')] }))
    const vote = await openVote(district)
    const castable = async (part: string) =>
      (await district.call(part, 'getVote', { voteId: vote.id })).myRights.length
    expect([await castable('zhao'), await castable('qian')]).toEqual([1, 1])

    const first = await authorised(district, 'zhao', await representative(district, 'zhao', 'c01', '钱二'))
    expect([await castable('zhao'), await castable('qian')]).toEqual([0, 1])
    const second = await authorised(district, 'qian', await representative(district, 'qian', 'c01', '赵大'))
    expect([await castable('zhao'), await castable('qian')]).toEqual([1, 0])
    expect(await stateOf('zhao', first.id)).toMatchObject({ state: 'ended' })
    expect((await district.rows('units')).find(({ _id }) => _id === 'c01')).toMatchObject({
      representativeId: idOf('zhao'),
    })
    expect(await district.refused('qian', 'castBallot', sheet(vote.id, 'c01'))).toEqual({
      kind: 'no-voting-right',
    })
    await district.call('zhao', 'castBallot', sheet(vote.id, 'c01'))
    expect(await district.rows('ballots')).toMatchObject([{ castBy: idOf('zhao'), proxyId: null }])

    await district.call('zhao', 'revokeProxy', revoking(second.id))
    expect((await district.rows('units')).find(({ _id }) => _id === 'c01')).toMatchObject({
      representativeId: null,
    })
  })

  it('is refused clearly where it may not be, and nothing is written', async () => {
    const good = await delegation(district)
    const nobody = { name: '没有人', phone: '13812340001' }
    const wrongPhone = { name: '刘兆忠', phone: '13812340002' }
    const refusals: readonly [string, Partial<Input<'grantProxy'>>, string, string?][] = [
      ['wang', { holder: nobody }, 'unknown-holder'],
      ['wang', { holder: wrongPhone }, 'unknown-holder'],
      ['wang', { holder: null }, 'proxy-to-oneself'],
      ['wang', { holder: { name: '王秀兰', phone: '13812340001' } }, 'proxy-to-oneself'],
      ['wang', { unitIds: ['u02'] }, 'not-an-owner'],
      ['wang', { unitIds: ['u01', 'h01'] }, 'unit-elsewhere', 'unitIds.1'],
      ['wang', { compoundId: 'yuhu' }, 'unit-elsewhere', 'unitIds.0'],
      ['wang', { compoundId: 'nowhere' }, 'not-found', 'compoundId'],
      ['wang', { voteId: 'v-none' }, 'not-found', 'voteId'],
      ['wang', { until: good.from + 366 * day }, 'proxy-term'],
      ['wang', { until: null }, 'proxy-term'],
      ['wang', { wardName: '许老先生' }, 'invalid-input', 'wardName'],
      ['wang', { kind: 'guardian' }, 'invalid-input', 'wardName'],
      ['wang', { kind: 'guardian', wardName: '许老先生' }, 'invalid-input', 'holder'],
      ['wang', { kind: 'representative', until: null, voteId: 'v1' }, 'invalid-input', 'voteId'],
      ['wang', { paper: [await district.photo('liu')] }, 'file-not-yours', 'paper.0'],
      ['newcomer', { paper: [await district.photo('newcomer')] }, 'not-an-owner'],
    ]
    for (const [part, more, kind, field] of refusals)
      expect(
        await district.refused(part, 'grantProxy', { ...good, ...more, requestId: request() }),
      ).toMatchObject(field === undefined ? { kind } : { kind, field })
    await addHomes(district, emptyHome('p01', { buyerKey: 'buyer-u01', owners: [linked('wang', '王秀兰')] }))
    expect(await district.refused('wang', 'grantProxy', good)).toMatchObject({ kind: 'proxy-whole-head' })
    expect(await district.rows('proxies')).toEqual([])
    await district.call('wang', 'grantProxy', { ...good, unitIds: ['u01', 'p01'], requestId: request() })
  })

  it('is decided by its office, and never by a side of it', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    const toSecretary = await delegation(district, 'wang', {
      holder: { name: '李书记', phone: '13812340001' },
    })
    const { proxy: own } = await district.call('wang', 'grantProxy', toSecretary)
    expect(await district.refused('secretary', 'decideProxies', approving(own.id))).toEqual({
      kind: 'own-request',
    })
    for (const part of ['wang', 'liu', 'grid', 'siblingSecretary', 'former'])
      expect(await district.refused(part, 'decideProxies', approving(proxy.id))).toEqual({
        kind: 'not-found',
      })
    // The community above sees it and does not decide where there is a branch.
    expect(await district.refused('communitySecretary', 'decideProxies', approving(proxy.id))).toEqual({
      kind: 'not-permitted',
    })
    for (const part of ['tenant', 'siblingSecretary'])
      expect(await district.refused(part, 'revokeProxy', revoking(proxy.id))).toEqual({ kind: 'not-found' })
    const refuse = { ...approving(proxy.id), decision: 'refuse' } as const
    expect(await district.refused('property', 'decideProxies', refuse)).toMatchObject({
      kind: 'reason-needed',
    })
    await district.call('property', 'decideProxies', { ...refuse, reason: '签名不符', requestId: request() })
    expect(await stateOf('wang', proxy.id)).toMatchObject({ state: 'refused', reason: '签名不符' })
    expect(await kindsFor('wang')).toContain('proxyRefused')
  })

  it('decides several at once, each by itself', async () => {
    const ids: string[] = []
    for (const holder of ['刘兆忠', '李书记', '周物业'])
      ids.push(
        (
          await district.call(
            'wang',
            'grantProxy',
            await delegation(district, 'wang', { holder: { name: holder, phone: '13812340001' } }),
          )
        ).proxy.id,
      )
    const batch = approving(...ids, 'x-none')
    const outcomes = [null, 'own-request', null, 'not-found']
    const { outcomes: first } = await district.call('secretary', 'decideProxies', batch)
    expect(first.map(({ refusal }) => refusal)).toEqual(outcomes)
    expect((await district.call('secretary', 'decideProxies', batch)).outcomes).toEqual(first)
  })

  it('is shown masked in lists, and in full to whoever decides, with the paper', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    const list = { orgUnitId: 'banshan', show: 'waiting', cursor: null } as const
    const { rows, orgName } = await district.call('property', 'listProxies', list)
    expect(orgName).toBe('半山名苑')
    expect(rows).toMatchObject([
      { id: proxy.id, principalName: '王**', holderName: '刘**', mySide: 'neither' },
    ])
    expect(await district.call('secretary', 'getProxy', { proxyId: proxy.id })).toMatchObject({
      principalName: '王秀兰',
      principalPhone: '138****0001',
      holderPhone: '138****0001',
      heldHeads: 0,
      mostHeads: 3,
      mayDecide: true,
      whyNot: null,
      paper: [expect.stringContaining('http') as string],
    })
    const above = await district.call('subdistrict', 'getProxy', { proxyId: proxy.id })
    expect(above).toMatchObject({
      principalName: '王**',
      paper: [],
      mayDecide: false,
      whyNot: 'not-permitted',
    })
    for (const part of ['liu', 'siblingSecretary'])
      expect(await district.refused(part, 'getProxy', { proxyId: proxy.id })).toEqual({ kind: 'not-found' })
    await district.call('secretary', 'decideProxies', approving(proxy.id))
    expect((await district.call('property', 'listProxies', list)).rows).toEqual([])
    const decided = await district.call('property', 'listProxies', { ...list, show: 'decided' })
    expect(decided.rows).toMatchObject([{ id: proxy.id, state: 'approved', active: true, mayRevoke: true }])
  })

  it('costs what it is said to cost', async () => {
    const asked = await delegation(district)
    // The org directory has been read before.
    await district.call('wang', 'compound', { compoundId: 'banshan' })
    const { proxy } = await district.call('wang', 'grantProxy', asked)
    expect(district.lastCost()).toBe(7)
    await district.call('wang', 'grantProxy', asked)
    expect(district.lastCost()).toBe(2)
    await district.call('secretary', 'decideProxies', approving(proxy.id))
    // The person and the batch, the transaction with whoever gave the paper, and that nothing is voted on.
    expect(district.lastCost()).toBe(2 + 8 + 1)
    const vote = await openVote(district)
    await district.call('liu', 'castBallot', sheet(vote.id, 'u01'))
    expect(district.lastCost()).toBe(2)
    district.passTo(district.cloud.now() + minute)
    await district.call('liu', 'getVote', { voteId: vote.id })
    await district.call('liu', 'revokeProxy', revoking(proxy.id))
    // The person, the authorisation, the transaction, and a vote of which one right is written and looked at again.
    expect(district.lastCost()).toBe(2 + 6 + 4 + 1 + 3)
    await district.call('wang', 'myProxies', {})
    expect(district.lastCost()).toBeLessThanOrEqual(3)
  })
})
