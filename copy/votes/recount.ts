/** Counting a vote again on one's own device. */
export const recountWords = {
  title: '重新计票',
  what: '把这次表决的每一张选票取到这台设备上，一张一张重新加一遍，看和公布的结果是不是一样。',
  who: '重算用的是另外写的一套程序，不用计票的程序。不放心这个页面，也可以请懂的人拿记录在自己的电脑上算。',
  button: '开始重新计票',
  again: '再算一遍',
  size: (size: string) => `要取的记录约 ${size}`,
  steps: '重新计票的步骤',
  fetch: '取来记录',
  read: '读懂记录',
  ballots: '逐张核对选票',
  ballotsOf: (done: number, of: number) => `${String(done)} / ${String(of)} 张`,
  sums: '重新加总，再看有没有达到比例',
  root: '核对校验根',
  rootNote: '校验根像封条：记录里改一个字，它就变成另外一串。',
  fits: '全部对得上',
  fitsWhat: (ballots: number) => `一共 ${String(ballots)} 张选票，重新算出来的和公布的结果一样。`,
  fitsMore: {
    open: '每一张都是名册里的一份表决权投的，没有谁投了两次；人数、面积、比例、通过没通过，都重算过。',
    staffBlind:
      '没有哪张选票出现两次；人数、比例、通过没通过，都重算过。记录不公布每一票的面积，所以面积只核对了合计。',
    trustees:
      '每一张加密的选票都验证过；人数、面积是两位保管人打开的，逐项验证过。没有人看得到任何一票选了什么。',
  },
  printedRoot: '结果公示上的校验根',
  computedRoot: '这台设备算出来的校验根',
  sameRoot: '两串一样：这就是公示的那份记录。',
  fails: '有一处对不上',
  failsWhat: '请截屏，联系小区党支部核对；公示期内也可以对结果提出异议。',
  own: '你家的票',
  ownFound: (place: number, of: number) =>
    `在里面，是 ${String(of)} 张里的第 ${String(place)} 张，选的和你投的一样。`,
  ownDifferent: (place: number) => `第 ${String(place)} 张的回执码是你的，选的却和你投的不一样。`,
  ownMissing: '记录里没有你的回执码。',
  ownNone: '你没有在这次表决里投票，没有回执可以找。',
  receiptOf: (short: string) => `回执 ${short}`,
  find: '用回执码找一张票',
  findHint: '输入回执码开头的 8 位，或者整串',
  found: (place: number, choices: string) => `找到了：第 ${String(place)} 张，选的是${choices}`,
  notFound: '记录里没有这张回执的票',
  tooShort: '再多输几位',
  several: '有几张票的开头一样，再多输几位',
  notYet: '记录还没有做好，一般在计票后一两分钟。过一会儿再来。',
  notFetched: '没有取到记录，看看网络，再试一次。',
  noBigInt: '这台手机的系统太旧，算不了这种加密的记录。换一台手机或者电脑再试。',
  toResult: '看公布的结果',
} as const

/** Writes a root or receipt in groups of four, as it can be read out and compared: 9f3a 71c2 … */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')

/** Writes the beginning of a receipt, by which people tell theirs from another: 9f3a 71c2. */
export const shortCode = (code: string): string => inGroups(code.slice(0, 8))

/** Says how much there is to load: 340 KB, 1.4 MB. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1_000)))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
