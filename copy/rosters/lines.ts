import { maskName, maskPhone } from '#domain/organisation/masking'
import type { UnitUse } from '#domain/organisation/Unit'
import type { RosterDifference } from '#domain/rosters/Comparison'
import type { NamedPerson, NoteKind, ProblemKind } from '#domain/rosters/Roster'
import { sizeFlaws, type SizeFlaw } from '#domain/rosters/sizeFlaw'
import { sayArea } from '../kernel/figures'

type Params = Readonly<Record<string, string | number>>
type Text = string | ((params: Params) => string)

/** The columns of a roster, by the words people know them by. */
const columnNames: Readonly<Record<string, string>> = {
  building: '楼栋',
  entrance: '单元',
  room: '房号',
  area: '面积',
  owners: '业主',
  phones: '业主电话',
  tenants: '租户',
  tenantPhones: '租户电话',
  use: '用途',
  parking: '车位号',
  sale: '销售状态',
}
const limitIn = (params: Params): string => String(params['limit'] ?? '')
const columnNamed = (params: Params): string =>
  columnNames[String(params['field'])] ?? String(params['field'])

export const unitUseNames: Record<UnitUse, string> = { home: '住宅', shop: '商铺', parking: '车位' }

const unreadable: Readonly<Record<string, string>> = {
  empty: '文件是空的，请换一个。',
  notATable: '这不是表格文件，请用 xlsx、xls 或 csv。',
  damaged: '文件打不开，可能损坏了。请在电脑上打开，另存一份再上传。',
  password: '文件加了密码。请去掉密码，另存一份再上传。',
  tooLarge: '文件太大了，请按楼栋拆成几个，分别导入。',
}

/** Before anything of the file is read: see the rules of sizes. */
const tooMuch: Readonly<Record<SizeFlaw, (params: Params) => string>> = {
  tooManySheets: params => `工作表太多，一次最多 ${limitIn(params)} 张，请拆成几个文件。`,
  tooManyRows: params => `行数太多，一张表最多 ${limitIn(params)} 行，请按楼栋拆开。`,
  tooManyColumns: params => `列数太多，最多 ${limitIn(params)} 列，请只留名册要用的列。`,
  tooManyCells: params => `格子太多，一个文件最多 ${limitIn(params)} 格，请按楼栋拆开，只留要用的列。`,
  cellTooLong: params => `有一格的字太多，最多 ${limitIn(params)} 个字。`,
  tooManyNames: params => `有一格的名字太多，最多 ${limitIn(params)} 个，请核对是不是整列粘到了一格。`,
}

const disagreements: Readonly<Record<string, string>> = {
  none: '内容一样，删掉一行就好',
  owners: '业主不一样',
  area: '面积不一样',
  both: '业主和面积都不一样',
}

const quoted = (params: Params, key: string): string => `「${String(params[key] ?? '')}」`

const problems: Record<ProblemKind, Text> = {
  unreadableFile: params => {
    const why = String(params['why'])
    const flaw = sizeFlaws.find(each => each === why)
    return flaw === undefined ? (unreadable[why] ?? '文件读不出来，请换一个。') : tooMuch[flaw](params)
  },
  noHeader: '没有找到表头。要有一行写明房号、面积、业主这些列名。',
  missingColumn: params => `缺少「${columnNamed(params)}」这一列。`,
  doubleColumn: params =>
    `「${columnNamed(params)}」有两列（另一列是 ${String(params['other'])} 列），请只留一列。`,
  tooManyLines: params => `行数太多，一次最多 ${String(params['limit'])} 行，请按楼栋拆开。`,
  missingBuilding: params => `${quoted(params, 'text')}没有写是哪一栋。`,
  unknownBuilding: params =>
    `小区里没有${quoted(params, 'text')}这一栋，请核对。新的楼栋，要连同它的各套房屋一起导入。`,
  buildingsDisagree: params =>
    `楼栋写的是${quoted(params, 'text')}，房号写的是${quoted(params, 'other')}，对不上。`,
  missingRoom: '没有写房号。',
  unreadableRoom: params => `房号${quoted(params, 'text')}读不懂，请写成 3栋2单元1203 或 3-2-1203。`,
  missingArea: '没有写面积。',
  unreadableArea: params => `面积${quoted(params, 'text')}读不懂。写平方米，最多两位小数，比如 89.50。`,
  sharedArea: params =>
    `第 ${String(params['first'])} 到 ${String(params['last'])} 行合并成一个面积，分不清每一套是多少，请分开写。`,
  areaOutOfRange: params =>
    `面积${quoted(params, 'text')}不像真的，应该在 ${sayArea(Number(params['least']))} 到 ${sayArea(Number(params['most']))} 之间。`,
  missingOwner: '没有写业主。还没卖出的，请写「未售」。',
  unreadableOwner: '业主姓名读不懂。几位业主用顿号分开，只写姓名。',
  unreadablePhone: '电话读不懂。手机 11 位，座机要带区号。',
  ownersAndPhonesDisagree: params =>
    `有 ${String(params['owners'])} 个名字、${String(params['phones'])} 个电话，对不上号。`,
  duplicateUnit: params =>
    `和「${String(params['sheet'])}」表第 ${String(params['row'])} 行是同一套，${disagreements[String(params['disagree'])] ?? '请核对'}。`,
  unknownUse: params => `用途${quoted(params, 'text')}不认识，请写住宅、商铺或车位。`,
  usesDisagree: params => `房号${quoted(params, 'text')}和用途对不上。`,
}

const notes: Record<NoteKind, Text> = {
  sameNameNoPhone: '有几套房的业主同名、又没有电话，分不清是不是同一个人，表决时各算一户。补上电话就能合并。',
  aboveTopFloor: params => `这一栋登记的是 ${String(params['floors'])} 层，房号比它高，请核对。`,
}

const texts: Readonly<Record<string, Text>> = { ...problems, ...notes }

/** What is wrong with a line or a file, or worth knowing of it; a kind that this version does not know says so. */
export const sayRosterProblem = ({
  kind,
  params,
}: {
  readonly kind: string
  readonly params: Params
}): string => {
  const text = texts[kind] ?? '这一处有问题，请核对。'
  return typeof text === 'string' ? text : text(params)
}

const masked = ({ name, phone }: NamedPerson): string =>
  phone === null ? maskName(name) : `${maskName(name)} ${maskPhone(phone)}`

/** Phones that differ only in the hidden digits would look the same: then it is said that they do. */
const peopleSaid = (before: readonly NamedPerson[], after: readonly NamedPerson[]) => {
  const said = { before: before.map(masked).join('、'), after: after.map(masked).join('、') }
  return said.before === said.after ? { ...said, after: `${said.after}（号码有改动）` } : said
}

const entranceSaid = (entrance: string | null): string => (entrance === null ? '' : `${entrance}单元`)

/** One field of a changed line as people read it, names and phones masked. */
export const sayDifference = (
  difference: RosterDifference,
): { readonly field: string; readonly before: string; readonly after: string } => {
  const { field } = difference
  switch (field) {
    case 'area':
      return { field, before: sayArea(difference.before), after: sayArea(difference.after) }
    case 'use':
      return { field, before: unitUseNames[difference.before], after: unitUseNames[difference.after] }
    case 'entrance':
      return { field, before: entranceSaid(difference.before), after: entranceSaid(difference.after) }
    case 'owners':
    case 'tenants':
      return { field, ...peopleSaid(difference.before, difference.after) }
    case 'buyerKey':
      return { field, before: '单独算一户', after: '和同一业主的其他房屋合算一户' }
  }
}
