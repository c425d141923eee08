/** What can be made to fail, to see that a caller copes. All are well at the start. */
export interface FaultSwitches {
  /**
   * Subscribe messages: `down` answers every send with WeChat's "system busy", `quota` that the day's sends are used up,
   * `template` that there is no such template.
   */
  readonly messages: 'ok' | 'down' | 'quota' | 'template'
  /** Content check: `slow` answers after `LIMITS.slowContentCheckMilliseconds`, `down` with "system busy". */
  readonly contentCheck: 'ok' | 'slow' | 'down'
  /** Phone numbers: `down` answers every exchange of a code with "system busy". */
  readonly phoneNumbers: 'ok' | 'down'
  /** Cloud storage: `refuse` takes no upload, neither from functions nor from clients, and copies nothing. Reading goes on. */
  readonly storage: 'ok' | 'refuse'
}

const ALL_WELL: FaultSwitches = { messages: 'ok', contentCheck: 'ok', phoneNumbers: 'ok', storage: 'ok' }

const CHOICES = {
  messages: ['ok', 'down', 'quota', 'template'],
  contentCheck: ['ok', 'slow', 'down'],
  phoneNumbers: ['ok', 'down'],
  storage: ['ok', 'refuse'],
} as const satisfies Record<keyof FaultSwitches, readonly string[]>

/** A switch or a position of it that does not exist. */
export class UnknownFaultError extends Error {
  constructor(detail: string) {
    super(`no such fault: ${detail}`)
    this.name = 'UnknownFaultError'
  }
}

/** Faults that a test or the console injects into the simulated services. */
export class Faults {
  #current: FaultSwitches = ALL_WELL

  get current(): FaultSwitches {
    return this.#current
  }

  /** Sets some switches and leaves the others. @throws UnknownFaultError */
  set(changes: Partial<FaultSwitches>): FaultSwitches {
    for (const [name, position] of Object.entries(changes)) {
      const choices: readonly string[] | undefined = Object.hasOwn(CHOICES, name)
        ? CHOICES[name as keyof FaultSwitches]
        : undefined
      if (choices?.includes(position) !== true) throw new UnknownFaultError(`${name}: ${position}`)
    }
    this.#current = { ...this.#current, ...changes }
    return this.#current
  }

  clear(): void {
    this.#current = ALL_WELL
  }
}
