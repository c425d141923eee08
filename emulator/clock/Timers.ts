import { LIMITS } from '../limits'
import { eachFiring, type Firing, lastFirings } from './dueFirings'
import type { Trigger } from './Trigger'
import type { VirtualClock } from './VirtualClock'

/** What a function receives when a timer calls it. `Time` is the instant at which it was due, as ISO 8601. */
export interface TimerEvent {
  readonly Type: 'Timer'
  readonly TriggerName: string
  readonly Time: string
  readonly Message: string
}

/** Calls the function of a trigger and settles when the call has ended, whatever its outcome. */
export type FireTrigger = (functionName: string, event: TimerEvent) => Promise<void>

export interface MoveOptions {
  /**
   * `last` (the default): the clock jumps, then every trigger that was due on the way fires once.
   * `each`: the clock stops at every due instant and waits for the calls there, at most
   * `LIMITS.timerFiresPerMove` of them; what is due beyond fires once for each trigger at the end.
   */
  readonly fire?: 'each' | 'last'
}

/** No trigger of that name is declared. */
export class UnknownTriggerError extends Error {
  constructor(name: string) {
    super(`no trigger named "${name}" is declared`)
    this.name = 'UnknownTriggerError'
  }
}

/** The timers of all functions: they fire as the clock passes their instants, by itself or by being moved. */
export class Timers {
  #checkedUntil: number
  #wait: NodeJS.Timeout | undefined
  #moving = false
  readonly #running = new Set<Promise<void>>()

  constructor(
    readonly triggers: readonly Trigger[],
    private readonly clock: VirtualClock,
    private readonly fireTrigger: FireTrigger,
  ) {
    this.#checkedUntil = clock.now()
  }

  /** Begins to fire as the clock runs. */
  start(): void {
    this.#schedule()
  }

  /** Moves the clock and settles when every call due on the way has ended. @returns how many calls there were. */
  async moveTo(instant: number, options: MoveOptions = {}): Promise<number> {
    const from = this.clock.now()
    this.#moving = true
    try {
      if (options.fire === 'each') return await this.#moveStepwise(from, instant)
      this.clock.moveTo(instant)
      return await this.#fireInOrder(lastFirings(this.triggers, from, instant))
    } finally {
      this.#moving = false
      this.#checkedUntil = this.clock.now()
      this.#schedule()
    }
  }

  /** Fires one trigger by its name, now. @throws UnknownTriggerError */
  async fire(name: string): Promise<void> {
    const trigger = this.triggers.find(candidate => candidate.name === name)
    if (trigger === undefined) throw new UnknownTriggerError(name)
    await this.#fire({ trigger, at: this.clock.now() })
  }

  /** Stops firing and waits for the calls that run. */
  async stop(): Promise<void> {
    clearTimeout(this.#wait)
    this.#moving = true
    await Promise.allSettled(this.#running)
  }

  /** Counts from where the clock stands now, after it was set without any firing, and fires again. */
  startAgain(): void {
    this.#moving = false
    this.#checkedUntil = this.clock.now()
    this.#schedule()
  }

  async #moveStepwise(from: number, to: number): Promise<number> {
    const firings = eachFiring(this.triggers, from, to, LIMITS.timerFiresPerMove)
    for (const firing of firings) {
      this.clock.moveTo(firing.at)
      await this.#fire(firing)
    }
    this.clock.moveTo(to)
    const reached = firings.length < LIMITS.timerFiresPerMove ? to : (firings.at(-1)?.at ?? to)
    return firings.length + (await this.#fireInOrder(lastFirings(this.triggers, reached, to)))
  }

  async #fireInOrder(firings: readonly Firing[]): Promise<number> {
    for (const firing of firings) await this.#fire(firing)
    return firings.length
  }

  #fire({ trigger, at }: Firing): Promise<void> {
    const event = {
      Type: 'Timer',
      TriggerName: trigger.name,
      Time: new Date(at).toISOString(),
      Message: '',
    } as const
    const call = this.fireTrigger(trigger.functionName, event).finally(() => this.#running.delete(call))
    this.#running.add(call)
    return call
  }

  #schedule(): void {
    clearTimeout(this.#wait)
    if (this.#moving || this.clock.frozen) return
    const now = this.clock.now()
    const due = this.triggers.map(trigger => trigger.nextAfter(now) ?? Infinity)
    const wait = Math.min(Math.max(Math.min(...due) - now, 0), LIMITS.timerCheckMilliseconds)
    this.#wait = setTimeout(() => {
      this.#fireWhatIsDue()
      this.#schedule()
    }, wait)
    this.#wait.unref()
  }

  #fireWhatIsDue(): void {
    const now = this.clock.now()
    for (const firing of lastFirings(this.triggers, this.#checkedUntil, now)) void this.#fire(firing)
    this.#checkedUntil = now
  }
}
