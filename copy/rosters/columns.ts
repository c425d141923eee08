/** The columns of a roster and the fields of its lines, by the words people know them by. */
const columnNames: Readonly<Record<string, string>> = {
  building: '楼栋',
  entrance: '单元',
  room: '房号',
  area: '面积',
  owners: '业主',
  phones: '业主电话',
  coOwners: '共有人',
  coOwnerPhones: '共有人电话',
  documents: '证件号码',
  coOwnerDocuments: '共有人证件号码',
  certificates: '不动产权证号',
  papers: '证件和产权证',
  delivery: '交付状态',
  relation: '与业主关系',
  tenants: '租户',
  tenantPhones: '租户电话',
  use: '用途',
  parking: '车位号',
  sale: '销售状态',
  buyerKey: '表决人数',
}

/** What a column is called; one that this version does not know is shown by its name, not hidden. */
export const sayColumn = (field: string): string => columnNames[field] ?? field
