import { Worker } from 'node:worker_threads'

import type { PerformedReply } from '../actions/perform'
import { LIMITS } from '../limits'
import type { GatewayAnswer, GatewayRequest } from '../transport/gatewayRequests'
import { SharedLines } from './SharedLines'
import type { DatabaseUse, FromInstance, InstanceSetup, ToInstance } from './workerProtocol'

/** How one invocation ended. Anything but `returned` and `threw` ends the instance too. */
export type InstanceOutcome =
  | { readonly kind: 'returned'; readonly result: string; readonly database: DatabaseUse }
  | {
      readonly kind: 'threw'
      readonly message: string
      readonly stack: string
      readonly database: DatabaseUse
    }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'crashed'; readonly reason: string; readonly outOfMemory: boolean }

export interface InstanceOptions {
  readonly bundle: string
  readonly setup: Omit<InstanceSetup, 'lines'>
  readonly environment: Record<string, string>
  readonly memoryMegabytes: number
  /** Performs a database request of the invocation that the instance serves. */
  readonly perform: (action: string, params: unknown, invocationId: string) => Promise<PerformedReply>
  /** Answers a request of the SDK as the gateway does. */
  readonly carry: (request: GatewayRequest) => Promise<GatewayAnswer>
}

/** One thread holding one loaded function, which serves one request at a time. */
export class Instance {
  readonly #worker: Worker
  readonly #exited: Promise<void>
  readonly #ready: Promise<InstanceOutcome | null>
  #settle: ((outcome: InstanceOutcome) => void) | null = null
  #log: ((line: string) => void) | null = null
  readonly #lines = new SharedLines()
  #alive = true
  lastUsedAt = Date.now()

  #serving = ''

  constructor(private readonly options: InstanceOptions) {
    this.#worker = new Worker(options.bundle, {
      workerData: { ...options.setup, lines: this.#lines.shared } satisfies InstanceSetup,
      env: options.environment,
      // The bundle is plain JavaScript: a TypeScript loader of the host process would only slow its start.
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: options.memoryMegabytes,
        maxYoungGenerationSizeMb: LIMITS.instanceYoungMegabytes,
      },
    })
    this.#exited = new Promise(resolve => {
      this.#worker.once('exit', code => {
        this.#end({
          kind: 'crashed',
          reason: `the instance exited with code ${String(code)}`,
          outOfMemory: false,
        })
        resolve()
      })
    })
    this.#worker.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.#end({ kind: 'crashed', reason: error.stack ?? error.message, outOfMemory })
    })
    this.#worker.on('message', (message: FromInstance) => {
      this.#hear(message)
    })
    this.#ready = this.#outcomeWithin(LIMITS.functionInitSeconds * 1_000).then(outcome =>
      outcome.kind === 'returned' ? null : outcome,
    )
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Serves one request. A request that outlives `timeoutMs` takes the instance with it. */
  async invoke(
    request: Omit<Extract<ToInstance, { kind: 'invoke' }>, 'kind'> & { readonly requestId: string },
    timeoutMs: number,
    log: (line: string) => void,
  ): Promise<InstanceOutcome> {
    this.#reportLines()
    this.#log = log
    this.#serving = request.requestId
    const failedToLoad = await this.#ready
    if (failedToLoad !== null) return failedToLoad
    const outcome = this.#outcomeWithin(timeoutMs)
    const { event, context, environment } = request
    this.#worker.postMessage({ kind: 'invoke', event, context, environment } satisfies ToInstance)
    return outcome.finally(() => {
      this.lastUsedAt = Date.now()
    })
  }

  /** Makes the function forget what it remembers. @returns false when it cannot: then only its end makes it so. */
  async forget(): Promise<boolean> {
    const failedToLoad = await this.#ready
    if (failedToLoad !== null || !this.#alive) return false
    const forgotten = this.#outcomeWithin(LIMITS.instanceStopMilliseconds)
    this.#worker.postMessage({ kind: 'forget' } satisfies ToInstance)
    return (await forgotten).kind === 'returned'
  }

  /** Lets the instance close its database, then ends it. */
  async stop(): Promise<void> {
    this.#alive = false
    this.#worker.postMessage({ kind: 'stop' } satisfies ToInstance)
    const grace = setTimeout(() => void this.#worker.terminate(), LIMITS.instanceStopMilliseconds)
    await this.#exited
    clearTimeout(grace)
  }

  #outcomeWithin(milliseconds: number): Promise<InstanceOutcome> {
    return new Promise(resolve => {
      const limit = setTimeout(() => {
        this.#end({ kind: 'timed-out', seconds: milliseconds / 1_000 })
        void this.stop()
      }, milliseconds)
      this.#settle = outcome => {
        clearTimeout(limit)
        this.#settle = null
        this.#reportLines()
        resolve(outcome)
      }
    })
  }

  #reportLines(): void {
    for (const line of this.#lines.read()) this.#log?.(line)
  }

  #hear(message: FromInstance): void {
    switch (message.kind) {
      case 'log':
        this.#reportLines()
        this.#log?.(message.line)
        return
      case 'perform':
        void this.#perform(message)
        return
      case 'carry':
        void this.#carry(message)
        return
      case 'ready':
        this.#settle?.({ kind: 'returned', result: 'null', database: { calls: 0, plans: [] } })
        return
      case 'forgotten':
        if (message.done)
          this.#settle?.({ kind: 'returned', result: 'null', database: { calls: 0, plans: [] } })
        else this.#settle?.({ kind: 'crashed', reason: 'it cannot forget', outOfMemory: false })
        return
      case 'unloadable':
        this.#end({ kind: 'crashed', reason: message.message, outOfMemory: false })
        void this.stop()
        return
      case 'returned':
      case 'threw':
        this.#settle?.(message)
        return
      default:
        message satisfies never
    }
  }

  async #perform({ id, action, params }: Extract<FromInstance, { kind: 'perform' }>): Promise<void> {
    const reply = await this.options.perform(action, params, this.#serving)
    this.#worker.postMessage({ kind: 'performed', id, reply } satisfies ToInstance)
  }

  async #carry({ id, request }: Extract<FromInstance, { kind: 'carry' }>): Promise<void> {
    const answer = await this.options.carry(request)
    this.#worker.postMessage({ kind: 'carried', id, answer } satisfies ToInstance)
  }

  #end(outcome: InstanceOutcome): void {
    this.#alive = false
    this.#settle?.(outcome)
  }
}
