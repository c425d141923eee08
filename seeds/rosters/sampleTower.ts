import type { NamedPerson } from '#domain/rosters/Roster'
import { impossiblePhone, inventedName } from '../account/names'
import { writeArea, writeNames, writePhones } from './handwriting'
import { workbook, type Sheet, type Value } from './workbook'

type Row = readonly Value[]

const TOWER = 12
const FLOORS = 18
const ENTRANCES = 2
const DOORS = 2
/** Far from the names and numbers that the demonstration's own people have. */
const FIRST_OWNER = 4_000

const ownerOf = (home: number): NamedPerson => ({
  name: inventedName(FIRST_OWNER + home),
  phone: impossiblePhone(77_771_000 + home),
})

const headings: Row = ['序号', '房号', '产权面积（㎡）', '业主姓名', '联系电话', '备注']

/** In the first half of the sheet `1单元101`, then `1-1001` as another hand goes on: in a sheet of one building, its entrance. */
const writtenRoom = (entrance: number, floor: number, door: number): Value => {
  const room = `${String(floor)}0${String(door)}`
  return floor <= FLOORS / 2 ? `${String(entrance)}单元${room}` : `${String(entrance)}-${room}`
}

const rows = (): readonly Row[] => {
  const written: Row[] = []
  for (let entrance = 1; entrance <= ENTRANCES; entrance += 1)
    for (let floor = 1; floor <= FLOORS; floor += 1)
      for (let door = 1; door <= DOORS; door += 1) {
        const home = written.length
        const area = door === 1 ? 8_950 : 11_820
        // Every ninth is not sold yet.
        const owners = home % 9 === 8 ? [] : [ownerOf(home)]
        written.push([
          home + 1,
          writtenRoom(entrance, floor, door),
          writeArea(area, home),
          owners.length === 0 ? '未售' : writeNames(owners, home),
          writePhones(owners, home),
          null,
        ])
      }
  return written
}

const tower = (): Sheet => {
  const lines = rows()
  return {
    name: `${String(TOWER)} 号楼`,
    rows: [
      ['半山名苑（二期）交楼业主登记表'],
      [`楼栋：${String(TOWER)}栋\u3000\u3000制表日期：2026年11月20日`],
      headings,
      ...lines,
      ['合计', null, { formula: `SUM(C4:C${String(lines.length + 3)})`, value: 7_477.2 }],
      ['制表人：吴样例', null, null, '审核人：'],
    ],
    merges: ['A1:F1', 'A2:F2'],
  }
}

/** One line of a building that nobody has heard of: a finger that stayed on its key. */
const slip: Sheet = {
  name: '补录',
  rows: [
    ['楼栋', '房号', '面积', '业主', '电话'],
    ['22栋', '1单元101', 89.5, '彭样例', '10077770103'],
  ],
}

/** A building that was finished lately and is not in the system yet, as the developer has handed over its list. */
export const sampleTower = (): Uint8Array => workbook([tower(), slip])
