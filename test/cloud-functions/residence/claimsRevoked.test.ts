import type { Input } from '#contracts/calls'
import { ballotOf, openVote } from '../district/openVote'
import { idOf } from '../district/people'
import { addHomes, approving, claims, emptyHome } from '../district/residence'
import { day, request, startDistrict, transports, type District } from '../district/startDistrict'

const revoking = (claimId: string, reason = '核对有误，不是这一户'): Input<'revokeClaim'> => ({
  claimId,
  reason,
  requestId: request(),
})

describe.each(transports)('an approval that was a mistake, over the %s transport', transport => {
  let district: District
  let approved: string
  beforeAll(async () => {
    district = await startDistrict({ transport })
    await addHomes(district, emptyHome('r01'), emptyHome('r02'))
    approved = await claims(district, 'newcomer', 'r01')
    await district.call('secretary', 'decideClaims', approving(approved))
  })
  afterAll(() => district.close())

  const rowOf = async (collection: 'people' | 'units', id: string) =>
    (await district.rows(collection)).find(({ _id }) => _id === id)

  it('is taken back by the office that decides, and by nobody else', async () => {
    const before = JSON.stringify([await district.rows('people'), await district.rows('units')])
    const kinds = { newcomer: 'not-found', wang: 'not-found', communityStaff: 'not-permitted' } as const
    for (const [part, kind] of Object.entries(kinds))
      expect([part, (await district.refused(part, 'revokeClaim', revoking(approved))).kind]).toEqual([
        part,
        kind,
      ])
    const waiting = await claims(district, 'newcomer', 'r02')
    expect((await district.refused('secretary', 'revokeClaim', revoking(waiting))).kind).toBe('wrong-state')
    expect((await district.refused('secretary', 'revokeClaim', revoking(approved, ''))).field).toBe('reason')
    expect(JSON.stringify([await district.rows('people'), await district.rows('units')])).toBe(before)
    expect((await district.call('communityStaff', 'getClaim', { claimId: approved })).mayRevoke).toBe(false)
    expect((await district.call('property', 'getClaim', { claimId: approved })).mayRevoke).toBe(true)
  })

  it('takes the home, the vote and the ballot away when a second has agreed, and tells the person why', async () => {
    const vote = await openVote(district)
    await district.call('newcomer', 'castBallot', await ballotOf(district, 'newcomer', vote.id))
    const input = revoking(approved)
    // The vote is open in December: two people of two bodies, a day apart.
    await district.call('secretary', 'revokeClaim', revoking(approved))
    expect((await rowOf('units', 'r01'))?.['owners']).toMatchObject([{ personId: idOf('newcomer') }])
    district.passTo(district.cloud.now() + day)
    const { claim } = await district.call('property', 'revokeClaim', input)
    expect(claim).toMatchObject({ state: 'ended', ending: 'revoked' })
    expect((await rowOf('units', 'r01'))?.['owners']).toMatchObject([{ personId: null }])
    expect((await rowOf('units', 'r01'))?.['residentIds']).toEqual([])
    expect((await district.call('newcomer', 'me', {})).occupancies).toEqual([])
    const right = (await district.rows('votingRights')).find(({ _id }) => _id === `${vote.id}:r01`)
    expect(right?.['voterIds']).toEqual([])
    expect(await district.rows('ballots')).toMatchObject([
      { castBy: idOf('newcomer'), setAside: { reason: input.reason } },
    ])
    await district.deliver()
    const { rows } = await district.call('newcomer', 'inbox', { cursor: null })
    expect(rows.find(({ kind }) => kind === 'claimEnded')?.params).toMatchObject({ reason: input.reason })
    // The same request again is answered alike and writes nothing.
    const after = JSON.stringify(await district.rows('claims'))
    expect(await district.call('property', 'revokeClaim', input)).toMatchObject({ claim: { state: 'ended' } })
    expect(JSON.stringify(await district.rows('claims'))).toBe(after)
    expect((await district.refused('property', 'revokeClaim', revoking(approved))).kind).toBe('wrong-state')
  })
})
