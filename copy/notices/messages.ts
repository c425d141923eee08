import type { ClockMessageParams } from '#domain/notices/clockMessages'
import { MINUTE } from '#domain/kernel/lengths'
import { sayLength } from '../kernel/instants'
import type { MessageTexts } from '../kernel/messageText'

export const clockMessageTexts: MessageTexts<ClockMessageParams> = {
  clockWrong: ({ minutesAhead = 0 }) => ({
    title: '有一台服务器的时间不对',
    body:
      `比数据库${minutesAhead < 0 ? '慢' : '快'}了 ${sayLength(minutesAhead * MINUTE)}。` +
      '表决截止和计票、到期、清除都先停着，没有丢失；请技术人员校准时间，校准后会自动接着做。',
  }),
}
