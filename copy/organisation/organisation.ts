import type { BodyView } from '#contracts/organisation'
import type { Force } from '#domain/organisation/bodyKinds'

/** Who looks after me, and the organisation around it. */
export const organisationWords = {
  chartTitle: '谁在管我',
  chartNote: (compound: string, grid: string) => `${compound} · ${grid}`,
  standIn: (community: string, hasBranch: boolean) =>
    hasBranch
      ? `党支部书记空缺，书记的事暂由${community}代办。`
      : `这个小区还没有党支部，党支部的事由${community}代管。`,
  notMine: '谁在管一个小区，给住在那里和在那里任职的人看。',
  mine: '我这栋楼',
  noMine: '你没有住在这个小区的哪一栋，所以没有自己的楼栋长。',
  grid: (name: string) => `网格：${name}`,
  gridTitle: '网格',
  gridNote: '每个网格有一名网格员和一名党员楼栋长。',
  branch: '小区党支部',
  branchNote: '1 名书记统筹，3 方力量联动',
  forces: {
    ownersCommittee: '业委会',
    property: '物业',
    activists: '热心业主',
  } satisfies Record<Force, string>,
  others: '物业和业委会',
  heads: (count: number) => `每栋的楼栋长（${String(count)}）`,
  headOf: (building: string) => `${building}楼栋长`,
  partyHead: '党员楼栋长',
  vacant: '空缺',
  vacantSeat: (role: string) => `${role}空缺`,
  vacancies: (count: number) => `${String(count)} 个空缺`,
  noVacancies: '没有空缺',
  term: (from: string, until: string) => `任期 ${from} – ${until}`,
  termOpen: (from: string) => `${from} 起任职`,
  whole: '看整个组织',
  noCompound: '你还没有核对通过的房屋，也没有在小区任职，看不到是谁在管你。',
  toMe: '去「我的」',

  unitTitle: '组织',
  path: '上级',
  seats: '谁在任',
  noSeats: '这一级还没有设岗位。',
  members: '成员单位',
  below: '下面的',
  belowDistrict: '镇街',
  belowSubdistrict: '社区',
  belowCommunity: '网格和小区',
  hasBranch: '有党支部',
  noBranch: '没有党支部，由社区代管',
  gridPeople: (worker: string | null, head: string | null) =>
    [`网格员 ${worker ?? '空缺'}`, `党员楼栋长 ${head ?? '空缺'}`].join(' · '),
  toPosts: '管理职务和任期',
  mayNot: '组织情况在这里只给任职的人看。',
} as const

/** What a body is called, by its kind. */
export const bodyNames: Record<BodyView['kind'], string> = {
  jointConference: '区级党建联席会',
  jointCommittee: '镇街联合党委',
  generalBranch: '社区党总支',
  compoundBranch: '小区党支部',
  office: '单位',
}
