import type { CallName } from '#contracts/calls'
import { textsShown } from '#contracts/freeTexts'
import { z } from '#contracts/kernel/zod'
import { refusal } from './Refused'
import { logLine } from './logLine'
import { textsAt } from './textsAt'
import { callWechat } from './wechat'

/** How long a person waits for WeChat's look; `CONTENT_CHECK_MILLISECONDS` sets it otherwise. */
const patience = (): number => Number(process.env['CONTENT_CHECK_MILLISECONDS'] ?? '') || 1_500
const socialScene = 2
const verdict = z.looseObject({ result: z.looseObject({ suggest: z.string() }) })

const suggestionFor = async (content: string, openid: string): Promise<string> => {
  const milliseconds = patience()
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('content check took too long'))
    }, milliseconds)
  })
  try {
    const call = callWechat(
      'security.msgSecCheck',
      { content, version: 2, scene: socialScene, openid },
      milliseconds,
    )
    return verdict.parse(await Promise.race([call, tooSlow])).result.suggest
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Has WeChat look at a text before others read it. When the check is down or slow the resident's action goes through
 * unchecked, and the log says so: a report of a danger must not wait for a moderation service.
 *
 * @param field path of the input field, for the refusal
 * @throws Refused `unsafe-content` when WeChat calls it risky
 */
const refuseUnsafe = async (content: string, field: string, openid: string): Promise<void> => {
  if (content === '') return
  let suggestion: string
  try {
    suggestion = await suggestionFor(content, openid)
  } catch (fault) {
    logLine({ event: 'content-unchecked', field, fault: String(fault) })
    return
  }
  if (suggestion === 'risky') throw refusal('unsafe-content', { field })
}

/**
 * Has WeChat look at all texts of a call that others will read, as `freeTexts` names them, at the same time.
 *
 * @throws Refused `unsafe-content` for the first of them that is risky
 */
export const refuseUnsafeTexts = async (name: CallName, input: unknown, openid: string): Promise<void> => {
  const texts = textsShown(name).flatMap(path => textsAt(input, path))
  const looks = await Promise.allSettled(texts.map(([field, text]) => refuseUnsafe(text, field, openid)))
  for (const look of looks) if (look.status === 'rejected') throw look.reason
}
