import { readRoster } from '#domain/rosters/readRoster'
import type { SheetCells } from '#domain/rosters/Roster'
import { banshan, cells, told } from './given'

const read = (rows: readonly (readonly string[])[], more: Partial<SheetCells> = {}) =>
  readRoster([{ ...cells(rows), ...more }], banshan)
const king = ['3栋', '1203', '89.5', '王秀兰', '13812340001']
const asRead = '3栋1203 home 8950 王秀兰 13812340001'

describe('headings', () => {
  test.each([
    [['楼栋', '房号', '面积', '业主', '电话']],
    [['幢号', '室号', '建筑面积（平方米）', '产权人姓名', '联系方式']],
    [['*楼号：', '房间号', '专有面积(㎡)', '房主', '手机号码']],
    [['楼 栋', '房 号', '产权面积', '业 主', '电 话']],
  ])('%s', names => {
    expect(told(read([names, king]))).toEqual([`Sheet1!2 ${asRead}`])
  })

  it('stand below any number of titles, and may be repeated on every page', () => {
    const names = ['楼栋', '房号', '面积', '业主', '电话']
    const rows = [
      ['半山名苑业主名册'],
      ['3栋', '', '', '', ''],
      [],
      names,
      king,
      names,
      ['3栋', '1204', '90', '李四', ''],
    ]
    expect(told(read(rows))).toEqual([`Sheet1!5 ${asRead}`, 'Sheet1!7 3栋1204 home 9000 李四 -'])
  })

  it('of two rows belong to the group above them', () => {
    const rows = [
      ['房屋', '房屋', '房屋', '业主', '业主', '租户', '租户'],
      ['楼栋', '房号', '面积', '姓名', '电话', '姓名', '电话'],
      [...king, '何小满', '13812340003'],
    ]
    expect(told(read(rows))).toEqual([`Sheet1!3 ${asRead} let to 何小满`])
  })

  it('of phones belong to the person named before them', () => {
    const rows = [
      ['楼栋', '房号', '面积', '业主', '联系电话', '租户', '联系电话'],
      [...king, '何小满', '13812340003'],
    ]
    expect(told(read(rows))).toEqual([`Sheet1!2 ${asRead} let to 何小满`])
  })

  it('that are missing or double are named', () => {
    expect(read([['楼栋', '房号', '电话'], king]).problems).toMatchObject([
      { kind: 'missingColumn', row: 1, params: { field: 'area' } },
      { kind: 'missingColumn', row: 1, params: { field: 'owners' } },
    ])
    expect(read([['楼栋', '房号', '面积', '面积', '业主'], king]).problems).toMatchObject([
      { kind: 'doubleColumn', column: 'D', params: { field: 'area', other: 'C' } },
    ])
  })

  it('of several areas: the one of the title counts, however they are ordered', () => {
    const rows = [
      ['楼栋', '房号', '建筑面积', '产权面积', '套内面积', '业主', '电话'],
      ['3栋', '1203', '99', '89.5', '70', '王秀兰', '13812340001'],
    ]
    expect(told(read(rows))).toEqual([`Sheet1!2 ${asRead}`])
  })
})

