import type { PrivacyGuide } from './PrivacyGuide'

/** What WeChat tells a button after a tap that it has answered itself. */
export interface ButtonEvent {
  type: string
  detail: object
}

/** What a tap on a button with an open type brings, in order. */
export type PressOpenType = (openType: string, buttonId: string) => Promise<readonly ButtonEvent[]>

/** Buttons that WeChat answers itself. `phoneCode` is the person's answer to WeChat's question: a code, or no. */
export const openTypes =
  (guide: PrivacyGuide, phoneCode: () => string | null): PressOpenType =>
  async (openType, buttonId) => {
    const kinds = openType.split('|')
    const events: ButtonEvent[] = []
    if (kinds.includes('agreePrivacyAuthorization') && guide.exists) {
      guide.agree(buttonId)
      events.push({ type: 'agreeprivacyauthorization', detail: { buttonId } })
    }
    if (kinds.includes('getPhoneNumber'))
      events.push({ type: 'getphonenumber', detail: await phoneAnswer(guide, phoneCode) })
    return events
  }

const phoneAnswer = async (guide: PrivacyGuide, phoneCode: () => string | null): Promise<object> => {
  try {
    await guide.pass('getPhoneNumber')
  } catch (reason) {
    return { errMsg: reason instanceof Error ? reason.message : String(reason) }
  }
  const code = phoneCode()
  return code === null
    ? { errMsg: 'getPhoneNumber:fail user deny' }
    : { errMsg: 'getPhoneNumber:ok', code, encryptedData: '', iv: '' }
}
