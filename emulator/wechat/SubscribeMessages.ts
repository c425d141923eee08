import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'

import { LIMITS } from '../limits'
import { Journal } from './Journal'
import { wechatAnswer, type WechatAnswer, WECHAT_CODES } from './wechatAnswer'

/** A subscribe message that a real WeChat would have shown to `openid`. Instants are ISO 8601. */
export interface SentMessage {
  readonly id: string
  readonly openid: string
  readonly templateId: string
  /** The fields of the template, each `{ value }` as they were sent. */
  readonly data: Readonly<Record<string, unknown>>
  readonly page: string | null
  readonly sentAt: string
}

const Sending = z.object({
  touser: z.string().check(z.minLength(1)),
  // The SDK's wrapper writes camel case, the plain HTTP interface snake case: WeChat takes both.
  templateId: z.optional(z.string()),
  template_id: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
  page: z.optional(z.string()),
})

const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('granted'), openid: z.string(), templateId: z.string() }),
  z.object({
    kind: z.literal('sent'),
    id: z.string(),
    openid: z.string(),
    templateId: z.string(),
    data: z.record(z.string(), z.unknown()),
    page: z.nullable(z.string()),
    sentAt: z.string(),
  }),
])

/**
 * WeChat's one-off subscribe messages: each tap of a person grants one message of one template, each message spends
 * one grant. Grants and messages are kept on disk.
 */
export class SubscribeMessages {
  readonly #sent: SentMessage[] = []
  readonly #credits = new Map<string, number>()
  readonly #journal: Journal

  constructor(
    journalPath: string,
    private readonly now: () => number,
  ) {
    this.#journal = new Journal(journalPath, entry => {
      this.#apply(Entry.parse(entry))
    })
  }

  /** The last `LIMITS.messagesKept` messages, oldest first. */
  get sent(): readonly SentMessage[] {
    return this.#sent
  }

  creditsOf(openid: string, templateId: string): number {
    return this.#credits.get(creditKey(openid, templateId)) ?? 0
  }

  /** What a tap on WeChat's own dialogue does: one more message of this template may be sent. */
  grant(openid: string, templateId: string): void {
    this.#record({ kind: 'granted', openid, templateId })
  }

  /** Answers as WeChat would: `errcode` 0, 43101 without a grant, 47003 for data it cannot show. */
  send(request: unknown): WechatAnswer {
    const parsed = Sending.safeParse(request)
    if (!parsed.success) return wechatAnswer(WECHAT_CODES.badData, 'argument invalid')
    const { touser, templateId: camel, template_id: snake, data, page } = parsed.data
    const templateId = camel ?? snake ?? ''
    if (templateId === '') return wechatAnswer(WECHAT_CODES.badTemplate, 'invalid template_id')
    if (Object.values(data).some(field => !isTemplateField(field))) {
      return wechatAnswer(WECHAT_CODES.badField, 'argument invalid! data')
    }
    if (this.creditsOf(touser, templateId) === 0) {
      return wechatAnswer(WECHAT_CODES.notSubscribed, 'user refuse to accept the msg')
    }
    const sentAt = new Date(this.now()).toISOString()
    const id = randomUUID()
    this.#record({
      kind: 'sent',
      id,
      openid: touser,
      templateId,
      data,
      page: page ?? null,
      sentAt,
    })
    return wechatAnswer(0, 'ok', { msgid: id })
  }

  /** Forgets every grant and every message. */
  clear(): void {
    this.#journal.clear()
    this.#credits.clear()
    this.#sent.length = 0
  }

  close(): void {
    this.#journal.close()
  }

  #record(entry: z.infer<typeof Entry>): void {
    this.#journal.append(entry)
    this.#apply(entry)
  }

  #apply(entry: z.infer<typeof Entry>): void {
    const key = creditKey(entry.openid, entry.templateId)
    const credits = this.#credits.get(key) ?? 0
    if (entry.kind === 'granted') {
      this.#credits.set(key, credits + 1)
      return
    }
    this.#credits.set(key, Math.max(0, credits - 1))
    const { id, openid, templateId, data, page, sentAt } = entry
    this.#sent.push({ id, openid, templateId, data, page, sentAt })
    if (this.#sent.length > LIMITS.messagesKept) this.#sent.shift()
  }
}

function creditKey(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId])
}

function isTemplateField(field: unknown): boolean {
  if (field === null || typeof field !== 'object' || !('value' in field)) return false
  return typeof field.value === 'string' ? field.value !== '' : typeof field.value === 'number'
}
