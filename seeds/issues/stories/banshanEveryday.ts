import { elsewhere, type IssueStory } from '../IssueStory'
import { days, solvedByProperty } from '../steps'

const here = { ...elsewhere, compoundId: 'banshan' }

/** 半山名苑: the everyday course of things, solved by the property manager within a day. */
export const banshanEverydayStories: readonly IssueStory[] = [
  {
    ...here,
    id: 'issue-banshan-mosquito',
    category: 'rubbish',
    text: '中心花园的水池不换水，蚊子很多。',
    scene: 'green',
    building: null,
    detail: '中心花园水池',
    raisedAgo: days(10),
    steps: solvedByProperty('水池已清洗换水，以后每周一次。', 'green', 5),
  },
  {
    ...here,
    id: 'issue-banshan-tiles',
    category: 'facility',
    text: '1 栋大堂门口有两块地砖翘起来了，推婴儿车会卡住。',
    scene: 'wall',
    building: 1,
    detail: '大堂门口',
    by: 'elder',
    raisedAgo: days(15),
    steps: solvedByProperty('翘起的地砖已重铺，养护一天后开放。', 'wall', 5),
  },
  {
    ...here,
    id: 'issue-banshan-doorbell',
    category: 'security',
    text: '5 栋 1 单元的门禁对讲没有声音，快递员进不来，只能一直敲玻璃。',
    building: 5,
    detail: '1 单元门口',
    by: 'owner',
    raisedAgo: days(18),
    steps: solvedByProperty('换了对讲主机的扬声器，试了十户都正常。', 'wall', 4),
  },
  {
    ...here,
    id: 'issue-banshan-switch',
    category: 'power',
    text: '负一层 C 区照明开关失灵，白天夜里都亮着，浪费电。',
    scene: 'lamp',
    detail: '负一层 C 区',
    raisedAgo: days(24),
    steps: solvedByProperty('换了时控开关，照明按车流自动调节。', 'lamp', 4),
  },
  {
    ...here,
    id: 'issue-banshan-bench',
    category: 'facility',
    text: '花园里的长椅断了一根木条，老人坐不稳。',
    scene: 'wall',
    detail: '中心花园东侧',
    by: 'elder',
    raisedAgo: days(30),
    steps: solvedByProperty('三张长椅都换了新木条。', 'wall', 5),
  },
]
