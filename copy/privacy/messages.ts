import type { LookMessageParams } from '#domain/privacy/messageParams'
import { word, type MessageTexts } from '../kernel/messageText'
import { sayPost } from '../organisation/messages'

export const lookMessageTexts: MessageTexts<LookMessageParams> = {
  dataSeen: p => ({ title: '有人查看了你的信息', body: `${sayPost(p)}，理由：${word(p.reason)}` }),
}
