import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

import type { Faults } from '../faults/Faults'
import { LIMITS } from '../limits'
import { LOCAL_APPID } from '../runner/invocationEnvironment'
import { wechatAnswer, type WechatAnswer, WECHAT_CODES } from './wechatAnswer'

/** What a tap on WeChat's phone button handed out. Instants are ISO 8601. */
export interface PhoneCode {
  readonly code: string
  readonly openid: string | null
  readonly phone: string
  readonly handedOutAt: string
  readonly used: boolean
}

/** Who taps the button. The number is the one named, else the one registered for the openid, else an invented one. */
export interface PhoneHolder {
  readonly openid?: string | undefined
  readonly phone?: string | undefined
}

const Exchange = z.object({ code: z.string() })
const CHINA = '86'

/**
 * WeChat's phone button, simulated: a tap hands out a code, and the code is exchanged for a phone number once, within
 * five minutes. Nobody's number is known here. Codes live in memory only.
 */
export class PhoneNumbers {
  readonly #codes = new Map<string, PhoneCode>()
  readonly #registered = new Map<string, string>()

  constructor(
    private readonly now: () => number,
    private readonly faults: Faults,
  ) {}

  /** The last `LIMITS.phoneCodesKept` codes, oldest first. */
  get codes(): readonly PhoneCode[] {
    return [...this.#codes.values()]
  }

  /** Forgets every code and every registered number. */
  clear(): void {
    this.#codes.clear()
    this.#registered.clear()
  }

  /** From now on this is the number that WeChat knows of the person. */
  register(openid: string, phone: string): void {
    this.#registered.set(openid, phone)
  }

  /** What a tap on the button does. @returns the code that the mini-program is handed. */
  handOut({ openid, phone }: PhoneHolder): string {
    const code = randomBytes(24).toString('hex')
    const handedOutAt = new Date(this.now()).toISOString()
    const given = phone ?? this.#registered.get(openid ?? '') ?? inventedPhone(openid ?? code)
    this.#codes.set(code, { code, openid: openid ?? null, phone: given, handedOutAt, used: false })
    const oldest = this.#codes.keys().next()
    if (this.#codes.size > LIMITS.phoneCodesKept && oldest.done !== true) this.#codes.delete(oldest.value)
    return code
  }

  /** phonenumber.getPhoneNumber. 40029 for a code that is unknown, used or too old. */
  exchange(request: unknown): WechatAnswer {
    if (this.faults.current.phoneNumbers === 'down') {
      return wechatAnswer(WECHAT_CODES.systemBusy, 'system error (simulated fault)')
    }
    const parsed = Exchange.safeParse(request)
    if (!parsed.success) return wechatAnswer(WECHAT_CODES.badData, 'data format error')
    const found = this.#codes.get(parsed.data.code)
    if (found === undefined || found.used || this.#isOver(found)) {
      return wechatAnswer(WECHAT_CODES.badCode, 'invalid code')
    }
    this.#codes.set(found.code, { ...found, used: true })
    const timestamp = Math.floor(this.now() / 1_000)
    return wechatAnswer(0, 'ok', {
      phone_info: {
        phoneNumber: found.phone,
        purePhoneNumber: found.phone,
        countryCode: CHINA,
        watermark: { timestamp, appid: LOCAL_APPID },
      },
    })
  }

  #isOver({ handedOutAt }: PhoneCode): boolean {
    return this.now() - new Date(handedOutAt).getTime() >= LIMITS.phoneCodeSeconds * 1_000
  }
}

/** Always the same for one person, and nobody's: no subscriber number in China begins with 100. */
function inventedPhone(openid: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(openid).digest('hex').slice(0, 12)}`) % 100_000_000n
  return `100${String(digits).padStart(8, '0')}`
}
