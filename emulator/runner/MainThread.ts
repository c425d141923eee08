import type { PerformedReply } from '../actions/perform'
import type { FromInstance, ToInstance } from './workerProtocol'

/** The main thread as an instance sees it: requests go over by number and come back by it. */
export class MainThread {
  readonly #awaited = new Map<number, (reply: PerformedReply) => void>()
  #last = 0

  constructor(private readonly tell: (message: FromInstance) => void) {}

  /** Is the answer to a request still to come? */
  get isAwaited(): boolean {
    return this.#awaited.size > 0
  }

  perform(action: string, params: unknown): Promise<PerformedReply> {
    const id = (this.#last += 1)
    return new Promise(resolve => {
      this.#awaited.set(id, resolve)
      this.tell({ kind: 'perform', id, action, params })
    })
  }

  hear({ id, reply }: Extract<ToInstance, { kind: 'performed' }>): void {
    this.#awaited.get(id)?.(reply)
    this.#awaited.delete(id)
  }
}
