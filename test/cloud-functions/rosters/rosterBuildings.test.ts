import fc from 'fast-check'
import type { RosterImportView } from '#contracts/rosters'
import type { Compound } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'
import type { RosterFile } from '../../domain/rosters/files/files'
import { confirmed, finished, linesOf, preview, rosterFile, unitsOf } from '../district/rosters'
import { minute, report, request, type District } from '../district/startDistrict'
import { newHead, startWithSuccessors } from '../district/successors'

const heading = '楼栋,房号,面积,业主'
const home = (building: string, index: number, prefix = ''): string =>
  `${building},${prefix}${String(Math.floor(index / 2) + 1)}0${String((index % 2) + 1)},89.50,业主${'甲乙丙丁'[index % 4] ?? ''}${'子丑寅卯'[index % 3] ?? ''}`
const homes = (building: string, count: number, prefix = ''): string[] =>
  Array.from({ length: count }, (_, index) => home(building, index, prefix))
const file = (...lines: readonly string[]): RosterFile => rosterFile('新楼.csv', [heading, ...lines])

/** 12栋 with two entrances of four homes, a home of 3栋, and a slip of the hand. */
const growing = (): RosterFile =>
  file(...homes('3栋', 1), ...homes('12栋', 4, '1-'), ...homes('十二幢', 4, '2-'), ...homes('33栋', 1))

/** A few of many: `npm run test:long -- walks` does more. */
const runs = Number(process.env['PROPERTY_RUNS'] ?? 12)
jest.setTimeout(300_000 + runs * 5_000)