describe('lines', () => {
  const names = ['楼栋', '房号', '面积', '业主', '电话']

  it('of totals, footnotes and nothing are no lines', () => {
    const rows = [
      names,
      king,
      ['', '', '', '', ''],
      ['3栋', '', '', '', ''],
      ['小计', '小计', '89.5', '', ''],
      ['合计：1户', '', '89.5', '', ''],
      ['注：面积以房产证为准'],
      ['制表人：周', '', '', '审核：郑', ''],
    ]
    expect(told(read(rows))).toEqual([`Sheet1!2 ${asRead}`])
  })

  it('share an area only where it is nobody’s: then none of them has one', () => {
    const rows = [names, king, ['3栋', '1204', '89.5', '王秀兰', '13812340001']]
    const merges = [{ top: 1, bottom: 2, left: 2, right: 2 }]
    expect(told(read(rows, { merges }))).toEqual([
      'Sheet1!2 wrong sharedArea@C',
      'Sheet1!3 wrong sharedArea@C',
    ])
  })

  it('below each other are one home where the home is merged beside them', () => {
    const rows = [names, king, ['3栋', '1203', '', '李四', '13812340002']]
    const merges = [{ top: 1, bottom: 2, left: 1, right: 1 }]
    expect(told(read(rows, { merges }))).toEqual([
      'Sheet1!2 3栋1203 home 8950 王秀兰 13812340001+李四 13812340002',
    ])
  })

  it('that name a unit twice are both wrong, and say how they disagree', () => {
    const rows = [
      names,
      king,
      ['3栋', '01203', '91', '李四', ''],
      ['4栋', '801', '91', '李四', ''],
      ['4栋', '801', '91', '李四', ''],
    ]
    const disagree = read(rows).lines.flatMap(line =>
      line.readable ? [] : line.problems.map(({ params }) => params),
    )
    expect(disagree).toEqual([
      { sheet: 'Sheet1', row: 3, disagree: 'both' },
      { sheet: 'Sheet1', row: 2, disagree: 'both' },
      { sheet: 'Sheet1', row: 5, disagree: 'none' },
      { sheet: 'Sheet1', row: 4, disagree: 'none' },
    ])
  })

  it('of what is not sold are the developer’s, by whatever word', () => {
    const rows = [
      ['楼栋', '房号', '面积', '业主', '销售状态'],
      ['3栋', '1203', '89.5', '未售', ''],
      ['3栋', '1204', '89.5', '', '未售'],
      ['3栋', '1205', '89.5', '开发商（示例置业有限公司）', ''],
      ['3栋', '1206', '89.5', '', '已售'],
    ]
    const reading = read(rows)
    expect(reading.lines.map(line => line.readable && line.developer)).toEqual([true, true, true, false])
    expect(reading.developers).toEqual(['示例置业有限公司'])
    expect(told(reading).at(-1)).toBe('Sheet1!5 wrong missingOwner@D')
  })

  it('may say several things wrong at once, each in its column', () => {
    const rows = [names, ['9栋', '1203', '大', '李？明', '123']]
    expect(told(read(rows))).toEqual(['Sheet1!2 wrong unknownBuilding@A,unreadableArea@C,unreadableOwner@D'])
  })

  it('keep phones and names out of what is said of them', () => {
    const rows = [
      names,
      ['3栋', '1203', '89.5', '李', '1381234'],
      ['3栋', '1204', '89.5', '张三、李四', '13812340001'],
    ]
    expect(JSON.stringify(read(rows).lines.map(line => (line.readable ? [] : line.problems)))).not.toMatch(
      /李|138/,
    )
  })

  it('of two numbers mean entrances where the first is not the building', () => {
    const entrances = [
      names,
      ...[1, 2].map(entrance => ['3栋', `${String(entrance)}-1203`, '89.5', '李四', '']),
    ]
    expect(told(read(entrances)).map(line => line.split(' ')[1])).toEqual(['3栋1单元1203', '3栋2单元1203'])
    const buildings = [names, ['3栋', '3-1203', '89.5', '李四', ''], ['4栋', '4-801', '89.5', '李四', '']]
    expect(told(read(buildings)).map(line => line.split(' ')[1])).toEqual(['3栋1203', '4栋801'])
  })
})

describe('sheets', () => {
  const sheet = (name: string) =>
    cells(
      [
        ['房号', '面积', '业主'],
        ['1203', '89.5', '王秀兰'],
      ],
      name,
    )

  test.each(['3栋', '三栋业主', '半山名苑3号楼', '3#'])('%s says the building', name => {
    expect(told(readRoster([sheet(name)], banshan))).toEqual([`${name}!2 3栋1203 home 8950 王秀兰 -`])
  })

  it('that name no building leave the room without one', () => {
    expect(told(readRoster([sheet('Sheet1')], banshan))).toEqual(['Sheet1!2 wrong missingBuilding@A'])
  })

  it('of shops number them by themselves', () => {
    const shops = cells(
      [
        ['编号', '铺号', '面积', '业主'],
        ['1', '7', '60', '王秀兰'],
      ],
      '商铺',
    )
    expect(told(readRoster([shops], banshan))).toEqual(['商铺!2 商铺07 shop 6000 王秀兰 -'])
  })

  it('that explain are passed over; a file of nothing else has no roster', () => {
    const explains = cells([['请按要求填写']], '填表说明')
    expect(told(readRoster([explains, sheet('3栋')], banshan))).toHaveLength(1)
    expect(readRoster([explains], banshan).problems).toMatchObject([{ kind: 'noHeader' }])
  })
})
