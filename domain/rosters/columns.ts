import { closeText } from './plainText'

/** What a column of a roster can hold. */
export const columnFields = [
  'building',
  'entrance',
  'room',
  'area',
  'owners',
  'phones',
  'relation',
  'coOwners',
  'coOwnerPhones',
  'documents',
  'coOwnerDocuments',
  'certificates',
  'tenants',
  'tenantPhones',
  'use',
  'parking',
  'sale',
  'delivery',
] as const
export type ColumnField = (typeof columnFields)[number]

/**
 * The names under which files have them, the better ones first: of an area by the register of title and one of the
 * whole building, the first counts (法释〔2009〕7号 第8条: 专有部分面积按照不动产登记簿记载的面积计算).
 */
const names: Readonly<Record<ColumnField, readonly (readonly string[])[]>> = {
  building: [
    '楼栋 楼栋号 楼号 栋 栋号 栋座 栋数 幢 幢号 座 座号 楼座 楼幢 楼幢号 楼宇 楼宇名称 楼栋名称 所在楼栋'.split(
      ' ',
    ),
  ],
  entrance: ['单元 单元号 梯 梯号 门洞 所在单元'.split(' ')],
  room: [
    '房号 房间号 室号 房屋编号 房屋号 房间编号 门牌号 房屋号码 户号'.split(' '),
    '房屋 房间 室 房屋名称 房产 门牌 铺号 商铺号 商铺编号'.split(' '),
    '房屋地址 房产地址 房屋坐落 坐落 地址 住址'.split(' '),
  ],
  area: [
    ['专有部分面积', '专有面积'],
    ['产权面积', '产权登记面积', '登记面积', '不动产登记面积', '证载面积', '房产证面积'],
    ['建筑面积', '房屋建筑面积', '建面'],
    ['面积', '房屋面积'],
  ],
  owners: [
    '业主姓名 业主名称 业主1 业主一 业主姓名1 业主姓名一 产权人姓名 产权人名称 权利人姓名 房主姓名 业主 产权人 权利人 所有权人 房主 买受人 购房人 业主名'.split(
      ' ',
    ),
    ['户主', '户主姓名', '客户名称', '姓名', '名称'],
  ],
  relation: [
    '与业主关系 与产权人关系 与房主关系 与户主关系 和业主关系 和户主关系 与业主的关系 与户主的关系 业主关系 关系 人员类型 人员类别 人员性质 业主类型 业主类别 业主身份 住户类型 住户类别 客户类型 客户类别 成员类型 身份 身份类型 身份类别 角色'.split(
      ' ',
    ),
  ],
  coOwners: [
    '共有人 共有人姓名 共有人名称 共有权人 共有权人姓名 产权共有人 产权共有人姓名 共有产权人 共同产权人 共同所有人 共有业主 联名业主 第二业主 第二产权人 业主2 业主二 业主姓名2 业主姓名二'.split(
      ' ',
    ),
  ],
  coOwnerPhones: [
    '共有人电话 共有人手机 共有人手机号 共有人手机号码 共有人联系电话 共有人联系方式 共有权人电话 产权共有人电话 第二业主电话 业主2电话 业主二电话'.split(
      ' ',
    ),
  ],
  phones: [
    '业主电话 业主手机 业主手机号 业主手机号码 业主联系电话 业主联系方式 产权人电话 产权人联系电话 房主电话'.split(
      ' ',
    ),
    ['手机', '手机号', '手机号码', '联系手机'],
    ['电话', '联系电话', '联系方式', '电话号码'],
  ],
  documents: [
    '业主证件号码 业主证件号 业主身份证号 业主身份证号码 业主身份证 产权人证件号码 产权人证件号 产权人身份证号 权利人证件号码 权利人证件号'.split(
      ' ',
    ),
    '证件号码 证件号 身份证号 身份证号码 身份证 身份证件号码 证件编号 有效证件号码'.split(' '),
  ],
  coOwnerDocuments: [
    '共有人证件号码 共有人证件号 共有人身份证号 共有人身份证号码 共有人身份证 共有权人证件号码 共有权人身份证号'.split(
      ' ',
    ),
  ],
  certificates: [
    '不动产权证号 不动产权证书号 不动产证号 不动产权证 不动产权证编号 产权证号 产权证书号 产权证编号 产权证 房产证号 房产证编号 房产证 房产证号码 房屋产权证号 房地产权证号 权证号 产权证号码'.split(
      ' ',
    ),
  ],
  tenants: ['租户 租户姓名 租户名称 承租人 承租人姓名 承租方 租客 租客姓名'.split(' ')],
  tenantPhones: [
    '租户电话 租户手机 租户手机号 租户联系电话 租户联系方式 承租人电话 承租人手机 承租人联系电话 租客电话 租客手机 租客联系电话'.split(
      ' ',
    ),
  ],
  use: ['用途 房屋用途 规划用途 使用性质 房屋类型 房屋性质 物业类型 性质 类型 业态'.split(' ')],
  parking: ['车位号 车位编号 停车位号 停车位 车位 车库号'.split(' ')],
  sale: ['销售状态 房屋状态 出售状态 状态'.split(' ')],
  delivery: [
    '交付状态 是否交付 交付情况 交房状态 是否交房 交房情况 交房 交付 交楼状态 是否交楼 交楼情况 交楼 收楼状态 是否收楼 收楼'.split(
      ' ',
    ),
  ],
}