describe('a roster that brings buildings', () => {
  let district: District
  beforeEach(async () => {
    district = await startWithSuccessors()
  })
  afterEach(() => district.close())

  const compound = async (): Promise<Compound> => {
    const [row] = await district.cloud.engine.find('orgUnits', { _id: 'banshan' })
    return row as unknown as Compound
  }
  const names = async () => (await compound()).buildings.map(({ name }) => name)
  const undoBegun = async ({ id }: RosterImportView, reason = '用错了文件'): Promise<RosterImportView> =>
    (await district.call('property', 'undoRoster', { importId: id, reason, requestId: request() })).import
  const imported = async (roster: RosterFile): Promise<RosterImportView> =>
    finished(district, await confirmed(district, await preview(district, roster), true))
  const undone = async (applied: RosterImportView) => finished(district, await undoBegun(applied))
  /** As the caller sees them, from whichever instance. */
  const toChoose = async () =>
    (await district.call('newcomer', 'claimableUnits', { compoundId: 'banshan', buildingId: null })).buildings
  const deeds = async () =>
    (await district.rows('auditPending')).flatMap(({ deed, id }) =>
      String(deed).startsWith('building') ? [String(id)] : [],
    )
  const withoutRev = (all: readonly Unit[]) => all.map(unit => ({ ...unit, rev: 0 }))
  /** Without what only counts writes. */
  const settled = async () => {
    const { requestIds, ...row }: Compound & { requestIds?: unknown } = await compound()
    expect(requestIds ?? []).toBeInstanceOf(Array)
    return { compound: { ...row, rev: 0 }, units: withoutRev(await unitsOf(district)) }
  }

  it('shows them before anything is written, adds them when it is confirmed, and brings none again', async () => {
    const before = await compound()
    const previewed = await preview(district, growing())
    expect(previewed.buildings).toEqual([{ name: '12栋', floors: 2, entrances: 2, units: 8, kept: null }])
    expect(previewed.counts).toMatchObject({ new: 9, wrong: 1 })
    expect((await linesOf(district, previewed, 'wrong')).map(({ label }) => label)).toEqual(['33栋 101'])
    expect(await compound()).toEqual(before)
    const applied = await finished(district, await confirmed(district, previewed, true))
    expect(applied).toMatchObject({ state: 'applied', progress: { done: 9, total: 9 } })
    const after = await compound()
    expect(after.rev).toBe(before.rev + 1)
    expect(after.buildings).toEqual([
      ...before.buildings,
      { id: 'banshan-b12', name: '12栋', floors: 2, entrances: 2, plan: expect.any(Object) as unknown },
    ])
    expect(await toChoose()).toContainEqual({ id: 'banshan-b12', name: '12栋' })
    const { units } = await district.call('newcomer', 'claimableUnits', {
      compoundId: 'banshan',
      buildingId: 'banshan-b12',
    })
    expect(units.map(({ label }) => label)).toContain('12栋2单元101')
    const again = await preview(district, growing())
    expect(again).toMatchObject({ buildings: [], counts: { new: 0, changed: 0, same: 9, wrong: 1 } })
    await confirmed(district, again, true)
    expect(await compound()).toEqual(after)
  })

  it('is told to the books: by whom, from which request', async () => {
    const previewed = await preview(district, growing())
    const requestId = request()
    await district.call('property', 'confirmRoster', {
      importId: previewed.id,
      leaveOutWrong: true,
      requestId,
    })
    const noted = (await district.rows('auditPending')).filter(({ deed }) => deed === 'buildingAdded')
    expect(noted).toMatchObject([
      {
        thing: { kind: 'orgUnit', id: 'banshan' },
        by: { kind: 'person', role: 'propertyManager' },
        path: '/zk/huihuan/xiejiao/banshan/',
        request: `${requestId}:confirmRoster`,
      },
    ])
    expect(JSON.stringify(noted)).not.toMatch(/栋|业主/)
  })

  it('adds them once, however often and however many at once confirm', async () => {
    const previewed = await preview(district, growing())
    const input = { importId: previewed.id, leaveOutWrong: true, requestId: request() }
    const replies = await Promise.all([
      ...[1, 2, 3].map(() => district.reply('property', 'confirmRoster', input)),
      district.reply('secretary', 'confirmRoster', { ...input, requestId: request() }),
    ])
    expect(replies.flatMap(reply => (reply.ok ? [] : [reply.refusal.kind]))).not.toContain('internal')
    await finished(district, { ...previewed, state: 'applying' })
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
    expect(await deeds()).toHaveLength(1)
  })

  it('lets none be confirmed that was compared before another one had added the same building', async () => {
    const [one, other] = [await preview(district, growing()), await preview(district, growing())]
    await finished(district, await confirmed(district, one, true))
    const input = { importId: other.id, leaveOutWrong: true, requestId: request() }
    expect(await district.refused('property', 'confirmRoster', input)).toEqual({ kind: 'changed-since' })
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
  })

  it('loses neither an appointment that is made at the same time nor the building', async () => {
    const previewed = await preview(district, growing())
    const [appointed, begun] = await Promise.all([
      district.reply('secretary', 'appoint', newHead(district.cloud.now())),
      district.reply('property', 'confirmRoster', {
        importId: previewed.id,
        leaveOutWrong: true,
        requestId: request(),
      }),
    ])
    expect([appointed.ok, begun.ok]).toEqual([true, true])
    const { buildings, posts, rev } = await compound()
    expect(buildings.map(({ name }) => name)).toEqual(['3栋', '4栋', '12栋'])
    expect(posts.some(({ role }) => role === 'buildingHead')).toBe(true)
    expect(rev).toBe(3)
  })

  it('is finished by the clock when everything dies between confirming and writing, and within it', async () => {
    const begun = await confirmed(district, await preview(district, growing()), true)
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
    const state = async () =>
      (await district.call('property', 'getRosterImport', { importId: begun.id })).import.state
    district.passTo(district.cloud.now() + 3 * minute)
    await district.sweep()
    expect(await state()).toBe('applied')
    const complete = await settled()
    // As it lies when the function dies amid the chunk: planned, some units not written, nothing marked as done.
    const { engine } = district.cloud
    const all = { multi: true, upsert: false, replace: false }
    await engine.remove('units', { _id: 'banshan-b12-2-101' }, true)
    await engine.update(
      'rosterLines',
      { importId: begun.id, state: 'written' },
      { $set: { state: 'toWrite' } },
      all,
    )
    await engine.update(
      'rosterImports',
      { _id: begun.id },
      { $set: { state: 'applying', appliedAt: null, nextDueAt: 0 } },
      all,
    )
    await engine.update('rosterRuns', { _id: 'banshan' }, { $set: { importId: begun.id } }, all)
    await district.sweep()
    expect(await state()).toBe('applied')
    expect(await settled()).toEqual(complete)
    expect(await deeds()).toHaveLength(1)
  })

  it('is taken back with the building, by the clock too, and once', async () => {
    const before = await settled()
    const begun = await undoBegun(await imported(growing()))
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
    district.passTo(district.cloud.now() + 3 * minute)
    await Promise.all([district.sweep(), finished(district, begun), finished(district, begun)])
    await finished(district, begun)
    expect(await settled()).toEqual(before)
    const shown = (await district.call('property', 'getRosterImport', { importId: begun.id })).import
    expect(shown).toMatchObject({ state: 'undone', buildings: [{ name: '12栋', kept: null }] })
    expect((await deeds()).map(id => id.replace(/^.*#\d+:/, ''))).toEqual([
      'buildingAdded:banshan-b12',
      'buildingRemoved:banshan-b12',
    ])
    expect(await toChoose()).not.toContainEqual({ id: 'banshan-b12', name: '12栋' })
    // What was known of it is gone: it comes as new as the first time.
    expect((await preview(district, growing())).buildings).toMatchObject([{ name: '12栋' }])
  })

  it('leaves the building where a head was appointed, and says why', async () => {
    const applied = await imported(growing())
    const head = { ...newHead(district.cloud.now()), buildingId: 'banshan-b12' }
    await district.call('secretary', 'appoint', head)
    expect(await undone(applied)).toMatchObject({ buildings: [{ name: '12栋', kept: 'posts' }] })
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
    expect((await unitsOf(district)).filter(({ buildingId }) => buildingId === 'banshan-b12')).toEqual([])
  })

  it('leaves it where something was reported, and where another import has put a home', async () => {
    const first = await imported(growing())
    const place = { buildingId: 'banshan-b12', detail: '电梯', plan: null, location: null }
    await district.call('wang', 'raiseIssue', report({ place }))
    expect(await undone(first)).toMatchObject({ buildings: [{ kept: 'issues' }] })
    expect(await names()).toEqual(['3栋', '4栋', '12栋'])
    const second = await imported(file(...homes('13栋', 6)))
    const third = await imported(file(home('13栋', 6)))
    expect(third).toMatchObject({ state: 'applied', buildings: [], counts: { new: 1, wrong: 0 } })
    expect(await undone(second)).toMatchObject({ buildings: [{ name: '13栋', kept: 'units' }] })
    expect(await names()).toEqual(['3栋', '4栋', '12栋', '13栋'])
  })

  it('gives an empty compound all of its buildings, and shops of the whole compound the first of them', async () => {
    const all = { multi: false, upsert: false, replace: false }
    await district.cloud.engine.update('orgUnits', { _id: 'banshan' }, { $set: { buildings: [] } }, all)
    await district.cloud.engine.remove('units', { compoundId: 'banshan' }, true)
    const before = await settled()
    const roster = rosterFile('全部.csv', [
      `${heading},用途`,
      ...[...homes('1栋', 8), ...homes('2号楼', 2), ...homes('A座', 4)].map(line => `${line},住宅`),
      '11栋,101,89.50,业主甲,住宅',
      ',商铺1,60.00,业主乙,商铺',
    ])
    const previewed = await preview(district, roster)
    expect(previewed.buildings.map(({ name, units }) => `${name} ${String(units)}`)).toEqual([
      '1栋 8',
      '2栋 2',
      'A座 4',
    ])
    expect(previewed.counts).toMatchObject({ new: 15, wrong: 1 })
    const applied = await finished(district, await confirmed(district, previewed, true))
    expect(await names()).toEqual(['1栋', '2栋', 'A座'])
    expect((await unitsOf(district)).find(({ _id }) => _id === 'banshan-s01')).toMatchObject({
      buildingId: 'banshan-b1',
    })
    expect(await preview(district, roster)).toMatchObject({ buildings: [], counts: { same: 15, wrong: 1 } })
    await undone(applied)
    expect(await settled()).toEqual(before)
  })

  const anyLine = fc
    .tuple(fc.constantFrom('3栋', '4#', '三幢', '12栋', '十二幢', '13', '33栋', ''), fc.nat(40))
    .map(([building, index]) => home(building, index))

  it('whatever it says: imported and taken back, compound and units are as before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 60 }), async lines => {
        const before = await settled()
        const previewed = await preview(district, file(...lines))
        expect(await settled()).toEqual(before)
        if (previewed.counts.new + previewed.counts.changed === 0) return
        const applied = await finished(district, await confirmed(district, previewed, true))
        expect(applied.state).toBe('applied')
        const added = new Set((await names()).slice(before.compound.buildings.length))
        expect(added).toEqual(new Set(previewed.buildings.map(({ name }) => name)))
        expect((await preview(district, file(...lines))).buildings).toEqual([])
        await undone(applied)
        expect(await settled()).toEqual(before)
      }),
      { numRuns: runs },
    )
  })
})

it('knows on every instance what another one has added or taken away a moment ago', async () => {
  const district = await startWithSuccessors({ instances: 3 })
  const warm = () =>
    Promise.all(
      Array.from({ length: 6 }, () =>
        district.call('property', 'claimableUnits', { compoundId: 'banshan', buildingId: null }),
      ),
    )
  const previews = async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => preview(district, growing())))
    return new Set(all.map(({ buildings }) => buildings.map(({ name }) => name).join()))
  }
  await warm()
  const applied = await finished(
    district,
    await confirmed(district, await preview(district, growing()), true),
  )
  expect(await previews()).toEqual(new Set(['']))
  await warm()
  const reason = '用错了文件'
  const { import: undoing } = await district.call('property', 'undoRoster', {
    importId: applied.id,
    reason,
    requestId: request(),
  })
  await finished(district, undoing)
  expect(await previews()).toEqual(new Set(['12栋']))
  await district.close()
})
