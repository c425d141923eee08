import { addHomes, approving, claimOf, claims, emptyHome, refusing } from '../district/residence'
import { request, startDistrict, transports, type District } from '../district/startDistrict'

const homes = Array.from({ length: 12 }, (_, n) => `m${String(n)}`)

describe.each(transports)('many requests at once, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 4 })
    await addHomes(district, ...homes.map(id => emptyHome(id)))
  })
  afterEach(() => district.close())

  const kinds = async (asked: readonly ReturnType<District['reply']>[]) =>
    (await Promise.all(asked)).map(reply => (reply.ok ? 'ok' : reply.refusal.kind))
  const waiting = async (part: string) =>
    (await district.call(part, 'myClaims', {})).rows.filter(
      ({ state }) => state === 'submitted' || state === 'appealed',
    )
  const claimAll = (input: { readonly as: 'owner' | 'family' }) =>
    kinds(homes.map(unitId => district.reply('newcomer', 'claimUnit', claimOf(unitId, input))))

  it('do not get anybody past five waiting claims', async () => {
    for (let round = 0; round < 4; round += 1)
      for (const kind of await claimAll({ as: 'family' }))
        expect(kind).toMatch(/^(ok|conflict|too-many-claims|already-claimed)$/)
    expect(await waiting('newcomer')).toHaveLength(5)
    expect(await district.rows('claims')).toHaveLength(5)
  })

  it('let two homes be claimed at once', async () => {
    const both = ['m0', 'm1'].map(unitId => district.reply('newcomer', 'claimUnit', claimOf(unitId)))
    expect(await kinds(both)).toEqual(['ok', 'ok'])
    expect(await waiting('newcomer')).toHaveLength(2)
  })

  it('enter nobody twice who appeals and claims anew in the same moment', async () => {
    const refused = await claims(district, 'newcomer', 'm0')
    await district.call('secretary', 'decideClaims', refusing('请补产权证', refused))
    await kinds([
      district.reply('newcomer', 'appealClaim', {
        claimId: refused,
        reason: '名册有我',
        requestId: request(),
      }),
      district.reply('newcomer', 'claimUnit', claimOf('m0')),
    ])
    const outcomes: string[] = []
    for (const { id } of await waiting('newcomer'))
      for (const part of ['secretary', 'communityStaff'])
        outcomes.push(...(await kinds([district.reply(part, 'decideClaims', approving(id))])))
    expect(outcomes.filter(kind => kind === 'ok')).toHaveLength(1)
    const approved = (await district.rows('claims')).filter(({ state }) => state === 'approved')
    expect(approved).toHaveLength(1)
    expect((await district.call('newcomer', 'me', {})).occupancies).toHaveLength(1)
  })
})
