/** Words that belong to the components themselves, whatever page they stand on. */
export const componentWords = {
  back: '返回',
  tabs: '主要页面',
  retry: '重试',
  loading: '正在加载',
  pageBefore: '上一页',
  pageAfter: '下一页',
  page: (number: number) => `第 ${String(number)} 页`,
  noMore: '没有更多了',
  offline: '网络断开了，正在显示上次的内容；填写的内容会留在这里。',
  pageNotOpened: '网络不好，这一页没有打开，请再点一次。',
  broken: '这一页没能显示，可能是小程序有了新版本。请重试；还不行，就把小程序关掉再打开。',
  demonstration: '演示数据',
  demonstrationLong: '演示数据：人物和事件都是虚构的',
  cancel: '取消',
  close: '关闭',
  pictureBroken: '照片打不开',
  counter: (length: number, limit: number) => `${String(length)}/${String(limit)}`,
  counterSpoken: (left: number) => `还可以写 ${String(left)} 个字`,
  required: '必填',
  optional: '选填',
  onTime: '按时',
  near: '快到期',
  over: '已超期',
  current: '现在在这一级',
  passed: '已经过这一级',
  upcoming: '还没到这一级',
  stepDone: '已完成',
  stepFailed: '没有通过',
  stepNow: '进行中',
  stepAhead: '未开始',
  threshold: (words: string) => `通过线：${words}`,
  reached: '已达到',
  notReached: '未达到',
  planList: '按名称选择楼栋',
  chosen: '已选',
} as const

/** The five tabs, as WeChat shows them; 服务 turns into the workbench for those who act in a post. */
export const tabWords = { home: '首页', raise: '提事', votes: '议事', services: '服务', me: '我的' } as const

/** The name of the mini-program, where WeChat or the browser shows one. */
export const productName = '仲恺先锋'
