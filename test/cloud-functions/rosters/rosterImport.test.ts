import type { RosterImportView } from '#contracts/rosters'
import type { Unit } from '#domain/organisation/Unit'
import { banshanBook, damagedBook, gbkCsv, oldBook } from '../../domain/rosters/files/files'
import { confirmed, finished, linesOf, preview, rosterFile, unitsOf, writtenDown } from '../district/rosters'
import { request, startDistrict, type District } from '../district/startDistrict'

/** What stands in the collection afterwards: id, label, use, area in 0.01 m², owners, and whose head it is. */
const expected: Readonly<Record<string, readonly string[]>> = {
  banshanBook: [
    'banshan-b3-1-1203 3栋1单元1203 home 8950 王秀兰 13812340001 head banshan-b3-1-1203',
    'banshan-b3-1-1204 3栋1单元1204 home 8950 刘伟 13812340002 let to 何小满 head banshan-b3-1-1204',
    'banshan-b3-1-1301 3栋1单元1301 home 12000 陈大业 13812340004 head banshan-b3-1-1301',
    'banshan-b3-1-1302 3栋1单元1302 home 12050 陈大业 13812340004 head banshan-b3-1-1301',
    'banshan-b3-2-301 3栋2单元301 home 7605 欧阳锋 0752-2345678 head banshan-b3-2-301',
    'banshan-b3-2-302 3栋2单元302 home 12030 张三 13812340005+李四 13812340006 head banshan-b3-2-302',
    'banshan-b4-801 4栋801 home 10125 赵敏 13812340007+钱多 13812340008 head banshan-b4-801',
    'banshan-b4-802 4栋802 home 9900 孙立 13812340009+孙红 13812340010 head banshan-b4-802',
    'banshan-b4-901 4栋901 home 10125 开发商 - head developer',
  ],
  oldBook: [
    'banshan-b3-1-1203 3栋1单元1203 home 8950 王秀兰 13812340001 head banshan-b3-1-1203',
    'banshan-b3-1-1204 3栋1单元1204 home 8950 刘伟 13812340002 head banshan-b3-1-1204',
    'banshan-b3-2-302 3栋2单元302 home 12030 张三 13812340005+李四 13812340006 head banshan-b3-2-302',
    'banshan-b4-801 4栋801 home 10125 赵敏 13812340007+钱多 13812340008 head banshan-b4-801',
    'banshan-b4-901 4栋901 home 10125 开发商 - head developer',
    'banshan-b4-902 4栋902 home 9900 惠州示例置业有限公司 - head developer',
    'banshan-pB1-023 车位B1-023 parking 1272 王秀兰 13812340001 head banshan-b3-1-1203',
    'banshan-pB1-024 车位B1-024 parking 1272 刘伟 13812340002 head banshan-b3-1-1204',
    'banshan-s01 商铺01 shop 6000 惠州示例商贸有限公司 0752-2223333 head banshan-s01',
    'banshan-s02 商铺02 shop 6000 惠州示例商贸有限公司 0752-2223333 head banshan-s01',
  ],
  gbkCsv: [
    'banshan-b3-1-1203 3栋1单元1203 home 8950 王秀兰 13812340001 head banshan-b3-1-1203',
    'banshan-b3-1-1204 3栋1单元1204 home 8950 刘伟 13812340002 head banshan-b3-1-1204',
    'banshan-b3-2-302 3栋2单元302 home 12030 张三 13812340005+李四 13812340006 head banshan-b3-2-302',
    'banshan-b4-801 4栋801 home 100125 赵敏 13812340007 head banshan-b4-801',
  ],
}

const importId = (shown: RosterImportView) => shown.id

