import { gbk } from '#seeds/rosters/gbk'
import { workbook, type Sheet } from '#seeds/rosters/workbook'

/**
 * Roster files as property managers have them, for a compound with the buildings 3栋 and 4栋. Everybody in them is
 * invented.
 */
export interface RosterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const titles = (building: string) => [
  ['半山名苑业主信息登记表（二〇二六年度）'],
  [`物业服务中心：半山名苑\u3000\u3000楼栋：${building}\u3000\u3000制表日期：2026年11月1日`],
]
const headings = [
  ['序号', '房屋信息', null, null, '建筑面积\n（㎡）', '业主信息', null, '租户信息', null, '备注'],
  [null, '单元', '楼层', '房号', null, '姓名', '联系电话', '姓名', '联系电话', null],
]
const headingMerges = ['A1:J1', 'A2:J2', 'A3:A4', 'B3:D3', 'E3:E4', 'F3:G3', 'H3:I3', 'J3:J4']

const building3: Sheet = {
  name: '３栋',
  rows: [
    ...titles('3栋'),
    ...headings,
    [1, '１单元', 12, '１２０３', 89.5, '王秀兰', 13812340001, null, null, '老住户'],
    [2, null, 12, '１２０４', '89.50', '刘\u3000伟', '138 1234 0002', '何小满', '13912340003', null],
    [null, null, null, null, null, null, null, null, null, null],
    // One buyer of two homes: name and phone merged over both.
    [3, null, 13, '1301', 120, '陈大业', '13812340004', '自住', '/', null],
    [4, null, 13, '1302', { formula: 'E8+0.5', value: 120.50000000000001 }, null, null, null, null, null],
    [5, '二单元', 3, '0301', 76.05, '欧阳\u3000锋', '0752-2345678', null, null, null],
    [6, null, 3, '0302', '1２0.30', '张三、李四', '13812340005、13812340006', null, null, '夫妻'],
    ['合计', null, null, null, { formula: 'SUM(E5:E11)', value: 615.85 }, null, null, null, null, null],
    ['注：以上面积以不动产权证书为准。'],
    ['制表人：周物业', null, null, '审核人：郑主任', null, null, '日期：2026-11-01'],
  ],
  merges: [...headingMerges, 'B5:B9', 'B10:B11', 'F8:F9', 'G8:G9', 'A12:D12', 'A13:J13'],
}
const building4: Sheet = {
  name: '4栋',
  rows: [
    ...titles('4栋'),
    ...headings,
    // Two owners one below the other, their home merged beside them.
    [1, null, 8, '801', 101.25, '赵敏', '13812340007', null, null, null],
    [null, null, null, null, null, '钱多', '13812340008', null, null, null],
    [2, null, 8, '802', 99, '孙立（50%）/孙红（50%）', '13812340009/13812340010', null, null, null],
    [3, null, 9, '901', 101.25, '开发商', null, null, null, '未售'],
    ['合计', null, null, null, 301.5],
  ],
  merges: [...headingMerges, 'A5:A6', 'C5:C6', 'D5:D6', 'E5:E6'],
}

/** Titles, headings merged in two rows, a sheet for each building, merged owners, full-width digits, totals, footnotes. */
export const banshanBook = (): RosterFile => ({
  name: '半山名苑业主信息登记表.xlsx',
  bytes: workbook([
    { name: '填表说明', rows: [['请按房产证填写，不要改动表头。'], ['一户一行。']] },
    building3,
    building4,
    { name: '数据字典', rows: [['住宅', '商铺', '车位']], hidden: true },
  ]),
})

