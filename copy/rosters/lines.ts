import { maskName, maskPhone } from '#domain/organisation/masking'
import type { RosterDifference } from '#domain/rosters/Comparison'
import type { NamedPerson, NoteKind, ProblemKind } from '#domain/rosters/Roster'
import { sizeFlaws, type SizeFlaw } from '#domain/rosters/sizeFlaw'
import { sayArea } from '../kernel/figures'
import { unitUseNames } from '../kernel/vocabulary'
import { sayColumn } from './columns'

type Params = Readonly<Record<string, string | number>>
type Text = string | ((params: Params) => string)

const limitIn = (params: Params): string => String(params['limit'] ?? '')
const columnNamed = (params: Params): string => sayColumn(String(params['field']))

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
  otherRoom: params =>
    `${quoted(params, 'text')}是地下或储藏的地方，名册只收住宅、商铺和车位，这一行不会写入。`,
  missingOwner: '没有写业主。还没卖出的，请写「未售」。',
  soldOrNot: '一边写未售，一边写着业主，请核对是哪一个。',
  unreadableOwner: '业主姓名读不懂。几位业主用顿号分开，只写姓名。',
  duplicateUnit: params =>
    `和「${String(params['sheet'])}」表第 ${String(params['row'])} 行是同一套，${disagreements[String(params['disagree'])] ?? '请核对'}。`,
  usesDisagree: params => `房号${quoted(params, 'text')}和用途对不上。`,
  asked: '要先回答上面的问题，才知道怎么写。',
  leftOut: '按你的回答，这一行先不写入；改好文件后再导入。',
  tooManyQuestions: params => `要问的太多（最多 ${String(params['limit'])} 个），请先把文件改清楚。`,
}

const notHomes: Readonly<Record<string, string>> = {
  title: '在表头上面，当作标题，没有读',
  heading: '重复了表头，没有当作房屋',
  total: '是合计，没有当作房屋',
  footnote: '是附注，没有当作房屋',
  nothingTold: '没有房号、面积和业主，没有当作房屋',
}

const notes: Record<NoteKind, Text> = {
  sameNameNoPhone:
    '有几套房的业主同名，分不清是不是同一个人，现在各算一户。补上证件号码或电话再导入，或者导入后由两个单位的人认定。',
  aboveTopFloor: params => `这一栋登记的是 ${String(params['floors'])} 层，房号比它高，请核对。`,
  unknownUse: params => `用途${quoted(params, 'text')}不认识，住宅、商铺还是车位按房号来定。`,
  unreadablePhone: '有电话读不懂，没有登记；房屋和姓名照常写入。手机 11 位，座机要带区号。',
  ownersAndPhonesDisagree: params =>
    Number(params['owners']) === 0
      ? '写了电话，没有写名字，电话没有登记。'
      : `有 ${String(params['owners'])} 个名字、${String(params['phones'])} 个电话，对不上号，电话没有登记。`,
  morePhones: params => `一个人有几个电话，只登记了第一个，另外 ${String(params['count'])} 个没有登记。`,
  phoneOfAnother: '这个电话写明是别人的，没有登记为业主的。',
  extensionNotKept: '分机号没有登记。',
  unreadableDocument: '证件号码不完整或被表格软件截断，没有用来核对。请把这一列设成文本格式再填。',
  ownersAndDocumentsDisagree: params =>
    `有 ${String(params['owners'])} 个名字、${String(params['documents'])} 个证件号码，对不上号，没有用来核对。`,
  unknownDelivery: params =>
    `交付状态${quoted(params, 'text')}看不懂，按原来的算。请写「已交付」或「未交付」。`,
  familyNotKept: '不是业主也不是租户的人，姓名和电话没有登记。',
  unreadableTenant: '租户的姓名读不懂，没有登记；房屋和业主照常写入。',
  parkingBeside: params =>
    `这一行还写了车位${quoted(params, 'text')}，没有登记；车位请单独写一行，写上面积。`,
  notKept: params => `${quoted(params, 'text')}没有登记。`,
  unusedColumn: params =>
    `${String(params['heading']) === '' ? '没有列名的这一列' : `「${String(params['heading'])}」`}没有用到（${String(params['cells'])} 格有内容）。`,
  unusedRows: params =>
    `第 ${String(params['rows'])} 行${notHomes[String(params['why'])] ?? '没有当作房屋'}。`,
  unusedSheet: '这张表没有列名，像是说明或汇总，没有读。',
  hiddenSheet: '这张表是隐藏的，没有读。',
  cutOff: '文件的最后缺了一截。',
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

const deliverySaid = (delivered: boolean): string =>
  delivered ? '已交付，按业主算' : '未交付，算在开发商名下'

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
    case 'papers':
      return { field, before: '', after: '证件或产权证号有更新（号码不显示）' }
    case 'delivery':
      return { field, before: deliverySaid(difference.before), after: deliverySaid(difference.after) }
    case 'buyerKey':
      return { field, before: '单独算一户', after: '和同一业主的其他房屋合算一户，或与同名的另一业主分开算' }
  }
}
