import { livingAt, idOf, person, postAt } from '../district/people'
import {
  approving as approvingProxy,
  refusing as refusingProxy,
  representative,
} from '../district/authorising'
import { addHomes, addPeople, approving, claims, emptyHome, refusing } from '../district/residence'
import { day, monday, request, startDistrict, type District } from '../district/startDistrict'

const owner = (part: string, name: string) => ({ personId: idOf(part), name, phone: null })
const sameHome = livingAt('banshan', 'home')

/** Officials who live where they serve, relatives who ask for something, and posts of other days. */
const people = [
  person('host', '何主持', { posts: [postAt('branchSecretary', 'banshan')], occupancies: [sameHome] }),
  person('spouse', '何配偶', { occupancies: [sameHome] }),
  person('third', '何第三', { occupancies: [sameHome] }),
  person('lodger', '何租住', {
    posts: [postAt('propertyManager', 'banshan')],
    occupancies: [{ ...sameHome, kind: 'tenant' }],
  }),
  person('two', '何两职', {
    posts: [postAt('branchSecretary', 'banshan'), postAt('communitySecretary', 'xiejiao')],
  }),
  person('tomorrow', '何明天', {
    posts: [{ ...postAt('branchSecretary', 'banshan'), from: monday + day }],
  }),
  person('yesterday', '何昨天', {
    posts: [{ ...postAt('branchSecretary', 'banshan'), until: monday }],
  }),
]

describe('an official with an interest of their own', () => {
  let district: District
  const kind = async (...asked: Parameters<District['refused']>) => (await district.refused(...asked)).kind
  const state = async (collection: 'claims' | 'proxies', id: string) =>
    (await district.rows(collection)).find(({ _id }) => _id === id)?.['state']

  beforeAll(async () => {
    district = await startDistrict()
    await addPeople(district, ...people)
    await addHomes(
      district,
      emptyHome('home', {
        owners: [owner('host', '何主持'), owner('spouse', '何配偶'), owner('third', '何第三')],
        residentIds: ['host', 'spouse', 'third', 'lodger'].map(idOf),
      }),
      emptyHome('other', { owners: [{ personId: null, name: '何两职', phone: null }] }),
      emptyHome('another', { owners: [{ personId: null, name: '何昨天', phone: null }] }),
    )
  })
  afterAll(() => district.close())

  it('enters no relative in the home where they live, owner or tenant, and throws none out of it', async () => {
    const claimId = await claims(district, 'newcomer', 'home', { as: 'family' })
    for (const part of ['host', 'lodger']) {
      expect(await kind(part, 'decideClaims', approving(claimId))).toBe('own-request')
      expect(await kind(part, 'decideClaims', refusing('不想让她进来', claimId))).toBe('own-request')
      expect(await district.call(part, 'getClaim', { claimId })).toMatchObject({
        mayDecide: false,
        whyNot: 'own-request',
      })
    }
    expect(await state('claims', claimId)).toBe('submitted')
    await district.call('secretary', 'decideClaims', approving(claimId))
    const revoking = { claimId, reason: '想让她搬走', requestId: request() }
    expect(await kind('host', 'revokeClaim', revoking)).toBe('own-request')
    expect((await district.call('host', 'getClaim', { claimId })).mayRevoke).toBe(false)
    expect(await state('claims', claimId)).toBe('approved')
  })

  it('does not choose who votes for the home that they own with others', async () => {
    const asked = await representative(district, 'spouse', 'home', '何第三')
    const { proxy } = await district.call('spouse', 'grantProxy', asked)
    expect(await kind('host', 'decideProxies', approvingProxy(proxy.id))).toBe('own-request')
    expect(await kind('lodger', 'decideProxies', approvingProxy(proxy.id))).toBe('own-request')
    expect(await kind('host', 'decideProxies', refusingProxy('换我来', proxy.id))).toBe('own-request')
    expect(await district.call('host', 'getProxy', { proxyId: proxy.id })).toMatchObject({
      mayDecide: false,
      whyNot: 'own-request',
    })
    expect(await state('proxies', proxy.id)).toBe('submitted')
    await district.call('secretary', 'decideProxies', approvingProxy(proxy.id))
    expect(await state('proxies', proxy.id)).toBe('approved')
  })

  it('decides on no claim of their own, in whichever of two posts, nor on the appeal', async () => {
    const claimId = await claims(district, 'two', 'other')
    for (const actingAs of [
      undefined,
      { role: 'branchSecretary', orgUnitId: 'banshan' },
      { role: 'communitySecretary', orgUnitId: 'xiejiao' },
    ]) {
      const data = { call: 'decideClaims', input: approving(claimId), ...(actingAs && { actingAs }) }
      const reply = await district.send('two', data)
      expect(reply.ok ? 'ok' : reply.refusal.kind).toMatch(/^(own-request|not-permitted)$/)
    }
    await district.call('secretary', 'decideClaims', refusing('请补产权证', claimId))
    await district.call('two', 'appealClaim', { claimId, reason: '名册上有我', requestId: request() })
    expect(await kind('two', 'decideClaims', approving(claimId))).toBe('own-request')
    expect(await state('claims', claimId)).toBe('appealed')
  })

  it('does not refuse in one post and confirm the refusal in another', async () => {
    const claimId = await claims(district, 'yesterday', 'another')
    await district.call('two', 'decideClaims', refusing('查无此人', claimId))
    await district.call('yesterday', 'appealClaim', { claimId, reason: '名册上有我', requestId: request() })
    expect(await kind('two', 'decideClaims', refusing('还是不行', claimId))).toBe('not-permitted')
    await district.call('communityStaff', 'decideClaims', approving(claimId))
  })

  it.each([
    ['begins tomorrow', 'tomorrow'],
    ['ended at this very instant', 'yesterday'],
  ])('does not act in a post that %s', async (_, part) => {
    const claimId = await claims(district, 'sibling', 'home', { as: 'tenant' })
    const input = approving(claimId)
    const actingAs = { role: 'branchSecretary', orgUnitId: 'banshan' }
    expect(await kind(part, 'decideClaims', input)).toBe('not-found')
    expect(await district.send(part, { call: 'decideClaims', input, actingAs })).toMatchObject({
      refusal: { kind: 'post-not-held' },
    })
    const look = {
      about: { thing: 'claim', id: claimId },
      side: null,
      reason: '核对一下',
      requestId: request(),
    }
    expect(await district.send(part, { call: 'revealPhone', input: look, actingAs })).toMatchObject({
      refusal: { kind: 'post-not-held' },
    })
    expect(await district.rows('looks')).toEqual([])
    await district.call('sibling', 'withdrawClaim', { claimId, requestId: request() })
  })
})
