/** What each check says when something does not fit. */
export const words = {
  file: '文件读不懂，不是完整的记录',
  shape: '这里缺了内容、多了内容，或者写法不对',
  questions: '问题对不上',
  times: '时间先后不对',
  rule: '规则和它写的法律依据不一致',
  secrecy: '公开的内容和这次表决的保密方式不一致',
  tooFew: '参加的太少，不应该有不记名记录',
  rightTwice: '名册里同一份表决权出现了两次',
  rightOrder: '名册的顺序不对',
  electorateHeads: '名册的人数和结果里写的不一样',
  electorateArea: '名册的面积和结果里写的不一样',
  electorateDigest: '名册和它的摘要不一致，名册被改过',
  ballotTwice: '同一张选票出现了两次',
  ballotOrder: '选票的顺序不对，有选票被挪动过',
  answers: '这张选票没有正好回答每一个问题',
  right: '这张选票的表决权不在名册里',
  rightVotedTwice: '同一份表决权投了两次',
  receipt: '这张选票和它的回执不一致，选票被改过',
  participatingHeads: '参加人数和选票张数不一样',
  participatingArea: '参加面积和选票加起来不一样',
  moreThanThereAre: '参加的比名册上的还多',
  heads: '这一项的人数和选票加起来不一样',
  area: '这一项的面积和选票加起来不一样',
  areaOfNobody: '没有人选的一项却有面积',
  areaSum: '各项面积加起来不等于参加面积',
  checks: '有没有达到比例，算得不对',
  outcome: '通过没通过，和算出来的不一样',
  otherVote: '这是另一次表决的内容',
  trustees: '受托人不齐，或者对不上',
  trusteeProof: '这位受托人的证明不成立，钥匙可能被动过手脚',
  notInGroup: '这个数不是合法的密码数',
  optionProof: '不能证明这一项是选了或没选，选票可能被改过，或者是抄别人的',
  sumProof: '不能证明正好选了一项',
  openingProof: '受托人公布的结果和选票加起来的密文不一致',
  openedHeads: '这一项的人数和受托人打开的结果不一样',
  openedArea: '这一项的面积和受托人打开的结果不一样',
  root: '校验根对不上，记录被改过',
  printedRoot: '记录的校验根和公示上印的不一样，这不是公示的那份记录',
}

const worth = {
  open: '人数和面积都逐票重算过。',
  staffBlind:
    '人数逐票重算过；面积只核对了合计，没有逐票重算（不记名记录不公布每一票的面积）。请用自己的回执在记录里找到自己那一票。',
  trustees: '每一张加密选票都验证过，人数和面积由两位受托人打开，逐项验证过；没有人看得到任何一票选了什么。',
}

/** What is said of a record that fits. */
export const sayFits = ({ secrecy, ballots, root }) =>
  `全部相符：${ballots} 张选票。${worth[secrecy]}\n校验根 ${root}`

/** What is said of one that does not: the first place, and what is wrong there. */
export const sayFault = ({ check, path, message }, line) => {
  const place = path.map(name => (typeof name === 'number' ? `[${name}]` : `.${name}`)).join('')
  const detail = message === '' ? '' : `（${message}）`
  return `第 ${line} 行 ${place.replace(/^\./, '')}：${words[check]}${detail} [${check}]`
}
