import { sayRefusal } from '#copy/refusals'
import { addHomes, emptyHome, listed } from '../../cloud-functions/district/residence'
import {
  addNamesakes,
  confirmed,
  confirmedByTwo,
  finished,
  preview,
  rosterFile,
  rulingOn,
} from '../../cloud-functions/district/rosters'
import { chargingPiles } from '../../cloud-functions/district/openVote'
import {
  day,
  minute,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

/** u01 to u05 are of five owners, u06 is unsold: six heads of 100 m² each before anything is added. */
const headsBefore = 6

/**
 * 孙双房 has bought two homes of 半山名苑 and left no phone; 李两机 has given another number for each. 周物业 keeps the
 * roster, 秘书林 leads the branch, 郑业委 calls the owners together.
 */
describe('homes of one buyer are one head, when two people have looked', () => {
  let district: District
  const list = (part = 'property') => district.call(part, 'listRulings', { compoundId: 'banshan' })
  const decide = (part: string, rulingId: string, decision: 'confirm' | 'refuse' = 'confirm', note = '') =>
    district.reply(part, 'decideRuling', { rulingId, decision, note, requestId: request() })
  const ruled = async (unitIds: readonly string[], answer: 'one' | 'different' = 'one') => {
    const { ruling } = await district.call('property', 'proposeRuling', rulingOn(unitIds, { answer }))
    expect(await decide('secretary', ruling.id)).toMatchObject({ ok: true })
    district.passTo(district.cloud.now() + minute)
    return ruling.id
  }
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }
  const keysOf = async (ids: readonly string[]) =>
    (await district.rows('units'))
      .filter(({ _id }) => ids.includes(String(_id)))
      .map(unit => unit['buyerKey'])
  const announce = () => district.reply('committee', 'proposeVote', chargingPiles(district.cloud.now()))
  const opens = async (voteId: string) => {
    const { opensAt } = await district.call('committee', 'getVote', { voteId })
    district.passTo((opensAt ?? 0) + minute)
    await district.sweep()
    return district.call('committee', 'getVote', { voteId })
  }

  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(Date.UTC(2026, 11, 2, 2))
  })
  afterEach(() => district.close())

  it('lists them, asks for two of two bodies, and counts exactly', async () => {
    await addNamesakes(district, '孙双房', ['h1', 'h2'])
    await addNamesakes(district, '李两机', ['h3', 'h4'], { phones: ['13812340007', '13812340008'] })
    const listed = await list()
    expect(listed).toMatchObject({ undecided: 2, mayDecide: true })
    expect(listed.groups.map(({ name, heads }) => [name, heads.map(({ phones }) => phones)])).toEqual([
      ['孙**', [[], []]],
      ['李**', [['138****0007'], ['138****0008']]],
    ])
    expect(JSON.stringify(listed)).not.toMatch(/双房|两机|13812340007/)

    // Nobody calls the owners together while nobody knows how many they are.
    const refused = await announce()
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'heads-undecided', field: 'preset', params: { undecided: 2 } },
    })
    if (!refused.ok) expect(sayRefusal(refused.refusal)).toContain('还有 2 组同名业主没有认定')
    expect(await district.rows('votes')).toEqual([])

    // 周物业 alone, and a colleague of the same body, decide nothing.
    const { ruling } = await district.call(
      'property',
      'proposeRuling',
      rulingOn(['h1', 'h2'], { note: '两本产权证' }),
    )
    expect(await decide('property', ruling.id)).toMatchObject({
      ok: false,
      refusal: { kind: 'second-person-needed' },
    })
    expect(new Set(await keysOf(['h1', 'h2'])).size).toBe(2)
    expect(await kindsFor('secretary')).toContain('rulingSecondAsked')
    expect(await kindsFor('property')).not.toContain('rulingSecondAsked')
    expect((await list('secretary')).waiting).toMatchObject([
      {
        first: { name: '周物业', role: 'propertyManager' },
        note: '两本产权证',
        mayConfirm: true,
        mine: false,
      },
    ])
    expect(await district.refused('property', 'proposeRuling', rulingOn(['h1', 'h2']))).toMatchObject({
      kind: 'ruling-waits',
    })
    expect(await decide('secretary', ruling.id)).toMatchObject({
      ok: true,
      output: { ruling: { state: 'confirmed', second: { role: 'branchSecretary' } } },
    })
    expect(new Set(await keysOf(['h1', 'h2'])).size).toBe(1)
    expect(await kindsFor('property')).toContain('rulingConfirmed')

    await ruled(['h3', 'h4'], 'different')
    expect(await list()).toMatchObject({ undecided: 0, groups: [], waiting: [] })
    const announced = await announce()
    if (!announced.ok) throw new Error(announced.refusal.kind)
    const open = await opens(announced.output.vote.id)
    expect(open).toMatchObject({
      stage: 'open',
      turnout: { electorate: { heads: headsBefore + 1 + 2, area: 10_000 * (6 + 4) } },
    })
    const rights = await district.rows('votingRights')
    expect(rights.find(({ _id }) => String(_id).endsWith(':h1'))).toMatchObject({
      area: 20_000,
      units: [{ unitId: 'h1' }, { unitId: 'h2' }],
    })
  })

  it('is not lost by the next import, nor kept for whoever buys one of them', async () => {
    await addNamesakes(district, '孙双房', ['1801', '1802'])
    await addNamesakes(district, '李两机', ['1803', '1804'])
    await ruled(['1801', '1802'], 'one')
    await ruled(['1803', '1804'], 'different')
    const before = await keysOf(['1801', '1802', '1803', '1804'])
    const again = async (lines: readonly string[]) => {
      const shown = await preview(
        district,
        rosterFile('again.csv', ['楼栋,房号,建筑面积,业主,电话', ...lines]),
      )
      await confirmed(district, shown)
      district.passTo(district.cloud.now() + day + minute)
      const confirm = { importId: shown.id, leaveOutWrong: false, requestId: request() }
      await district.call('secretary', 'confirmRoster', confirm)
      const { import: begun } = await district.call('property', 'getRosterImport', { importId: shown.id })
      expect((await finished(district, begun)).state).toBe('applied')
    }
    // Two phones for who is one, one phone for who are two.
    await again([
      '3栋,1801,100,孙双房,13812340001',
      '3栋,1802,100,孙双房,13812340002',
      '3栋,1803,100,李两机,13812340003',
      '3栋,1804,100,李两机,13812340003',
    ])
    expect(await keysOf(['1801', '1802', '1803', '1804'])).toEqual(before)
    expect((await list()).undecided).toBe(0)

    await again(['3栋,1804,100,赵买房,13812340004'])
    await again(['3栋,1804,100,李两机,'])
    const { groups } = await list()
    expect(groups.map(({ heads }) => heads.map(({ units }) => units.map(({ label }) => label)))).toEqual([
      [['3栋1803'], ['3栋1804']],
    ])
  })

  it('takes what is sold and not handed over to the developer, with its area', async () => {
    await addHomes(
      district,
      emptyHome('1901', { buyerKey: 'banshan:developer', owners: [listed('示例开发公司')] }),
    )
    const shown = await preview(
      district,
      rosterFile('handed.csv', [
        '楼栋,房号,建筑面积,业主,电话,身份证号,交付状态',
        '3栋,1902,100,孙双房,,11010519491231002X,未交付',
        '3栋,1903,100,孙双房,,11010519491231002X,已交付',
        '3栋,1904,100,孙双房,,440106198506150017,已交付',
      ]),
    )
    expect((await finished(district, await confirmedByTwo(district, shown))).state).toBe('applied')
    const units = await district.rows('units')
    expect(JSON.stringify(units)).not.toMatch(/11010519491231002|44010619850615001/)
    const lines = JSON.stringify(await district.rows('rosterLines'))
    expect(lines).not.toMatch(/11010519491231002|44010619850615001/)
    const [undelivered, handed, other] = await keysOf([
      'banshan-b3-1902',
      'banshan-b3-1903',
      'banshan-b3-1904',
    ])
    expect(undelivered).toBe('banshan:developer')
    expect(handed).not.toBe(other)
    const announced = await announce()
    if (!announced.ok) throw new Error(announced.refusal.kind)
    const open = await opens(announced.output.vote.id)
    expect(open.turnout?.electorate).toEqual({ heads: headsBefore + 1 + 2, area: 10_000 * (6 + 4) })

    // It is handed over, and that is taken back.
    const stored = async () =>
      (await district.rows('units')).find(({ _id }) => _id === 'banshan-b3-1902') ?? {}
    expect(await stored()).toMatchObject({ undelivered: true })
    const later = await preview(
      district,
      rosterFile('later.csv', ['楼栋,房号,建筑面积,业主,交付状态', '3栋,1902,100,孙双房,已交付']),
    )
    await confirmed(district, later)
    district.passTo(district.cloud.now() + day + minute)
    const confirm = { importId: later.id, leaveOutWrong: false, requestId: request() }
    const { import: begun } = await district.call('secretary', 'confirmRoster', confirm)
    await finished(district, begun)
    expect(await keysOf(['banshan-b3-1902'])).toEqual([handed])
    expect(await stored()).not.toHaveProperty('undelivered')
    const undo = (part: string) =>
      district.call(part, 'undoRoster', { importId: later.id, reason: '还没有收楼', requestId: request() })
    await undo('property')
    await finished(district, (await undo('secretary')).import)
    expect(await stored()).toMatchObject({ undelivered: true, buyerKey: 'banshan:developer' })
  })

  it('lets a vote wait that was announced before the question came up, and loses nobody a day', async () => {
    const announced = await announce()
    if (!announced.ok) throw new Error(announced.refusal.kind)
    const { id, opensAt, closesAt } = announced.output.vote
    await addNamesakes(district, '孙双房', ['h1', 'h2'])
    const waits = await opens(id)
    expect(waits).toMatchObject({ stage: 'announced', turnout: null, openingWaits: 1 })
    expect(await district.rows('votingRights')).toEqual([])
    for (const part of ['committee', 'secretary', 'property', 'communitySecretary'])
      expect(await kindsFor(part)).toContain('voteOpeningWaits')
    expect(await kindsFor('wang')).not.toContain('voteOpeningWaits')
    // It is told once, however often the clock looks.
    district.passTo(district.cloud.now() + 2 * day)
    await district.sweep()
    expect((await kindsFor('committee')).filter(kind => kind === 'voteOpeningWaits')).toHaveLength(1)
    await ruled(['h1', 'h2'])
    await district.sweep()
    const open = await district.call('committee', 'getVote', { voteId: id })
    const openedAt = open.timeline.find(({ kind }) => kind === 'opened')?.at ?? 0
    expect(open).toMatchObject({
      stage: 'open',
      openingWaits: null,
      opensAt: openedAt,
      closesAt: (closesAt ?? 0) + openedAt - (opensAt ?? 0),
      turnout: { electorate: { heads: headsBefore + 1, area: 10_000 * (6 + 2) } },
    })
  })

  it('gives a vote up that nobody made countable until it should have closed', async () => {
    const announced = await announce()
    if (!announced.ok) throw new Error(announced.refusal.kind)
    const { id, closesAt } = announced.output.vote
    await addNamesakes(district, '孙双房', ['h1', 'h2'])
    await opens(id)
    district.passTo((closesAt ?? 0) + minute)
    await district.sweep()
    const vote = await district.call('committee', 'getVote', { voteId: id })
    expect(vote.stage).toBe('annulled')
    expect(vote.timeline.find(({ kind }) => kind === 'annulled')?.text).toBe('headsUndecided')
  })

  it('stops no consultation, and no vote among neighbours', async () => {
    await addNamesakes(district, '孙双房', ['h1', 'h2'])
    const other = {
      ...chargingPiles(district.cloud.now()),
      ...{
        title: '楼道里放不放花盆',
        body: '楼道里放花盆，大家怎么看？',
        matter: 'everyday' as const,
        convening: null,
      },
      questions: ['放不放花盆'],
    }
    for (const preset of ['assemblyMajority', 'consultationMajority'] as const)
      expect(
        await district.reply('secretary', 'proposeVote', { ...other, preset, requestId: request() }),
      ).toMatchObject({ ok: true })
    expect((await list('committee')).undecided).toBe(1)
    expect((await list('committee')).mayDecide).toBe(false)
  })

  it('can be refused with a reason, taken back by the first, and put right by two', async () => {
    await addNamesakes(district, '孙双房', ['h1', 'h2', 'h3'])
    const { ruling } = await district.call('property', 'proposeRuling', rulingOn(['h1', 'h2']))
    expect(await decide('secretary', ruling.id, 'refuse')).toMatchObject({
      ok: false,
      refusal: { kind: 'reason-needed', field: 'note' },
    })
    expect(await decide('secretary', ruling.id, 'refuse', '合同上是两个人')).toMatchObject({ ok: true })
    expect(await kindsFor('property')).toContain('rulingRefused')
    const mine = await district.call('property', 'proposeRuling', rulingOn(['h1', 'h2']))
    expect(await decide('property', mine.ruling.id, 'refuse', '选错了房')).toMatchObject({ ok: true })
    expect(await decide('secretary', mine.ruling.id)).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state' },
    })

    await ruled(['h1', 'h2'], 'one')
    expect((await list()).groups.map(({ heads }) => heads.length)).toEqual([2])
    // One of three is named: with it goes all that is one head with it.
    await ruled(['h2', 'h3'], 'different')
    expect((await list()).undecided).toBe(0)
    expect(new Set(await keysOf(['h1', 'h2'])).size).toBe(1)
    // Two people were mistaken.
    await ruled(['h1', 'h2'], 'different')
    expect(new Set(await keysOf(['h1', 'h2', 'h3'])).size).toBe(3)
    expect((await list()).undecided).toBe(0)
    expect(await district.refused('property', 'proposeRuling', rulingOn(['h1', 'u01']))).toMatchObject({
      kind: 'nothing-undecided',
    })
  })

  it('makes a file that was compared with the heads of before be compared again', async () => {
    await addNamesakes(district, '孙双房', ['1801', '1802'])
    const shown = await preview(
      district,
      rosterFile('old.csv', ['楼栋,房号,建筑面积,业主,电话', '3栋,1899,100,新业主,13812340005']),
    )
    await ruled(['1801', '1802'])
    expect(
      await district.refused('property', 'confirmRoster', {
        importId: shown.id,
        leaveOutWrong: false,
        requestId: request(),
      }),
    ).toMatchObject({ kind: 'changed-since' })
  })
})
