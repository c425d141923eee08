import type { RosterImportView, RosterLineView } from '#contracts/rosters'

type RosterBuilding = RosterImportView['buildings'][number]

/** So many are named one by one. */
const mostNamed = 6

const listed = (buildings: readonly Pick<RosterBuilding, 'name'>[]): string => {
  const names = buildings
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join('、')
  return buildings.length > mostNamed ? `${names} 等 ${String(buildings.length)} 栋` : names
}

const keptBecause: Record<NonNullable<RosterBuilding['kept']>, string> = {
  units: '里面还有别的房屋',
  posts: '任命过楼栋长',
  issues: '有人在那里报过问题',
}

/** Importing the roster of a compound. */
export const rosterWords = {
  firstSaid: (name: string, role: string) =>
    `${name}（${role}）已经确认。新增或改动了房屋，要另一个单位的人再核对一遍，才会写入。`,
  undoFirstSaid: (name: string, role: string) =>
    `${name}（${role}）要撤回这次导入。新增或改动过房屋，要另一个单位的人也同意，才会撤回。`,
  shownUntil: (when: string) => `已经告诉有关的业主，最早 ${when} 写入。`,
  disputed: (labels: string) => `业主对 ${labels} 提出异议，这些不写入。`,
  title: '名册导入',
  mayNot: '名册由物业、小区党支部书记、社区和管理员来导入。',
  toMe: '去「我的」',
  chooseCompound: '导入哪个小区的名册',
  another: '换一个小区',
  choose: '选择名册文件',
  chooseAgain: '换一个文件',
  formats: 'Excel（xlsx、xls）或 CSV，最大 5 MB。合并的格子、空行、全角数字都能认。',
  fromChat: '文件先发到微信聊天里，再从聊天里选。',
  wrongFormat: '只能用 xlsx、xls 或 csv 文件。',
  tooBig: '文件超过 5 MB，请按楼栋拆成几个。',
  uploading: (percent: number) => `正在上传 ${String(percent)}%`,
  uploaded: '正在读文件、和现有的名册比对',
  uploadFailed: '文件没有传上去，请再试一次。',
  safe: '先比对给你看，确认之前什么都不会写。',
  past: '以前的导入',
  noPast: '这个小区还没有导入过名册。',
  importedBy: (name: string, when: string) => `${name} · ${when}`,

  importTitle: '核对名册',
  file: (name: string) => `文件：${name}`,
  filters: '按结果看',
  all: '全部',
  lines: '每一行',
  noLines: {
    all: '文件里没有房屋。',
    new: '没有新增的房屋。',
    changed: '没有改动的房屋。',
    same: '没有相同的房屋。',
    wrong: '没有有误的行。',
  },
  place: (sheet: string, row: number | null, column: string | null) =>
    [`「${sheet}」表`, row === null ? '' : `第 ${String(row)} 行`, column === null ? '' : `${column} 列`]
      .filter(Boolean)
      .join(' '),
  owners: '业主',
  tenants: '租户',
  before: '原来',
  after: '改成',
  nothing: '没有',
  problems: '文件的问题',
  missing: (count: number) => `名册里没有、系统里有的房屋 ${String(count)} 套`,
  missingMore: (shown: number) => `只列出前 ${String(shown)} 套。`,
  missingNote: '这些房屋会保持原样，不会删除。',
  notRead: (count: number) => `文件里没有用到的内容 ${String(count)} 处`,
  notReadNote: '这些内容不会写入名册。要用的，请改成系统认得的列名，再导入一次。',
  cutOff: '文件的最后缺了一截，后面可能还有内容。请重新导出一份再上传。',
  newBuildings: (count: number) => `会新增 ${String(count)} 栋楼，小区里现在没有`,
  newBuilding: ({ name, floors, entrances, units }: Omit<RosterBuilding, 'kept'>) =>
    `${name}（${String(floors)} 层，${String(entrances)} 个单元，${String(units)} 套）`,
  newBuildingsNote: '楼栋写错了？先改好文件，再重新导入。层数和单元数按房号算出，平面图上的位置是系统排的。',
  newBuildingsMore: (count: number) => `等 ${String(count)} 栋。`,
  buildingsAdded: (buildings: readonly Pick<RosterBuilding, 'name'>[]) => `新增了楼栋 ${listed(buildings)}。`,
  buildingsGone: (buildings: readonly Pick<RosterBuilding, 'name'>[]) =>
    `新增的 ${listed(buildings)} 也撤掉了。`,
  buildingKept: ({ name, kept }: RosterBuilding) =>
    kept === null ? '' : `${name} 留着：${keptBecause[kept]}。`,
  skip: '跳过有误的行',
  skipNote: (count: number) => `其余的照常写入，这 ${String(count)} 行不写；改好文件后可以再导入一次。`,
  mustSkip: (count: number) => `有 ${String(count)} 行有误。改好文件重新导入，或打开「跳过有误的行」。`,
  confirm: '确认导入',
  confirmSentence: (added: number, changed: number, buildings: readonly Pick<RosterBuilding, 'name'>[]) =>
    `确认后${buildings.length === 0 ? '' : `新增楼栋 ${listed(buildings)}，`}新增 ${String(added)} 套、改动 ${String(changed)} 套房屋，正在进行的表决不受影响。`,
  skipSentence: (wrong: number) => `有误的 ${String(wrong)} 行跳过。`,
  nothingToWrite: '和现有的名册完全相同，不用写入。',
  writing: '正在写入名册',
  undoing: '正在撤回',
  progress: (done: number, total: number) => `${String(done)}/${String(total)}`,
  mayLeave: '可以离开这一页，系统会接着做完；回来能看到进度。',
  done: (count: number) => `已写入 ${String(count)} 套房屋。`,
  undone: '这次导入已经撤回，名册回到导入之前。',
  dropped: '这次比对没有确认，已经作废。',
  undo: '撤回这次导入',
  undoSentence: '撤回后，这次新增和改动的房屋回到导入之前的样子。',
  undoBuildings: (buildings: readonly Pick<RosterBuilding, 'name'>[]) =>
    `这次新增的 ${listed(buildings)} 没有别的用处的，也会撤掉。`,
  undoReason: '为什么撤回',
  undoReasonHint: '比如 用错了文件',
} as const

export const rosterStateNames: Record<RosterImportView['state'], string> = {
  previewed: '等你确认',
  toConfirm: '等另一个单位核对',
  applying: '正在写入',
  applied: '已导入',
  undoing: '正在撤回',
  undone: '已撤回',
  dropped: '已作废',
}

/** A file in which no home was found: there is nothing to confirm. */
export const isUnreadable = ({ counts }: Pick<RosterImportView, 'counts'>): boolean =>
  counts.new + counts.changed + counts.same + counts.wrong === 0

export const sayRosterState = (
  imported: Pick<RosterImportView, 'counts' | 'state' | 'questions'>,
): string => {
  if (imported.state === 'previewed' && isUnreadable(imported)) return '读不懂，请换文件'
  return imported.questions > 0 ? '等你回答' : rosterStateNames[imported.state]
}

export const lineStatusNames: Record<RosterLineView['status'], string> = {
  new: '新增',
  changed: '改动',
  same: '相同',
  wrong: '有误',
}
