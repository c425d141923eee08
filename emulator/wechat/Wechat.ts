import { join } from 'node:path'

import { ActionFault } from '../actions/ActionFault'
import type { Faults } from '../faults/Faults'
import { ContentCheck, type WatchedWord } from './ContentCheck'
import { PhoneNumbers } from './PhoneNumbers'
import { SubscribeMessages } from './SubscribeMessages'
import { wechatAnswer, type WechatAnswer, WECHAT_CODES } from './wechatAnswer'

/** An interface of WeChat by the name a caller uses, answering as WeChat would. */
type OpenApi = (request: unknown) => Promise<WechatAnswer>

export interface WechatOptions {
  readonly dataDir: string
  readonly now: () => number
  readonly faults: Faults
  readonly watchedWords: readonly WatchedWord[]
}

const FAULT_CODES = {
  down: WECHAT_CODES.systemBusy,
  quota: WECHAT_CODES.quotaUsedUp,
  template: WECHAT_CODES.badTemplate,
} as const

/** WeChat's side, simulated: nothing leaves this machine. */
export class Wechat {
  readonly messages: SubscribeMessages
  readonly contentCheck: ContentCheck
  readonly phoneNumbers: PhoneNumbers
  readonly #apis: Readonly<Record<string, OpenApi>>

  constructor(options: WechatOptions) {
    this.messages = new SubscribeMessages(join(options.dataDir, 'messages.jsonl'), options.now)
    this.contentCheck = new ContentCheck(options.watchedWords, options.faults)
    this.phoneNumbers = new PhoneNumbers(options.now, options.faults)
    this.#apis = this.#apisUnder(options.faults)
  }

  /**
   * Calls an interface by its name (`subscribeMessage.send`, with or without a leading `openapi.`) or by its path.
   *
   * @throws ActionFault `INVALID_PARAM` for one that is not simulated.
   */
  async call(apiName: string, request: unknown): Promise<WechatAnswer> {
    const name = apiName.replace(/^\/?(openapi\.)?/, '')
    const api = Object.hasOwn(this.#apis, name) ? this.#apis[name] : undefined
    if (api === undefined) {
      throw new ActionFault('INVALID_PARAM', `the local CloudBase does not simulate WeChat's "${apiName}"`)
    }
    return api(request)
  }

  /** Forgets everything that was granted, sent, handed out and registered. */
  clear(): void {
    this.messages.clear()
    this.phoneNumbers.clear()
  }

  close(): void {
    this.messages.close()
  }

  #apisUnder(faults: Faults): Record<string, OpenApi> {
    const send: OpenApi = async request => {
      const { messages } = faults.current
      const answer =
        messages === 'ok'
          ? this.messages.send(request)
          : wechatAnswer(FAULT_CODES[messages], `${messages} (simulated fault)`)
      return Promise.resolve(answer)
    }
    const checkText: OpenApi = request => this.contentCheck.checkText(request)
    const checkMedia: OpenApi = () => this.contentCheck.checkMedia()
    const exchangeCode: OpenApi = async request => Promise.resolve(this.phoneNumbers.exchange(request))
    return {
      'subscribeMessage.send': send,
      'cgi-bin/message/subscribe/send': send,
      'security.msgSecCheck': checkText,
      'wxa/msg_sec_check': checkText,
      'wxa.msg_sec_check': checkText,
      'security.mediaCheckAsync': checkMedia,
      'wxa/media_check_async': checkMedia,
      'phonenumber.getPhoneNumber': exchangeCode,
      'wxa/business/getuserphonenumber': exchangeCode,
    }
  }
}
