import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'

import type { Faults } from '../faults/Faults'
import { LIMITS } from '../limits'
import { wechatAnswer, type WechatAnswer, WECHAT_CODES } from './wechatAnswer'

/** Labels of WeChat's content check (security.msgSecCheck, version 2). */
export const CONTENT_LABELS = {
  normal: 100,
  advertisement: 10_001,
  insult: 20_003,
  crime: 20_006,
  fraud: 20_008,
  other: 21_000,
} as const

/** A word and what the simulated check says of a text that contains it. */
export interface WatchedWord {
  readonly word: string
  readonly suggest: 'risky' | 'review'
  readonly label: keyof typeof CONTENT_LABELS
}

const TextCheck = z.object({
  content: z.string(),
  version: z.literal(2),
  scene: z.number(),
  openid: z.string(),
})

/** WeChat's check of texts, simulated by a list of words: it finds words, it judges nothing. */
export class ContentCheck {
  constructor(
    private readonly words: readonly WatchedWord[],
    private readonly faults: Faults,
  ) {}

  /** security.msgSecCheck, version 2. */
  async checkText(request: unknown): Promise<WechatAnswer> {
    const busy = await this.#suffer()
    if (busy !== null) return busy
    const parsed = TextCheck.safeParse(request)
    if (!parsed.success) return wechatAnswer(WECHAT_CODES.badData, 'data format error')
    const { content } = parsed.data
    if (content.length > LIMITS.contentCheckCharacters) {
      return wechatAnswer(
        WECHAT_CODES.contentTooLong,
        `content exceeds ${String(LIMITS.contentCheckCharacters)}`,
      )
    }
    const found = this.words.find(({ word }) => content.includes(word))
    const suggest = found?.suggest ?? 'pass'
    const label = CONTENT_LABELS[found?.label ?? 'normal']
    const detail = [{ strategy: 'keyword', errcode: 0, suggest, label, keyword: found?.word ?? '' }]
    return wechatAnswer(0, 'ok', { result: { suggest, label }, detail, trace_id: randomUUID() })
  }

  /** security.mediaCheckAsync: accepts the medium; the verdict is always that it passes. */
  async checkMedia(): Promise<WechatAnswer> {
    return (await this.#suffer()) ?? wechatAnswer(0, 'ok', { trace_id: randomUUID() })
  }

  async #suffer(): Promise<WechatAnswer | null> {
    const state = this.faults.current.contentCheck
    if (state === 'down') return wechatAnswer(WECHAT_CODES.systemBusy, 'system error (simulated fault)')
    if (state === 'slow') await pause(LIMITS.slowContentCheckMilliseconds)
    return null
  }
}
