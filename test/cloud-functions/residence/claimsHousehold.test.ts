import type { Unit } from '#domain/organisation/Unit'
import { sayMessage } from '#copy/messages'
import { ballotOf, openVote } from '../district/openVote'
import { idOf, livingAt, openidOf, person } from '../district/people'
import { addHomes, addPeople, amend, approving, claims, emptyHome, listed } from '../district/residence'
import { day, minute, monday, request, startDistrict, type District } from '../district/startDistrict'

const unitOf = async (district: District, id: string) =>
  (await district.rows('units')).find(({ _id }) => _id === id) as unknown as Unit
const stateOf = async (district: District, part: string, claimId: string) =>
  (await district.call(part, 'myClaims', {})).rows.find(({ id }) => id === claimId)?.state
const noticesFor = async (district: District, part: string) =>
  (await district.call(part, 'inbox', { cursor: null })).rows
const homesOf = async (district: District, part: string) => (await district.call(part, 'me', {})).occupancies

describe('who belongs to a unit', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())
  const approve = async (...ids: readonly string[]) => {
    await district.call('secretary', 'decideClaims', approving(...ids))
  }

  it('is shown to whoever belongs there, masked but for themselves', async () => {
    await addPeople(district, person('aunt', '林阿姨'))
    await approve(await claims(district, 'aunt', 'u01', { as: 'family' }))
    const forWang = await district.call('wang', 'household', { unitId: 'u01' })
    expect(forWang).toMatchObject({
      unitLabel: '3栋u01',
      compoundName: '半山名苑',
      area: 10_000,
      owners: [{ name: 'wang', known: true, me: true, representative: false }],
      residents: [
        { name: '王秀兰', as: 'owner', me: true },
        { name: '林**', as: 'family', me: false },
      ],
      children: [],
      representativeMissing: false,
    })
    const forAunt = await district.call('aunt', 'household', { unitId: 'u01' })
    expect(forAunt.residents.map(({ name }) => name).sort()).toEqual(['林阿姨', '王**'])
    expect(forAunt.owners).toMatchObject([{ name: 'w***', me: false }])
    for (const part of ['liu', 'secretary', 'communitySecretary', 'newcomer'])
      expect((await district.refused(part, 'household', { unitId: 'u01' })).kind).toBe('not-found')
  })

  it('says when co-owners have named nobody to vote for them', async () => {
    const owners = [listed('陈新来'), listed('林阿姨')]
    await addHomes(district, emptyHome('u10', { owners }))
    await approve(await claims(district, 'newcomer', 'u10'))
    expect(await district.call('newcomer', 'household', { unitId: 'u10' })).toMatchObject({
      representativeMissing: true,
      owners: [
        { name: '陈新来', known: true, me: true },
        { name: '林**', known: false, me: false },
      ],
    })
  })

  it('is a child only when an adult of the same unit agrees, and is not entered without', async () => {
    await addPeople(district, person('child', '王小宝'), person('sister', '王大姐'))
    const claimId = await claims(district, 'child', 'u01', { as: 'family', under14: true })
    await district.deliver()
    expect(await noticesFor(district, 'wang')).toMatchObject([{ kind: 'guardianAsked' }])
    expect((await district.refused('secretary', 'decideClaims', approving(claimId))).kind).toBe(
      'guardian-needed',
    )
    expect((await district.call('wang', 'household', { unitId: 'u01' })).children).toEqual([
      { claimId, name: '王小宝' },
    ])
    const about = () => ({ claimId, requestId: request() })
    // Nobody of another unit, not the child, not the office.
    for (const part of ['liu', 'child', 'secretary', 'newcomer'])
      expect([part, (await district.refused(part, 'consentForChild', about())).kind]).toEqual([
        part,
        'not-found',
      ])
    const agreed = about()
    const { claim } = await district.call('wang', 'consentForChild', agreed)
    expect(claim).toMatchObject({ guardianConsented: true, mayWithdraw: false })
    expect((await district.call('wang', 'consentForChild', agreed)).claim).toEqual(claim)
    expect((await district.refused('wang', 'consentForChild', about())).kind).toBe('wrong-state')
    const guardian = (await district.rows('people')).find(({ _id }) => _id === idOf('wang'))
    expect(guardian?.['agreements']).toContainEqual(
      expect.objectContaining({ kind: 'childUnder14', claimId, withdrawnAt: null }),
    )
    expect((await district.call('wang', 'household', { unitId: 'u01' })).children).toEqual([])
    await approve(claimId)
    expect(await homesOf(district, 'child')).toMatchObject([{ unitId: 'u01', kind: 'family' }])
    // A child that is entered is no adult for the next.
    const second = await claims(district, 'sister', 'u01', { as: 'family', under14: true })
    expect(
      (await district.refused('child', 'consentForChild', { claimId: second, requestId: request() })).kind,
    ).toBe('not-permitted')
    await district.deliver()
    expect((await noticesFor(district, 'child')).map(({ kind }) => kind)).not.toContain('guardianAsked')
  })

  it('is not a child whose adult has taken the consent back', async () => {
    await addPeople(district, person('child', '王小宝'))
    const claimId = await claims(district, 'child', 'u01', { as: 'family', under14: true })
    await district.call('wang', 'consentForChild', { claimId, requestId: request() })
    const [wang] = (await district.rows('people')).filter(({ _id }) => _id === idOf('wang'))
    const agreements = (wang?.['agreements'] as readonly object[]).map(agreement =>
      'claimId' in agreement ? { ...agreement, withdrawnAt: monday } : agreement,
    )
    await amend(district, 'people', idOf('wang'), { agreements })
    expect((await district.refused('property', 'decideClaims', approving(claimId))).kind).toBe(
      'guardian-needed',
    )
  })

  it('is nobody who has moved out: not in the unit, not in its votes, not in the compound', async () => {
    const vote = await openVote(district)
    const ballot = await ballotOf(district, 'wang', vote.id)
    await district.call('wang', 'home', { compoundId: 'banshan' })
    const left = { unitId: 'u01', as: 'owner', requestId: request() } as const
    const before = await unitOf(district, 'u01')
    expect((await district.call('wang', 'moveOut', left)).me.occupancies).toEqual([])
    expect(await unitOf(district, 'u01')).toEqual({
      ...before,
      rev: before.rev + 1,
      changedAt: district.cloud.now(),
      owners: before.owners.map(owner => ({ ...owner, personId: null })),
      residentIds: [],
    })
    expect((await district.refused('wang', 'castBallot', ballot)).kind).toBe('no-voting-right')
    expect((await district.refused('wang', 'home', { compoundId: 'banshan' })).kind).toBe('not-permitted')
    expect((await district.refused('wang', 'household', { unitId: 'u01' })).kind).toBe('not-found')
    for (const as of ['owner', 'family'] as const)
      expect(
        (await district.refused('wang', 'moveOut', { unitId: 'u01', as, requestId: request() })).kind,
      ).toBe('not-found')
    // Moving out of what was entered without a claim stands in the audit too.
    await district.deliver()
    const deeds = (await district.rows('auditLog')).map(({ deed, thing }) => ({ deed, thing }))
    expect(deeds).toContainEqual({ deed: 'movedOut', thing: { kind: 'person', id: idOf('wang') } })
  })

  it('keeps an owner who also rents a resident until both are over', async () => {
    await addPeople(
      district,
      person('twice', '双重身', { occupancies: [livingAt('banshan', 'u06', 'family')] }),
    )
    await amend(district, 'units', 'u06', { residentIds: [idOf('twice')] })
    await approve(await claims(district, 'twice', 'u06', { as: 'tenant' }))
    await district.call('twice', 'moveOut', { unitId: 'u06', as: 'tenant', requestId: request() })
    expect((await unitOf(district, 'u06')).residentIds).toEqual([idOf('twice')])
    await district.call('twice', 'moveOut', { unitId: 'u06', as: 'family', requestId: request() })
    expect((await unitOf(district, 'u06')).residentIds).toEqual([])
  })

  it('is no tenant any more when the lease runs out, by the clock and once', async () => {
    await addHomes(district, emptyHome('u10', { tenants: [listed('陈新来'), listed('别人')] }))
    const until = monday + 10 * day
    const claimId = await claims(district, 'newcomer', 'u10', { as: 'tenant', until })
    await approve(claimId)
    expect((await unitOf(district, 'u10')).tenants).toMatchObject([
      { name: '陈新来', personId: idOf('newcomer') },
      { name: '别人', personId: null },
    ])
    district.passTo(until - minute)
    await district.sweep()
    expect(await homesOf(district, 'newcomer')).toHaveLength(1)
    district.passTo(until)
    // By itself, before any clock has come round.
    expect(await homesOf(district, 'newcomer')).toHaveLength(0)
    await Promise.all([district.sweep(), district.sweep()])
    expect(await stateOf(district, 'newcomer', claimId)).toBe('ended')
    const { tenants, residentIds } = await unitOf(district, 'u10')
    expect([tenants[0]?.personId, residentIds]).toEqual([null, []])
    const after = JSON.stringify([await district.rows('claims'), await district.rows('units')])
    await district.sweep()
    expect(JSON.stringify([await district.rows('claims'), await district.rows('units')])).toBe(after)
    await district.deliver()
    const [ended] = (await noticesFor(district, 'newcomer')).filter(({ kind }) => kind === 'claimEnded')
    expect(ended && sayMessage(ended.kind, ended.params).body).toBe('半山名苑 3栋u10：租期到了')
  })

  it('is told by WeChat what became of a claim, and the office that one waits', async () => {
    for (const part of ['newcomer', 'property']) {
      district.cloud.grantSubscription(openidOf(part), 'caseProgress')
      district.cloud.grantSubscription(openidOf(part), 'caseProgress')
      for (let times = 0; times < 2; times += 1)
        await district.call(part, 'recordConsent', { templates: ['caseProgress'], requestId: request() })
    }
    const claimId = await claims(district, 'newcomer', 'u06', { as: 'family' })
    await district.deliver()
    await approve(claimId)
    await district.deliver()
    expect(district.cloud.messages().map(({ openid, page }) => [openid, page])).toEqual([
      [openidOf('property'), `packages/work/claim/index?id=${claimId}`],
      [openidOf('newcomer'), 'packages/account/units/index'],
    ])
  })

  it('is not entered by a lease that ran out while it waited', async () => {
    const claimId = await claims(district, 'newcomer', 'u06', { as: 'tenant', until: monday + day })
    district.passTo(monday + day)
    expect((await district.refused('secretary', 'decideClaims', approving(claimId))).kind).toBe(
      'times-out-of-order',
    )
  })

  it('can be told by the office which owner of the roster it is', async () => {
    await addHomes(district, emptyHome('u10', { owners: [listed('陈 新 来（旧名）'), listed('林阿姨')] }))
    const claimId = await claims(district, 'newcomer', 'u10')
    expect((await district.refused('secretary', 'decideClaims', approving(claimId))).kind).toBe(
      'not-on-roster',
    )
    const chosen = { ...approving(claimId), rosterOwner: 7 }
    expect((await district.refused('secretary', 'decideClaims', chosen)).kind).toBe('not-on-roster')
    await district.call('secretary', 'decideClaims', { ...approving(claimId), rosterOwner: 0 })
    expect((await unitOf(district, 'u10')).owners.map(({ personId }) => personId)).toEqual([
      idOf('newcomer'),
      null,
    ])
    expect(
      await district.refused('secretary', 'decideClaims', { ...approving('c1', 'c2'), rosterOwner: 0 }),
    ).toMatchObject({ kind: 'invalid-input', field: 'rosterOwner' })
  })
})
