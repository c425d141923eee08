import type { MatterId } from './matters'

/**
 * How people write of each matter in a title, blanks and punctuation apart. Our own list, and a narrow one: words that
 * speak of hardly anything else, so that whoever puts the dismissal of the manager as an everyday matter is stopped,
 * and whoever talks about flower beds is not.
 */
export const civilCode278Words: Readonly<Record<MatterId, readonly RegExp[]>> = {
  proceedings: [/业主大会议事规则/u],
  covenant: [/管理规约/u],
  committee: [
    /(?:选举|改选|换届|罢免|更换).{0,10}(?:业委会|业主委员会)/u,
    /(?:业委会|业主委员会).{0,6}(?:选举|改选|换届|罢免|更换)/u,
  ],
  manager: [
    /(?:选聘|解聘|续聘|辞退|更换|换掉|解除).{0,8}(?:物业|管理人)(?!费)/u,
    /(?:物业服务企业|物业公司).{0,6}(?:选聘|解聘|续聘|辞退|更换)/u,
  ],
  useFund: [/(?:使用|动用|支用|列支).{0,8}维修(?:资金|基金)/u],
  raiseFund: [/(?:筹集|续筹|补缴|归集).{0,8}维修(?:资金|基金)/u],
  rebuild: [/改建|重建|加装电梯/u],
  commonParts: [
    /充电桩|充电车棚|广告位|快递柜|售卖机/u,
    /改变.{0,12}用途/u,
    /(?:共有|公共|架空层|绿地|大堂|屋顶|外墙).{0,10}(?:出租|租给|经营|摆摊)/u,
  ],
  otherMajor: [],
  everyday: [],
}
