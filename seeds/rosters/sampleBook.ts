import type { Unit } from '#domain/organisation/Unit'
import { writeNames, writePhones } from './handwriting'
import { workbook, type Sheet, type Value } from './workbook'
import { homesIn, writtenHome } from './writtenHome'

type Row = readonly Value[]

const BUILDINGS = 9
/** After so many homes the headings stand once more, as on a new page. */
const PAGE = 44
const FIRST_LINE = 5

const titles = (building: number): readonly Row[] => [
  ['半山名苑业主信息登记表（二〇二六年度）'],
  [`物业服务中心：半山名苑\u3000\u3000楼栋：${String(building)}栋\u3000\u3000制表日期：2026年11月1日`],
]
const headings: readonly Row[] = [
  ['序号', '房号', '建筑面积\n（㎡）', '业主信息', null, '租户信息', null, '备注'],
  [null, null, null, '姓名', '联系电话', '姓名', '联系电话', null],
]
/** Columns that reach over both rows of headings, and pairs of columns under one. */
const mergesOfHeadings = (top: number): readonly string[] => [
  ...['A', 'B', 'C', 'H'].map(column => `${column}${String(top)}:${column}${String(top + 1)}`),
  ...['D:E', 'F:G'].map(pair => pair.replace(/[A-Z]/g, column => column + String(top))),
]

/** A sheet as it grows from the first line below the headings on. */
const growSheet = () => {
  const rows: Row[] = []
  const merges: string[] = []
  return {
    rows,
    merges,
    add: (row: Row) => {
      rows.push(row)
    },
    addHeadings: () => {
      merges.push(...mergesOfHeadings(FIRST_LINE + rows.length))
      rows.push(...headings)
    },
    /** Merges the first columns of the last two rows. */
    mergeLastTwo: () => {
      const last = FIRST_LINE + rows.length - 1
      for (const column of ['A', 'B', 'C'])
        merges.push(`${column}${String(last - 1)}:${column}${String(last)}`)
    },
  }
}

const total = (rows: readonly Row[]): Row => [
  '合计',
  null,
  { formula: `SUM(C${String(FIRST_LINE)}:C${String(FIRST_LINE + rows.length - 1)})`, value: 8_950 },
]
const signatures: Row = ['制表人：吴样例', null, null, '审核人：', null, null, '日期：2026-11-01']

const buildingSheet = (units: readonly Unit[], building: number): Sheet => {
  const { rows, merges, add, addHeadings, mergeLastTwo } = growSheet()
  homesIn(units, building).forEach((unit, line) => {
    const { room, area, owners, phones, tenants, tenantPhones, below } = writtenHome(unit, building, line)
    if (line > 0 && line % PAGE === 0) {
      add([])
      addHeadings()
    }
    add([line + 1, room, area, owners, phones, tenants, tenantPhones, null])
    if (below === null) return
    add([null, null, null, below.owners, below.phones, null, null, '共有'])
    mergeLastTwo()
  })
  if (building === BUILDINGS) for (const row of strangers) add(row)
  return {
    name: building % 2 === 0 ? `${String(building)}栋` : `${String(building)} 号楼`,
    rows: [...titles(building), ...headings, ...rows, total(rows), [], signatures],
    merges: ['A1:H1', 'A2:H2', ...mergesOfHeadings(3), ...merges],
  }
}

/** Lines of another compound's building, and a home that stands twice and disagrees with itself. */
const strangers: readonly Row[] = [
  [null, '10栋101', 89.5, '彭样例', '10077770101', null, null, '？'],
  [null, '9#2402', 98.5, '万样例', '10077770102', null, null, null],
]

const shopSheet = (units: readonly Unit[]): Sheet => ({
  name: '商铺',
  rows: [
    ['铺号', '面积', '产权人', '电话', '备注'],
    ...units
      .filter(({ use }) => use === 'shop')
      .map(({ room, area, owners }, line): Row => [
        `商铺${String(Number(room))}`,
        `${String(area / 100)}㎡`,
        writeNames(owners, 0),
        writePhones(owners, line),
        null,
      ]),
  ],
})

/** Not in the system yet. */
const PARKING = 12
const PARKING_METRES = 12.72

const parkingSheet = (units: readonly Unit[]): Sheet => ({
  name: '地下车位',
  rows: [
    ['车位号', '建筑面积', '权利人', '联系方式'],
    ...homesIn(units, 3)
      .filter(({ owners }) => owners.length === 1)
      .slice(0, PARKING)
      .map(({ owners }, index): Row => [
        index % 2 === 0 ? `B1-${String(index + 1).padStart(3, '0')}` : `负一层${String(index + 1)}号车位`,
        PARKING_METRES,
        writeNames(owners, 0),
        writePhones(owners, index),
      ]),
  ],
})

/** The book of a property manager: a sheet for each building, shops, parking spaces, what to fill in, and a hidden list. */
export const sampleBook = (units: readonly Unit[]): Uint8Array =>
  workbook([
    { name: '填表说明', rows: [['请按房产证填写，不要改动表头。'], ['一户一行；共有的可以写两行。']] },
    ...Array.from({ length: BUILDINGS }, (_, index) => buildingSheet(units, index + 1)),
    shopSheet(units),
    parkingSheet(units),
    { name: '数据字典', rows: [['住宅', '商铺', '车位']], hidden: true },
  ])
