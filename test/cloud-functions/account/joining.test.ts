import type { Input } from '#contracts/calls'
import { consentVersions } from '#domain/account/consents'
import { idOf, openidOf } from '../district/people'
import { addHomes, amend, claims, emptyHome } from '../district/residence'
import { request, startDistrict, transports, type District } from '../district/startDistrict'

const agreedVersion = consentVersions.privacyAgreement

describe.each(transports)('joining, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 2 })
  })
  afterEach(() => district.close())

  const code = (part: string, phone = '13912345678') =>
    district.cloud.phoneCode({ openid: openidOf(part), phone })
  const joining = (part: string, more: Partial<Input<'join'>> = {}): Input<'join'> => ({
    name: '方初来',
    phoneCode: code(part),
    agreedVersion,
    requestId: request(),
    ...more,
  })
  const rowOf = async (part: string) => (await district.rows('people')).find(({ _id }) => _id === idOf(part))

  it('makes a person of a name, a phone and an agreement; then everything of one’s own is open', async () => {
    expect((await district.refused('fang', 'me', {})).kind).toBe('unknown-person')
    expect(
      (await district.refused('fang', 'claimableUnits', { compoundId: 'banshan', buildingId: null })).kind,
    ).toBe('unknown-person')
    const { me } = await district.call('fang', 'join', joining('fang'))
    expect(me).toEqual(await district.call('fang', 'me', {}))
    expect(me).toMatchObject({
      personId: idOf('fang'),
      name: '方初来',
      phone: '139****5678',
      posts: [],
      occupancies: [],
      agreed: ['privacyAgreement'],
      demo: false,
    })
    expect(await rowOf('fang')).toMatchObject({
      rev: 1,
      openid: openidOf('fang'),
      phone: '13912345678',
      joinedAt: district.cloud.now(),
      erasedAt: null,
    })
    await addHomes(district, emptyHome('u10'))
    await claims(district, 'fang', 'u10')
  })

  it('writes the name as rosters do', async () => {
    const { me } = await district.call('fang', 'join', joining('fang', { name: ' 方　初 来 ' }))
    expect(me.name).toBe('方初来')
    expect(await district.refused('ma', 'join', joining('ma', { name: '马 ' }))).toMatchObject({
      kind: 'invalid-input',
      field: 'name',
    })
  })

  it('is the same when it is delivered again, at once or later, and needs no second code', async () => {
    const first = joining('fang')
    const replies = await Promise.all([1, 2, 3].map(() => district.reply('fang', 'join', first)))
    expect(replies.some(({ ok }) => ok)).toBe(true)
    const after = JSON.stringify(await district.rows('people'))
    const again = await district.call('fang', 'join', first)
    expect(again.me.name).toBe('方初来')
    // Whoever is known is not made anew by another request.
    await district.call('fang', 'join', joining('fang', { name: '另一个' }))
    expect(JSON.stringify(await district.rows('people'))).toBe(after)
    expect((await district.rows('people')).filter(({ openid }) => openid === openidOf('fang'))).toHaveLength(
      1,
    )
    await district.deliver()
    const deeds = (await district.rows('auditLog')).filter(({ deed }) => deed === 'joined')
    expect(deeds).toHaveLength(1)
    expect(JSON.stringify(deeds)).not.toMatch(/方初来|13912345678/)
  })

  it.each([
    ['an older agreement', { agreedVersion: '2020-01-01' }, 'consent-needed'],
    ['no code of WeChat’s', { phoneCode: 'made-up' }, 'phone-code-invalid'],
    ['an unsafe name', { name: '赌博网站' }, 'unsafe-content'],
  ])('refuses %s, and writes nothing', async (_what, more, kind) => {
    const before = JSON.stringify(await district.rows('people'))
    expect((await district.refused('fang', 'join', joining('fang', more))).kind).toBe(kind)
    expect(JSON.stringify(await district.rows('people'))).toBe(before)
  })

  it('takes a code once: somebody else cannot join with it', async () => {
    const first = joining('fang')
    await district.call('fang', 'join', first)
    expect((await district.refused('thief', 'join', { ...first, requestId: request() })).kind).toBe(
      'phone-code-invalid',
    )
  })

  it('gives somebody who had erased themselves their document back, with fresh data alone', async () => {
    const before = await rowOf('wang')
    await amend(district, 'people', idOf('wang'), {
      name: '已注销用户',
      phone: '',
      openid: `erased:${idOf('wang')}`,
      erasedAt: district.cloud.now(),
      credits: { caseProgress: 3 },
    })
    expect((await district.refused('wang', 'me', {})).kind).toBe('unknown-person')
    expect((await district.refused('wang', 'home', { compoundId: 'banshan' })).kind).toBe('unknown-person')
    await district.call('wang', 'join', joining('wang', { name: '王归来' }))
    expect(await rowOf('wang')).toMatchObject({
      _id: idOf('wang'),
      rev: Number(before?.['rev']) + 1,
      openid: openidOf('wang'),
      name: '王归来',
      occupancies: [],
      posts: [],
      credits: {},
      erasedAt: null,
    })
    expect((await district.refused('wang', 'home', { compoundId: 'banshan' })).kind).toBe('not-permitted')
  })

  it('changes the phone by WeChat’s word, once for each request', async () => {
    const change = { phoneCode: code('wang', '13700001111'), requestId: request() }
    expect(await district.call('wang', 'changePhone', change)).toEqual({ phone: '137****1111' })
    expect(await district.call('wang', 'changePhone', change)).toEqual({ phone: '137****1111' })
    expect(await rowOf('wang')).toMatchObject({ phone: '13700001111', rev: 2 })
    expect(
      (await district.refused('liu', 'changePhone', { phoneCode: change.phoneCode, requestId: request() }))
        .kind,
    ).toBe('phone-code-invalid')
  })
})

