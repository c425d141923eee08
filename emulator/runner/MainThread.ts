import type { PerformedReply } from '../actions/perform'
import type { GatewayAnswer, GatewayRequest } from '../transport/gatewayRequests'
import type { FromInstance, ToInstance } from './workerProtocol'

/** The main thread as an instance sees it: requests go over by number and come back by it. */
export class MainThread {
  readonly #awaited = new Map<number, (reply: never) => void>()
  #last = 0

  constructor(private readonly tell: (message: FromInstance) => void) {}

  /** Is the answer to a request still to come? */
  get isAwaited(): boolean {
    return this.#awaited.size > 0
  }

  perform(action: string, params: unknown): Promise<PerformedReply> {
    return this.#ask(id => ({ kind: 'perform', id, action, params }))
  }

  carry(request: GatewayRequest): Promise<GatewayAnswer> {
    return this.#ask(id => ({ kind: 'carry', id, request }))
  }

  hear(message: Extract<ToInstance, { kind: 'performed' | 'carried' }>): void {
    const reply = message.kind === 'performed' ? message.reply : message.answer
    this.#awaited.get(message.id)?.(reply as never)
    this.#awaited.delete(message.id)
  }

  #ask<Reply>(message: (id: number) => FromInstance): Promise<Reply> {
    const id = (this.#last += 1)
    return new Promise<Reply>(resolve => {
      this.#awaited.set(id, resolve)
      this.tell(message(id))
    })
  }
}
