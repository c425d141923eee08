/**
 * What follows from a code of WeChat's for a send:
 * - `again`: busy; the next try after the back-off;
 * - `tomorrow`: the day's quota is used up; once more in the morning;
 * - `noCredit`: there was no acceptance, or it was taken back; nothing more is sent to the person by this template, and
 *   the message stays in the inbox;
 * - `ourFault`: template, fields or page are wrong; kept as a dead letter, and the acceptance is not used up.
 */
export type SendConsequence = 'again' | 'tomorrow' | 'noCredit' | 'ourFault'

const source = 'WeChat, subscribeMessage.send: return codes, as of 2026-11'

/** Each code that WeChat documents for a send. One that is missing here is taken for a fault of ours. */
export const wechatSendCodes: Readonly<
  Record<number, { readonly consequence: SendConsequence; readonly what: string; readonly source: string }>
> = {
  [-1]: { consequence: 'again', what: 'system busy', source },
  43108: { consequence: 'again', what: 'two sends to one person at once', source },
  45011: { consequence: 'again', what: 'too many calls in this minute', source },
  45009: { consequence: 'tomorrow', what: 'quota of the day reached', source },
  43101: { consequence: 'noCredit', what: 'not accepted, or taken back', source },
  43107: { consequence: 'ourFault', what: 'sending is banned for this program', source },
  40003: { consequence: 'noCredit', what: 'no such openid', source },
  40037: { consequence: 'ourFault', what: 'no such template', source },
  41030: { consequence: 'ourFault', what: 'no such page', source },
  47003: { consequence: 'ourFault', what: 'a field is missing or too long', source },
}

/** Tells what follows from WeChat's answer to a send; from a code that is not known, that something is wrong here. */
export const afterSend = (code: number): SendConsequence => wechatSendCodes[code]?.consequence ?? 'ourFault'