describe('looking for one’s home', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addHomes(
      district,
      ...[
        ['1', '1203'],
        ['1', '203'],
        ['2', '101'],
        ['10', '101'],
      ].map(([entrance = '', room = '']) =>
        emptyHome(`x${entrance}-${room}`, {
          buildingId: 'b4',
          entrance,
          room,
          label: `4栋${entrance}单元${room}`,
        }),
      ),
    )
  })
  afterAll(() => district.close())
  const namesFor = async (search: string) =>
    (await district.call('stranger', 'compounds', { search })).rows.map(({ name }) => name)

  it('is open to those who have not joined, by the name of compound, community or subdistrict', async () => {
    expect((await namesFor('')).sort()).toEqual(['半山名苑', '御湖花园', '海伦源筑花苑'].sort())
    expect(await namesFor('半山')).toEqual(['半山名苑'])
    expect(await namesFor(' 源 筑 ')).toEqual(['海伦源筑花苑'])
    expect(await namesFor('西村')).toEqual(['御湖花园'])
    expect(await namesFor('没有的')).toEqual([])
    const { rows, more } = await district.call('stranger', 'compounds', { search: '海伦' })
    expect([rows, more]).toEqual([
      [
        {
          id: 'hailun',
          name: '海伦源筑花苑',
          communityName: '斜角社区',
          subdistrictName: '惠环街道',
          hasBranch: false,
        },
      ],
      false,
    ])
    expect(district.lastCost()).toBeLessThanOrEqual(1)
  })

  it('names the units of a building in the order of their doors, and nobody in them', async () => {
    const found = await district.call('newcomer', 'claimableUnits', {
      compoundId: 'banshan',
      buildingId: 'b4',
    })
    expect(found.units.map(({ label }) => label)).toEqual([
      '4栋1单元203',
      '4栋1单元1203',
      '4栋2单元101',
      '4栋10单元101',
    ])
    expect(found.buildings).toEqual([
      { id: 'b3', name: '3栋' },
      { id: 'b4', name: '4栋' },
    ])
    expect(Object.keys(found.units[0] ?? {}).sort()).toEqual(['entrance', 'id', 'label', 'room', 'use'])
    expect(district.lastCost()).toBeLessThanOrEqual(3)
    const none = await district.call('newcomer', 'claimableUnits', {
      compoundId: 'banshan',
      buildingId: null,
    })
    expect(none).toEqual({ buildings: found.buildings, units: [] })
    for (const [compoundId, buildingId] of [
      ['banshan', 'b9'],
      ['none', 'b3'],
    ] as const)
      expect((await district.refused('newcomer', 'claimableUnits', { compoundId, buildingId })).kind).toBe(
        'not-found',
      )
  })
})
