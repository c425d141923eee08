import { idOf, livingAt, person } from '../../cloud-functions/district/people'
import {
  addHomes,
  amend,
  addPeople,
  approving,
  claims,
  emptyHome,
  listed,
} from '../../cloud-functions/district/residence'
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
 * 周物业 keeps the register of 半山名苑 and has friends; 李书记 leads its branch, 钱书记 the community above. 陈新来 owns p01
 * and does not know that somebody wants to be her.
 */
describe('one person takes no home', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(december)
    await addHomes(
      district,
      ...['p01', 'p02', 'p03', 'p04'].map(id =>
        emptyHome(id, { owners: [listed(`业主${id}`, '13900000001')] }),
      ),
    )
    await addPeople(
      district,
      ...['a', 'b', 'c', 'd'].map(id => ({ ...person(`friend-${id}`, `朋友${id}`), phone: '13700000009' })),
    )
  })
  afterEach(() => district.close())

  const linking = async (part: string, claimId: string) =>
    district.reply(part, 'decideClaims', {
      ...approving(claimId),
      ...{ rosterOwner: 0, requestId: request() },
    })
  const voteUnderWay = async () => {
    const { vote } = await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    district.passTo((vote.opensAt ?? 0) + minute)
    await district.sweep()
    return district.call('committee', 'getVote', { voteId: vote.id })
  }
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }

  it('does not let the manager alone cast four ballots by invented people', async () => {
    const vote = await voteUnderWay()
    const ids: string[] = []
    for (const [index, home] of ['p01', 'p02', 'p03', 'p04'].entries())
      ids.push(await claims(district, `friend-${'abcd'[index] ?? ''}`, home))
    for (const id of ids) expect(await linking('property', id)).toMatchObject({ ok: true })
    for (const id of ids) {
      const again = await linking('property', id)
      expect(again).toMatchObject({ ok: false, refusal: { kind: 'second-person-needed' } })
    }
    for (const [index, home] of ['p01', 'p02', 'p03', 'p04'].entries()) {
      const part = `friend-${'abcd'[index] ?? ''}`
      const sheet = { ...(await ballotOf(district, 'wang', vote.id)), rightId: home, requestId: request() }
      expect(await district.refused(part, 'castBallot', sheet)).toMatchObject({ kind: 'no-voting-right' })
    }
    const linked = (await district.rows('units')).filter(({ _id }) => String(_id).startsWith('p0'))
    expect(linked.flatMap(({ owners }) => owners as { personId: string | null }[])).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ personId: null }) as unknown),
    )
    expect(await district.rows('ballots')).toEqual([])
    // Whoever called the vote, and the other bodies, have been shown it; the branch is asked for its word.
    expect(await kindsFor('committee')).toContain('changeDuringVote')
    expect(await kindsFor('secretary')).toEqual(expect.arrayContaining(['secondAsked', 'changeDuringVote']))
    expect(await kindsFor('property')).not.toContain('secondAsked')
  })

  it('enters them once the branch has agreed, after a day while a vote is under way', async () => {
    await voteUnderWay()
    const claimId = await claims(district, 'friend-a', 'p01')
    await linking('property', claimId)
    expect(await linking('secretary', claimId)).toMatchObject({ ok: false, refusal: { kind: 'shown-first' } })
    district.passTo(district.cloud.now() + day + minute)
    expect(await linking('secretary', claimId)).toMatchObject({ ok: true })
    const { rows } = await district.call('friend-a', 'myClaims', {})
    expect(rows[0]).toMatchObject({ state: 'approved' })
  })

  it('asks the community where nobody else keeps the register', async () => {
    await amend(district, 'orgUnits', 'banshan', { posts: [] })
    const claimId = await claims(district, 'friend-a', 'p01')
    await linking('property', claimId)
    expect(await linking('secretary', claimId)).toMatchObject({ ok: false })
    expect(await linking('communitySecretary', claimId)).toMatchObject({ ok: true })
  })

  it('lets one person link whom the roster names by name and verified phone', async () => {
    await addHomes(district, emptyHome('p09'))
    const claimId = await claims(district, 'newcomer', 'p09')
    await district.call('property', 'decideClaims', approving(claimId))
    expect((await district.call('newcomer', 'myClaims', {})).rows[0]).toMatchObject({ state: 'approved' })
  })

  it('tells the owner, who stops it in one tap; the office above looks into it', async () => {
    await addPeople(district, {
      ...person('spouse', '林爱人', { occupancies: [livingAt('banshan', 'p05')] }),
      phone: '13900000005',
    })
    await addHomes(
      district,
      emptyHome('p05', {
        owners: [
          { ...listed('林爱人', '13900000005'), personId: idOf('spouse') },
          listed('林先生', '13900000006'),
        ],
        residentIds: [idOf('spouse')],
      }),
    )
    const claimId = await claims(district, 'friend-a', 'p05')
    const second = { ...approving(claimId), rosterOwner: 1 }
    await district.call('property', 'decideClaims', second)
    await district.call('secretary', 'decideClaims', { ...second, requestId: request() })
    expect(await kindsFor('spouse')).toContain('linkShown')
    const vote = await voteUnderWay()
    expect((await district.call('friend-a', 'getVote', { voteId: vote.id })).myRights).toHaveLength(1)

    const [change] = (await district.call('spouse', 'changesAtHome', {})).rows
    expect(change).toMatchObject({ about: { claimId }, what: 'link', name: '朋**', mayDispute: true })
    expect(await district.refused('wang', 'disputeClaim', { claimId, requestId: request() })).toEqual({
      kind: 'cannot-dispute',
    })
    const { change: disputed } = await district.call('spouse', 'disputeClaim', {
      claimId,
      requestId: request(),
    })
    expect(disputed).toMatchObject({ disputed: true, mayDispute: false, state: 'disputed' })
    expect((await district.refused('friend-a', 'getVote', { voteId: vote.id })).kind).toBe('not-found')
    const sheet = { ...(await ballotOf(district, 'spouse', vote.id)), requestId: request() }
    expect(await district.refused('friend-a', 'castBallot', sheet)).toMatchObject({ kind: 'no-voting-right' })
    // Neither of the two who had agreed decides now.
    for (const part of ['property', 'secretary'])
      expect(await linking(part, claimId)).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    await district.call('communityStaff', 'decideClaims', {
      ...approving(claimId),
      ...{ decision: 'refuse', reason: '名册上是别人', requestId: request() },
    })
    expect((await district.call('friend-a', 'myClaims', {})).rows[0]).toMatchObject({
      state: 'refusedFinally',
    })
    // It was looked into: nothing is said to be under way any more.
    expect((await district.call('spouse', 'changesAtHome', {})).rows).toMatchObject([
      { about: { claimId }, disputed: false, mayDispute: false },
    ])
  })

  it('takes nothing back by one person either, and not before it was shown', async () => {
    await addHomes(district, emptyHome('p09'))
    const claimId = await claims(district, 'newcomer', 'p09')
    await district.call('secretary', 'decideClaims', approving(claimId))
    const revoke = (part: string) =>
      district.reply(part, 'revokeClaim', { claimId, reason: '核对有误', requestId: request() })
    expect(await revoke('property')).toMatchObject({ ok: true })
    expect(await revoke('property')).toMatchObject({ ok: false, refusal: { kind: 'second-person-needed' } })
    expect(await revoke('secretary')).toMatchObject({ ok: false, refusal: { kind: 'shown-first' } })
    expect((await district.call('newcomer', 'me', {})).occupancies).toHaveLength(1)
    expect(await kindsFor('newcomer')).toContain('revocationShown')
    // One tap, and the community decides.
    await district.call('newcomer', 'disputeClaim', { claimId, requestId: request() })
    district.passTo(district.cloud.now() + day + hour)
    expect(await revoke('secretary')).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } })
    await district.call('communityStaff', 'keepClaim', { claimId, reason: '核对无误', requestId: request() })
    expect((await district.call('newcomer', 'myClaims', {})).rows[0]).toMatchObject({ state: 'approved' })
  })

  it('is taken back by two of two bodies, a day after it was shown', async () => {
    await addHomes(district, emptyHome('p09'))
    const claimId = await claims(district, 'newcomer', 'p09')
    await district.call('secretary', 'decideClaims', approving(claimId))
    const revoke = (part: string) =>
      district.call(part, 'revokeClaim', { claimId, reason: '核对有误', requestId: request() })
    await revoke('property')
    district.passTo(district.cloud.now() + day + minute)
    await revoke('secretary')
    expect((await district.call('newcomer', 'me', {})).occupancies).toEqual([])
  })
})
