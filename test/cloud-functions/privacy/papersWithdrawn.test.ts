import { approving as approvingProxies, authorised, delegation } from '../district/authorising'
import { idOf } from '../district/people'
import { addHomes, approving, claims, emptyHome, keptPaper } from '../district/residence'
import { hour, monday, request, startDistrict, transports, type District } from '../district/startDistrict'

const night = monday + 41 * hour

describe.each(transports)('papers after their consent was withdrawn, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
    await addHomes(district, emptyHome('k1'))
  })
  afterEach(() => district.close())

  const withdraw = (part: string) =>
    district.call(part, 'withdrawConsent', { kind: 'sensitiveData', requestId: request() })
  const agreeAgain = (part: string) =>
    district.call(part, 'giveConsent', { kind: 'sensitiveData', version: '2026-11-01', requestId: request() })
  const shown = async (claimId: string) => {
    const { evidence, papersWithheld } = await district.call('secretary', 'getClaim', { claimId })
    return { links: evidence.length, papersWithheld }
  }
  const proxyShown = async (proxyId: string) => {
    const { paper, papersWithheld } = await district.call('secretary', 'getProxy', { proxyId })
    return { links: paper.length, papersWithheld }
  }
  const mine = async (claimId: string) =>
    (await district.call('newcomer', 'myClaims', {})).rows.find(({ id }) => id === claimId)
  const isThere = async (file: string) => (await district.cloud.getTempFileURL([file]))[0] !== ''

  it('are linked for nobody from then on, and both sides of a claim are told', async () => {
    const evidence = [await district.photo('newcomer'), await district.photo('newcomer')]
    const claimId = await claims(district, 'newcomer', 'k1', { evidence })
    expect(await shown(claimId)).toEqual({ links: 2, papersWithheld: null })
    expect(await mine(claimId)).toMatchObject({ papersWithheld: null })
    await withdraw('newcomer')
    const hidden = { count: 2, gone: false }
    expect(await shown(claimId)).toEqual({ links: 0, papersWithheld: hidden })
    expect(await mine(claimId)).toMatchObject({ papersWithheld: hidden })
    const seen = JSON.stringify(await district.call('secretary', 'getClaim', { claimId }))
    for (const file of evidence) expect(seen).not.toContain(file.split('/').at(-1))
    await agreeAgain('newcomer')
    expect(await shown(claimId)).toEqual({ links: 2, papersWithheld: null })
  })

  it('are deleted by night, and that there were some stays; the roster is enough to approve', async () => {
    const evidence = [await district.photo('newcomer')]
    const claimId = await claims(district, 'newcomer', 'k1', { evidence })
    const file = await keptPaper(district, 'claims', claimId)
    await withdraw('newcomer')
    district.passTo(monday + 17 * hour)
    await district.sweep()
    // A day in which a slip can be taken back.
    expect(await isThere(file)).toBe(true)
    district.passTo(night)
    await district.sweep()
    expect(await isThere(file)).toBe(false)
    expect(JSON.stringify(await district.rows('claims'))).not.toContain(file)
    await agreeAgain('newcomer')
    const gone = { count: 1, gone: true }
    expect(await shown(claimId)).toEqual({ links: 0, papersWithheld: gone })
    expect(await mine(claimId)).toMatchObject({ papersWithheld: gone, mayWithdraw: true })
    await district.call('secretary', 'decideClaims', approving(claimId))
    expect(await mine(claimId)).toMatchObject({ state: 'approved' })
  })

  it('stay when the consent is given again in time', async () => {
    const evidence = [await district.photo('newcomer')]
    const claimId = await claims(district, 'newcomer', 'k1', { evidence })
    const file = await keptPaper(district, 'claims', claimId)
    await withdraw('newcomer')
    await agreeAgain('newcomer')
    district.passTo(night)
    await district.sweep()
    expect(await isThere(file)).toBe(true)
    expect(await shown(claimId)).toEqual({ links: 1, papersWithheld: null })
  })

  it('let no authorisation be approved unseen, and one that was approved stays in force', async () => {
    const inForce = await authorised(district, 'wang', await delegation(district))
    const holder = { name: '周物业', phone: '13812340001' }
    const { proxy } = await district.call(
      'wang',
      'grantProxy',
      await delegation(district, 'wang', { holder }),
    )
    await withdraw('wang')
    expect(await proxyShown(proxy.id)).toEqual({ links: 0, papersWithheld: { count: 1, gone: false } })
    const { rows } = await district.call('wang', 'myProxies', {})
    expect(rows.find(({ id }) => id === proxy.id)).toMatchObject({ papersWithheld: { count: 1 } })
    const before = JSON.stringify(await district.rows('proxies'))
    expect(await district.refused('secretary', 'decideProxies', approvingProxies(proxy.id))).toEqual({
      kind: 'paper-withdrawn',
    })
    expect(JSON.stringify(await district.rows('proxies'))).toBe(before)
    // 个人信息保护法 第15条: what was done by it before stays.
    expect(rows.find(({ id }) => id === inForce.id)).toMatchObject({ state: 'approved', active: true })
    district.passTo(night)
    await district.sweep()
    expect((await district.rows('proxies')).map(({ paper }) => paper)).toEqual([[], []])
    await agreeAgain('wang')
    expect(await district.refused('secretary', 'decideProxies', approvingProxies(proxy.id))).toEqual({
      kind: 'paper-withdrawn',
    })
  })

  it('of others stay: a holder who withdraws has not given the paper', async () => {
    const { id } = await authorised(district, 'wang', await delegation(district, 'wang'))
    const file = await keptPaper(district, 'proxies', id)
    await withdraw('liu')
    expect(await proxyShown(id)).toEqual({ links: 1, papersWithheld: null })
    district.passTo(night)
    await district.sweep()
    expect(await isThere(file)).toBe(true)
    expect((await district.rows('people')).find(({ _id }) => _id === idOf('liu'))).toMatchObject({
      papersWithdrawnAt: null,
    })
  })

  it('are not taken along by an official who leaves and has only decided on them', async () => {
    const { id } = await authorised(district, 'wang', await delegation(district, 'wang'))
    const file = await keptPaper(district, 'proxies', id)
    await district.cloud.engine.update(
      'people',
      { _id: idOf('secretary') },
      { $set: { posts: [], occupancies: [] } },
      { multi: false, upsert: false, replace: false },
    )
    await district.call('secretary', 'eraseMe', { confirmed: true, requestId: request() })
    await district.sweep()
    expect(await district.rows('erasures')).toMatchObject([{ finishedAt: district.cloud.now() }])
    expect(await isThere(file)).toBe(true)
    expect((await district.rows('proxies')).find(({ _id }) => _id === id)).toMatchObject({ paper: [file] })
  })
})