/** Lower ranks are the better names. */
export interface NamedColumn {
  readonly field: ColumnField
  readonly rank: number
}

const known: ReadonlyMap<string, NamedColumn> = new Map(
  columnFields.flatMap(field =>
    names[field].flatMap((ranked, rank) =>
      ranked.map((name): [string, NamedColumn] => [name, { field, rank }]),
    ),
  ),
)

/** Headings that stand over several columns and say whose these are. */
const ownersGroup = new Set(
  '业主 业主信息 业主资料 业主情况 产权人 产权人信息 权利人信息 房主信息 户主信息'.split(' '),
)
const coOwnersGroup = new Set('共有人 共有人信息 共有人情况 产权共有人 共有产权人'.split(' '))
/** Of people who live there, or are called in need: their names and phones are nobody's who owns or rents. */
const othersGroup = /住户|成员|家属|家庭|紧急|联系人|使用人/
const tenantsGroup = new Set('租户 租户信息 租户资料 租户情况 承租人 承租人信息 租客信息 租赁信息'.split(' '))

/**
 * Reads the name of a column without its unit, remarks and stars: `*建筑面积（㎡）` is 建筑面积.
 * @example columnName('*建筑面积（㎡）') // '建筑面积'
 */
export const columnName = (text: string): string =>
  closeText(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[*:：]/g, '')
    .replace(/M2$/, '')

/**
 * Finds what the column under `heading`, and under `group` above it where there are two rows of headings, holds.
 * @example namedColumn('租户信息', '姓名') // { field: 'tenants', rank: 0 }
 */
export const namedColumn = (group: string, heading: string): NamedColumn | null => {
  const column = known.get(heading) ?? null
  if (
    othersGroup.test(group) &&
    group !== heading &&
    (column?.field === 'owners' || column?.field === 'phones' || column?.field === 'documents')
  )
    return null
  if (coOwnersGroup.has(group) && group !== heading) {
    if (column?.field === 'owners') return { field: 'coOwners', rank: 0 }
    if (column?.field === 'phones') return { field: 'coOwnerPhones', rank: 0 }
    if (column?.field === 'documents') return { field: 'coOwnerDocuments', rank: 0 }
  }
  if (tenantsGroup.has(group) && group !== heading) {
    if (column?.field === 'owners') return { field: 'tenants', rank: 0 }
    if (column?.field === 'phones') return { field: 'tenantPhones', rank: 0 }
    // Nobody's vote depends on who rents: no papers of theirs are kept.
    if (column?.field === 'documents') return null
  }
  if (ownersGroup.has(group) && group !== heading && column?.field === 'phones')
    return { field: 'phones', rank: 0 }
  return column
}
