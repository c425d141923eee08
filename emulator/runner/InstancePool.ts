import { ActionFault } from '../actions/ActionFault'
import { LIMITS } from '../limits'
import type { Instance } from './Instance'

/** How many instances a function may have. `min` are started at once and kept. */
export interface InstanceBounds {
  readonly min: number
  readonly max: number
}

/** The instances of one function: the most recently used idle one serves next, so that a quiet function keeps one. */
export class InstancePool {
  readonly #all = new Set<Instance>()
  readonly #idle: Instance[] = []
  readonly #waiting: ((instance: Instance) => void)[] = []

  constructor(
    private readonly bounds: InstanceBounds,
    private readonly startInstance: () => Instance,
  ) {
    while (this.#all.size < bounds.min) this.#idle.push(this.#start())
  }

  /** An instance for one request, to be given back. @throws ActionFault when too many requests wait already. */
  async take(): Promise<Instance> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.alive) return idle
      this.#all.delete(idle)
    }
    if (this.#all.size < this.bounds.max) return this.#start()
    if (this.#waiting.length >= LIMITS.waitingRequestsPerFunction) {
      throw new ActionFault('FUNCTION_EXCEED_RESOURCE_LIMIT', 'too many requests wait for this function')
    }
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  /** Gives an instance back. One that has ended is replaced when a request waits for it. */
  giveBack(instance: Instance): void {
    const known = this.#all.has(instance)
    if (!instance.alive || !known) this.#all.delete(instance)
    const served = instance.alive && known ? instance : null
    const next = this.#waiting.shift()
    if (next !== undefined) next(served ?? this.#start())
    else if (served !== null) this.#idle.push(served)
    if (!known && instance.alive) void instance.stop()
  }

  /** Ends instances that have been idle too long, down to the minimum. */
  async shrink(): Promise<void> {
    const oldest = Date.now() - LIMITS.instanceIdleSeconds * 1_000
    const stale = this.#idle.filter(instance => instance.lastUsedAt < oldest)
    const surplus = stale.slice(0, Math.max(0, this.#all.size - this.bounds.min))
    await this.#discard(surplus)
  }

  /** Ends every idle instance now and every busy one when it is given back: the next requests load the code anew. */
  async renew(): Promise<void> {
    const idle = [...this.#idle]
    this.#all.clear()
    await this.#discard(idle)
  }

  /** Leaves no instance that remembers anything: those that cannot forget, and those still busy, are ended. */
  async forget(): Promise<void> {
    const idle = [...this.#idle]
    const busy = [...this.#all].filter(instance => !idle.includes(instance))
    const forgotten = await Promise.all(idle.map(instance => instance.forget()))
    await this.#discard([...busy, ...idle.filter((_, position) => forgotten[position] !== true)])
    while (this.#all.size < this.bounds.min) this.#idle.push(this.#start())
  }

  /** Ends all instances, busy ones included. */
  async close(): Promise<void> {
    const all = [...this.#all]
    this.#all.clear()
    this.#idle.length = 0
    await Promise.all(all.map(instance => instance.stop()))
  }

  #start(): Instance {
    const instance = this.startInstance()
    this.#all.add(instance)
    return instance
  }

  async #discard(instances: readonly Instance[]): Promise<void> {
    for (const instance of instances) {
      this.#all.delete(instance)
      const position = this.#idle.indexOf(instance)
      if (position >= 0) this.#idle.splice(position, 1)
    }
    await Promise.all(instances.map(instance => instance.stop()))
  }
}
