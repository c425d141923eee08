import type { VoteRecord } from '#domain/votes/proof/VoteRecord'

/** What is said of the public record of a vote: exactly what it is worth, and no more. */
export const recordWords = {
  worth: {
    open: '实名记录：有权查看的人能看到每一户选了什么，也能自己把人数、面积全部重算一遍。',
    staffBlind:
      '不记名记录：任何人都能重算人数，也能凭回执找到自己那一票、看它有没有被改；邻居看不到谁选了什么。面积的合计由系统给出，外人不能逐票重算。运行服务器的人在技术上看得到每一票，所以这不是连管理员也看不到的保密。',
  } satisfies Record<VoteRecord['secrecy'], string>,
  withheld: {
    tooFewTakePart: (least: string) =>
      `参加的不到 ${least} 份表决权，公布不记名记录会让人猜出谁选了什么，所以不公布。`,
    singlesOut: (count: string) =>
      `面积是大家都知道的，公布合计会让人算出其中 ${count} 份表决权选了什么，所以不公布。`,
  },
}
