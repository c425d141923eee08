import type { ConveningGround } from '#domain/votes/convening'
import type { MatterId } from '#domain/votes/matters'

/** What a vote can be about, as people say it. */
export const matterNames: Record<MatterId, { readonly name: string; readonly note: string }> = {
  manager: { name: '请物业、换物业', note: '选聘、续聘或解聘物业公司' },
  useFund: { name: '用维修资金', note: '比如修电梯、换水泵、补屋面' },
  raiseFund: { name: '筹集维修资金', note: '续筹、补缴维修资金' },
  commonParts: {
    name: '改变公共地方的用途，或拿来经营',
    note: '比如充电桩、广告位、快递柜、出租架空层',
  },
  rebuild: { name: '改建、重建', note: '比如加装电梯、拆建公共设施' },
  committee: { name: '选业委会', note: '选举业委会，或更换委员' },
  covenant: { name: '管理规约', note: '制定或修改管理规约' },
  proceedings: { name: '业主大会议事规则', note: '制定或修改议事规则' },
  otherMajor: { name: '其他共有的大事', note: '有关共有和共同管理权利的其他重大事项' },
  everyday: { name: '邻里日常的事', note: '不属于上面任何一项，比如活动安排、公共角落怎么用' },
}

/** In which order they are offered: what comes up most first. */
export const mattersInOrder = Object.keys(matterNames) as readonly MatterId[]

export const groundNames: Record<ConveningGround, { readonly name: string; readonly note: string }> = {
  ownersCommittee: { name: '业委会召集', note: '由业委会委员发起' },
  ownersDemand: { name: '业主联名提议', note: '达到全体业主人数的一定比例，书面提议' },
  residentsCommittee: { name: '居委会召集', note: '小区没有业委会时，在镇街指导下召集' },
}

interface SaidConvening {
  readonly ground: ConveningGround
  readonly heads?: number | null
  readonly ofHeads?: number | null
  readonly record?: string | null
  readonly guidance?: string | null
}

const guided = (guidance: string | null | undefined): string =>
  guidance ? `，镇街指导文件：${guidance}` : ''

/** On what ground the owners were called together, in a sentence. */
export const sayConvening = (convened: SaidConvening): string => {
  const { ground, heads, ofHeads, record, guidance } = convened
  switch (ground) {
    case 'ownersCommittee':
      return '由业主委员会召集。'
    case 'residentsCommittee':
      return `小区没有业主委员会，由社区居委会召集${guided(guidance)}。`
    case 'ownersDemand': {
      const of = ofHeads ? `（全体 ${String(ofHeads)} 人）` : ''
      const kept = record ? `，联名书：${record}` : ''
      return `应 ${String(heads ?? 0)} 位业主${of}书面提议召集${kept}${guided(guidance)}。`
    }
  }
}

/** Which item of the law a matter is, in a sentence. */
export const sayMatter = ({ article, law }: { article: string | null; law: string | null }): string =>
  article === null || law === null
    ? '法律没有规定这件事怎样决定，由邻居们商量。'
    : `属于「${law}」（${article}），由业主共同决定。`

/** What a mere question about something that the owners decide by law is worth. */
export const onlyAsked = '这次只是征集意见，不产生决定；真要办，还要由业主共同决定。'