/** The format of 1997, everything about a place in one column, areas with their unit, several owners in a cell. */
export const oldBook = (): RosterFile => ({
  name: '业主名册（最终版）(1).xls',
  bytes: workbook(
    [
      {
        name: 'Sheet1',
        rows: [
          ['房屋编号', '面积', '业主', '联系方式', '用途', '备注'],
          ['3栋1单元1203', '89.50㎡', '王秀兰', 13812340001, '住宅', null],
          ['3栋1单元1204', '89.5 平方米', '刘伟', '138-1234-0002', '住宅', null],
          [],
          ['３栋２单元３０２室', '120.30m2', '张三，李四', '13812340005，13812340006', '成套住宅', null],
          ['4栋801', '101.25', '赵敏 钱多', '13812340007 13812340008', '普通住宅', null],
          ['四栋901房', '101.25', '未售', null, '住宅', null],
          ['4栋902', 99, '开发商（惠州示例置业有限公司）', null, '住宅', null],
          [],
          ['商铺1', '60.00㎡', '惠州示例商贸有限公司', '0752-2223333', '商铺', null],
          ['2号商铺', '60', '惠州示例商贸有限公司', '0752-2223333', '商业', null],
          ['车位B1-023', '12.72', '王秀兰', '13812340001', '车位', null],
          ['负一层24号车位', '12.72㎡', '刘伟', '13812340002', '地下车位', null],
          ['总计', { formula: 'SUM(B2:B13)', value: 655.49 }],
        ],
      },
    ],
    'xls',
  ),
})

const csvLines = [
  '"半山名苑,业主台账"',
  '房号,产权面积(㎡),产权人,手机号',
  '3-1-1203,89.50,王秀兰,13812340001',
  '3-1-1204,89.50,刘伟,13812340002',
  '',
  '3-2-302,120.30,"张三,李四","13812340005\n13812340006"',
  '4－801,"1,001.25",赵敏,13812340007',
  '合计,1300.55,,',
]

/** Saved as CSV by an office: GBK, a comma within quotes, a line break within a cell. */
export const gbkCsv = (): RosterFile => ({ name: '台账.csv', bytes: gbk(csvLines.join('\r\n')) })

/** Ten damages, and two sheets that cannot be read at all. */
export const damagedBook = (): RosterFile => ({
  name: 'damaged.xlsx',
  bytes: workbook([
    {
      name: '名册',
      rows: [
        ['楼栋', '单元', '房号', '建筑面积', '业主', '电话', '用途'],
        ['3栋', '1', '1203', 89.5, '王秀兰', '13812340001', '住宅'],
        ['9栋', '1', '1203', 89.5, '刘伟', '13812340002', '住宅'],
        ['3栋', '1', null, 89.5, '何小满', '13812340003', '住宅'],
        ['3栋', '1', '十二楼东边', 89.5, '陈大业', '13812340004', '住宅'],
        ['3栋', '1', '1301', '89,50', '孙立', '13812340005', '住宅'],
        ['3栋', '1', '1302', 8950, '孙红', '13812340006', '住宅'],
        ['3栋', '1', '1303', 89.5, null, '13812340007', '住宅'],
        ['3栋', '1', '1304', 89.5, '赵敏', '1381234', '住宅'],
        ['3栋', '1', '1401', 89.5, '张三、李四', '13812340008', '住宅'],
        ['3栋', '1', '1402', 89.5, '钱多', '13812340009', '锅炉房'],
        ['4栋', null, '801', 101.25, '周一', '13812340010', '住宅'],
        ['4栋', null, '0801', 110.25, '吴二', '13812340011', '住宅'],
        ['4栋', null, 38414, 101.25, '郑五', '13812340012', '住宅'],
      ],
      formats: { C14: 'yyyy/m/d' },
    },
    {
      name: '没有面积',
      rows: [
        ['楼栋', '房号', '业主', '电话'],
        ['4栋', '901', '冯六', '13812340013'],
      ],
    },
    { name: '随手记', rows: [[], ['上次开会说的事'], ['物业费', '1203', '欠三个月']] },
  ]),
})

/** A roster of so many homes, each of one owner with a phone, in two buildings of six doors a floor. */
export const largeCsv = (homes: number): RosterFile => ({
  name: '大型小区.csv',
  bytes: new TextEncoder().encode(
    ['楼栋,房号,建筑面积,业主,电话']
      .concat(
        Array.from({ length: homes }, (_, index) => {
          const at = Math.floor(index / 2)
          const room = `${String(Math.floor(at / 80) + 1)}${String((at % 80) + 1).padStart(2, '0')}`
          return `${index % 2 === 0 ? '3' : '4'}栋,${room},${(80 + (index % 50) / 4).toFixed(2)},业主${'甲乙丙丁'[index % 4] ?? ''},139${String(index).padStart(8, '0')}`
        }),
      )
      .join('\n'),
  ),
})
