import { idOf, livingAt, person } from '../../cloud-functions/district/people'
import { addHomes, addPeople, emptyHome, listed } from '../../cloud-functions/district/residence'
import {
  approving,
  delegation,
  refusing,
  representative,
  revoking,
} from '../../cloud-functions/district/authorising'
import { ballotOf, chargingPiles } from '../../cloud-functions/district/openVote'
import {
  day,
  hour,
  minute,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

const december = Date.UTC(2026, 11, 2, 2)

/**
 * 陈老太 is on the roster of p01 and not here; 陈女儿 owns it with her. 假监护 says that he is the old lady's guardian. 周物业 keeps
 * the register, 李书记 leads the branch, 孙专干 works in the community.
 */
describe('a paper alone lets nobody vote for another by one person', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(december)
    await addPeople(
      district,
      {
        ...person('daughter', '陈女儿', { occupancies: [livingAt('banshan', 'p01')] }),
        phone: '13900000011',
      },
      { ...person('guardian', '假监护'), phone: '13900000012' },
      { ...person('son', '陈儿子', { occupancies: [livingAt('banshan', 'p02')] }), phone: '13900000013' },
      { ...person('wife', '陈妻子', { occupancies: [livingAt('banshan', 'p02')] }), phone: '13812340001' },
      { ...person('aunt', '陈阿姨', { occupancies: [livingAt('banshan', 'p02')] }), phone: '13900000015' },
    )
    const linked = (part: string, name: string, phone: string) => ({
      ...listed(name, phone),
      personId: idOf(part),
    })
    await addHomes(
      district,
      emptyHome('p01', {
        owners: [listed('陈老太', '13900000010'), linked('daughter', '陈女儿', '13900000011')],
        residentIds: [idOf('daughter')],
      }),
      emptyHome('p02', {
        owners: [
          linked('son', '陈儿子', '13900000013'),
          linked('wife', '陈妻子', '13812340001'),
          linked('aunt', '陈阿姨', '13900000015'),
        ],
        residentIds: ['son', 'wife', 'aunt'].map(idOf),
      }),
    )
  })
  afterEach(() => district.close())

  const guards = async () => {
    const { proxy } = await district.call(
      'guardian',
      'grantProxy',
      await delegation(district, 'guardian', {
        ...{ kind: 'guardian', unitIds: ['p01'], holder: null, wardName: '陈老太', until: null },
      }),
    )
    return proxy.id
  }
  const approve = (part: string, id: string) => district.reply(part, 'decideProxies', approving(id))
  const stateOf = async (id: string) => (await district.call('secretary', 'getProxy', { proxyId: id })).state
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }
  const voteUnderWay = async () => {
    const { vote } = await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    district.passTo((vote.opensAt ?? 0) + minute)
    await district.sweep()
    return vote.id
  }
  const rightsOf = async (part: string, voteId: string) => {
    const rows = await district.rows('votingRights')
    return rows.filter(row => row['voteId'] === voteId && (row['voterIds'] as string[]).includes(idOf(part)))
  }

  it('lets no guardian act whom the manager alone has believed', async () => {
    const voteId = await voteUnderWay()
    const id = await guards()
    expect(await district.call('property', 'getProxy', { proxyId: id })).toMatchObject({ takesTwo: true })
    expect(await approve('property', id)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('toConfirm')
    expect(await rightsOf('guardian', voteId)).toEqual([])
    expect(await approve('property', id)).toMatchObject({
      ok: false,
      refusal: { kind: 'second-person-needed' },
    })
    // While a vote is under way those concerned are shown it for a day.
    expect(await approve('secretary', id)).toMatchObject({ ok: false, refusal: { kind: 'shown-first' } })
    expect(await kindsFor('daughter')).toContain('proxyShown')
    expect(await kindsFor('secretary')).toEqual(expect.arrayContaining(['secondAsked', 'changeDuringVote']))
    expect(await kindsFor('committee')).toContain('changeDuringVote')
    district.passTo(district.cloud.now() + day + minute)
    expect(await approve('secretary', id)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('approved')
    expect(await rightsOf('guardian', voteId)).toHaveLength(1)
  })

  it('is stopped by another owner in one tap, and the ballot goes with it; the community decides', async () => {
    const id = await guards()
    await approve('property', id)
    await approve('secretary', id)
    const voteId = await voteUnderWay()
    await district.call('guardian', 'castBallot', {
      ...(await ballotOf(district, 'wang', voteId, 'against')),
      ...{ rightId: 'p01', requestId: request() },
    })
    const [change] = (await district.call('daughter', 'changesAtHome', {})).rows
    expect(change).toMatchObject({ about: { proxyId: id }, what: 'proxy', name: '假**', mayDispute: true })
    expect(await district.refused('wang', 'disputeProxy', { proxyId: id, requestId: request() })).toEqual({
      kind: 'cannot-dispute',
    })
    const dispute = { proxyId: id, requestId: request() }
    const { change: disputed } = await district.call('daughter', 'disputeProxy', dispute)
    await district.call('daughter', 'disputeProxy', dispute)
    expect(disputed).toMatchObject({ state: 'disputed', disputed: true, mayDispute: false })
    expect(await rightsOf('guardian', voteId)).toEqual([])
    const { myRights } = await district.call('daughter', 'getVote', { voteId })
    expect(myRights).toMatchObject([{ rightId: 'p01', ballot: null }])
    expect(await kindsFor('guardian')).toEqual(expect.arrayContaining(['proxyDisputed', 'ballotSetAside']))
    for (const part of ['property', 'secretary'])
      expect(await approve(part, id)).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    await district.call('communityStaff', 'decideProxies', refusing('没有监护证明', id))
    expect(await stateOf(id)).toBe('refused')
  })

  it('lets the community put it in force again, which finds the dispute wrong', async () => {
    const id = await guards()
    await approve('property', id)
    await approve('secretary', id)
    const heads = async () =>
      (await district.rows('proxyHolders')).flatMap(({ acting }) => acting as readonly { proxyId: string }[])
    expect(await heads()).toHaveLength(1)
    await district.call('daughter', 'disputeProxy', { proxyId: id, requestId: request() })
    expect(await heads()).toEqual([])
    expect(await approve('communityStaff', id)).toMatchObject({ ok: true })
    expect(await heads()).toMatchObject([{ proxyId: id }])
    expect(await rightsOf('guardian', await voteUnderWay())).toHaveLength(1)
  })

  it('seats no representative over an owner who has said nothing', async () => {
    const { proxy } = await district.call(
      'son',
      'grantProxy',
      await representative(district, 'son', 'p02', '陈妻子'),
    )
    await approve('property', proxy.id)
    expect(await stateOf(proxy.id)).toBe('toConfirm')
    const seated = async () =>
      (await district.rows('units')).find(({ _id }) => _id === 'p02')?.['representativeId']
    expect(await seated()).toBeNull()
    expect(await kindsFor('aunt')).toContain('proxyShown')
    await district.call('aunt', 'disputeProxy', { proxyId: proxy.id, requestId: request() })
    expect(await approve('secretary', proxy.id)).toMatchObject({ ok: false })
    expect(await seated()).toBeNull()
  })

  it('leaves a representative seated when another request for the same person is taken back before it counts', async () => {
    const asked = async () =>
      (await district.call('son', 'grantProxy', await representative(district, 'son', 'p02', '陈妻子'))).proxy
        .id
    const seated = async () =>
      (await district.rows('units')).find(({ _id }) => _id === 'p02')?.['representativeId']
    const first = await asked()
    for (const part of ['property', 'secretary']) await approve(part, first)
    expect(await seated()).toBe(idOf('wife'))
    await district.call('son', 'revokeProxy', revoking(await asked(), '写错了'))
    expect(await seated()).toBe(idOf('wife'))
  })

  it('takes one person where an owner gives their own vote away', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    expect(await approve('secretary', proxy.id)).toMatchObject({ ok: true })
    expect(await stateOf(proxy.id)).toBe('approved')
  })

  it('is taken back by two offices, after a day; by either side at once', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    await approve('secretary', proxy.id)
    const revoke = (part: string) => district.reply(part, 'revokeProxy', revoking(proxy.id, '核对有误'))
    expect(await revoke('property')).toMatchObject({ ok: true })
    expect(await stateOf(proxy.id)).toBe('revoking')
    expect(await kindsFor('wang')).toContain('proxyRevocationShown')
    expect(await kindsFor('secretary')).toContain('secondAsked')
    expect(await revoke('secretary')).toMatchObject({ ok: false, refusal: { kind: 'shown-first' } })
    // It holds still.
    expect((await district.call('liu', 'myProxies', {})).rows[0]).toMatchObject({ active: true })
    district.passTo(district.cloud.now() + day + hour)
    expect(await revoke('secretary')).toMatchObject({ ok: true })
    expect(await stateOf(proxy.id)).toBe('revoked')
    const { proxy: other } = await district.call('wang', 'grantProxy', await delegation(district))
    await approve('secretary', other.id)
    expect(await district.reply('wang', 'revokeProxy', revoking(other.id))).toMatchObject({ ok: true })
    expect(await stateOf(other.id)).toBe('revoked')
  })

  it('stays when the second, or the community above, finds that it was right', async () => {
    const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
    await approve('secretary', proxy.id)
    const revoke = (part: string) => district.reply(part, 'revokeProxy', revoking(proxy.id, '核对有误'))
    const keep = (part: string) =>
      district.reply(part, 'keepProxy', { proxyId: proxy.id, reason: '核对无误', requestId: request() })
    await revoke('property')
    expect(await keep('property')).toMatchObject({ ok: false, refusal: { kind: 'second-person-needed' } })
    expect(await keep('secretary')).toMatchObject({ ok: true })
    expect(await stateOf(proxy.id)).toBe('approved')
    await revoke('property')
    await district.call('wang', 'disputeProxy', { proxyId: proxy.id, requestId: request() })
    district.passTo(district.cloud.now() + day + hour)
    expect(await revoke('secretary')).toMatchObject({ ok: false })
    expect(await keep('communityStaff')).toMatchObject({ ok: true })
    expect(await stateOf(proxy.id)).toBe('approved')
  })
})