describe('importing a roster', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const files = { banshanBook, oldBook, gbkCsv }
  const counts = { banshanBook: 9, oldBook: 10, gbkCsv: 4 }

  it.each(['banshanBook', 'oldBook', 'gbkCsv'] as const)(
    'previews %s without touching a unit, writes it when confirmed, and finds it the same again',
    async name => {
      const before = await unitsOf(district)
      const previewed = await preview(district, files[name]())
      expect(previewed).toMatchObject({
        state: 'previewed',
        counts: { new: counts[name], changed: 0, same: 0, wrong: 0, missing: 6 },
        problems: [],
        progress: { done: 0, total: counts[name] },
        mayConfirm: true,
        mayUndo: false,
      })
      expect(await unitsOf(district)).toEqual(before)
      const applied = await finished(district, await confirmed(district, previewed))
      expect(applied).toMatchObject({
        state: 'applied',
        progress: { done: counts[name], total: counts[name] },
      })
      const after = await unitsOf(district)
      expect(after).toHaveLength(before.length + counts[name])
      expect(after.filter(({ _id }) => before.some(unit => unit._id === _id))).toEqual(before)
      expect(writtenDown(after.filter(({ _id }) => !before.some(unit => unit._id === _id)))).toEqual(
        expected[name],
      )
      const again = await preview(district, files[name]())
      expect(again.counts).toEqual({ new: 0, changed: 0, same: counts[name], wrong: 0, missing: 6 })
      expect(await confirmed(district, again)).toMatchObject({ state: 'applied', progress: { total: 0 } })
      expect(await unitsOf(district)).toEqual(after)
    },
  )

  it('shows what has changed, field by field, and takes it back exactly', async () => {
    await finished(district, await confirmed(district, await preview(district, gbkCsv())))
    const before = await unitsOf(district)
    const changes = rosterFile('改.csv', [
      '房号,建筑面积,业主,电话,租户',
      // A larger area, another owner, a tenant, and one more home.
      '3-1-1203,90.50,王秀兰,13812340001,',
      '3-1-1204,89.50,刘建国,13812340099,',
      '3-2-302,120.30,"张三,李四","13812340005,13812340006",何租客',
      '3-2-303,120.30,新业主,13812340098,',
    ])
    const previewed = await preview(district, changes)
    expect(previewed.counts).toEqual({ new: 1, changed: 3, same: 0, wrong: 0, missing: 7 })
    expect(
      (await linesOf(district, previewed, 'changed')).map(({ label, differences }) => [label, differences]),
    ).toEqual([
      ['3栋1单元1203', [{ field: 'area', before: '89.50㎡', after: '90.50㎡' }]],
      ['3栋1单元1204', [{ field: 'owners', before: '刘* 138****0002', after: '刘** 138****0099' }]],
      ['3栋2单元302', [{ field: 'tenants', before: '', after: '何**' }]],
    ])
    const applied = await finished(district, await confirmed(district, previewed))
    const sold = (await unitsOf(district)).find(({ _id }) => _id === 'banshan-b3-1-1204')
    expect(sold).toMatchObject({ owners: [{ personId: null, name: '刘建国', phone: '13812340099' }] })
    expect(sold?.ownersSince).toBe(district.cloud.now())
    expect(sold?.buyerKey).not.toBe(before.find(({ _id }) => _id === 'banshan-b3-1-1204')?.buyerKey)
    const { import: undoing } = await district.call('property', 'undoRoster', {
      importId: importId(applied),
      reason: '用错了文件',
      requestId: request(),
    })
    expect(undoing).toMatchObject({ state: 'undoing', progress: { done: 0, total: 4 } })
    expect(await finished(district, undoing)).toMatchObject({
      state: 'undone',
      progress: { done: 4, total: 4 },
    })
    const withoutRev = (all: readonly Unit[]) => all.map(unit => ({ ...unit, rev: 0 }))
    expect(withoutRev(await unitsOf(district))).toEqual(withoutRev(before))
  })

  it('does not take back what somebody has changed since', async () => {
    const applied = await finished(district, await confirmed(district, await preview(district, gbkCsv())))
    await district.cloud.engine.update(
      'units',
      { _id: 'banshan-b4-801' },
      { $set: { rev: 2, residentIds: ['somebody'] } },
      { multi: false, upsert: false, replace: false },
    )
    const before = await unitsOf(district)
    expect(
      await district.refused('property', 'undoRoster', {
        importId: importId(applied),
        reason: '用错了文件',
        requestId: request(),
      }),
    ).toEqual({ kind: 'changed-since', params: { units: 1, first: '4栋801' } })
    expect(await unitsOf(district)).toEqual(before)
  })

  it('names ten damages by sheet, row and column, and writes only what is right, only if told to', async () => {
    const previewed = await preview(district, damagedBook())
    expect(previewed).toMatchObject({ counts: { new: 4, wrong: 9 }, mayConfirm: true })
    expect(previewed.problems).toMatchObject([
      { sheet: '没有面积', row: 1, kind: 'missingColumn' },
      { sheet: '随手记', row: 2, kind: 'noHeader' },
    ])
    const wrong = await linesOf(district, previewed, 'wrong')
    expect(
      wrong.flatMap(({ problems }) =>
        problems.map(({ sheet, row, column, kind }) => [sheet, row, column, kind]),
      ),
    ).toEqual([
      ['名册', 3, 'A', 'unknownBuilding'],
      ['名册', 4, 'C', 'missingRoom'],
      ['名册', 5, 'C', 'unreadableRoom'],
      ['名册', 6, 'D', 'unreadableArea'],
      ['名册', 7, 'D', 'areaOutOfRange'],
      ['名册', 8, 'E', 'missingOwner'],
      ['名册', 12, null, 'duplicateUnit'],
      ['名册', 13, null, 'duplicateUnit'],
      ['名册', 14, 'C', 'unreadableRoom'],
    ])
    const taken = await linesOf(district, previewed, 'new')
    expect(taken.flatMap(({ row, notes }) => notes.map(({ column, kind }) => [row, column, kind]))).toEqual([
      [9, 'F', 'unreadablePhone'],
      [10, 'F', 'ownersAndPhonesDisagree'],
      [11, 'G', 'unknownUse'],
    ])
    const before = await unitsOf(district)
    const refused = await district.refused('property', 'confirmRoster', {
      importId: previewed.id,
      leaveOutWrong: false,
      requestId: request(),
    })
    expect(refused).toEqual({ kind: 'roster-has-errors', params: { wrong: 9, problems: 2 } })
    expect(await unitsOf(district)).toEqual(before)
    await finished(district, await confirmed(district, previewed, true))
    expect(await unitsOf(district)).toHaveLength(before.length + 4)
  })

  it('previews a file that cannot be read as such, and nothing of it can be confirmed', async () => {
    const previewed = await preview(district, {
      name: '名册.xlsx',
      bytes: Buffer.from('%PDF-1.7 not a table'),
    })
    expect(previewed).toMatchObject({
      counts: { new: 0, changed: 0, same: 0, wrong: 0 },
      problems: [{ kind: 'unreadableFile', params: { why: 'notATable' } }],
      mayConfirm: false,
    })
    const input = { importId: previewed.id, leaveOutWrong: true, requestId: request() }
    expect(await district.refused('property', 'confirmRoster', input)).toMatchObject({
      kind: 'roster-has-errors',
    })
  })
})
