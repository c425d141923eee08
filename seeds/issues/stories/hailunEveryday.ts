import { elsewhere, type IssueStory } from '../IssueStory'
import { accept, confirm, days, dispatch, handle } from '../steps'

const here = { ...elsewhere, compoundId: 'hailun' }

/** 海伦源筑花苑: what a building head sees to in person, and a plain question answered. */
export const hailunEverydayStories: readonly IssueStory[] = [
  {
    ...here,
    id: 'issue-hailun-meter',
    category: 'gas',
    text: '燃气表读数不对，这个月比上个月多了一倍，想请人来校一下。',
    building: 1,
    detail: '1 栋 1502',
    raisedAgo: days(8),
    steps: [
      accept(5),
      dispatch(6, 'property', '请联系燃气公司上门校表。'),
      handle(70, '燃气公司已上门校表，多收的部分下月抵扣。', 'wall'),
      confirm(80, 4),
    ],
  },
  {
    ...here,
    id: 'issue-hailun-landing',
    category: 'fire',
    text: '3 栋 9 楼楼道堆了旧沙发和纸箱，把疏散门挡住了一半。',
    scene: 'wall',
    building: 3,
    detail: '9 楼楼道',
    raisedAgo: 20,
    steps: [accept(3), dispatch(4, 'head', '请先上门劝说，今天搬走。')],
  },
]
