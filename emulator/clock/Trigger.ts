import { Cron } from 'croner'

/** CloudBase reads cron expressions in China's time. */
export const TRIGGER_TIME_ZONE = 'Asia/Shanghai'

/** A trigger as `cloudbaserc.json` declares it. */
export interface TriggerDeclaration {
  readonly name: string
  readonly type: string
  /** Seven fields: second, minute, hour, day, month, weekday, year. */
  readonly config: string
}

/** A declared trigger that is not one: its message names the function, the trigger and what is wrong. */
export class TriggerDeclarationError extends Error {
  constructor(functionName: string, trigger: TriggerDeclaration, reason: string) {
    super(`trigger "${trigger.name}" of function "${functionName}": ${reason}`)
    this.name = 'TriggerDeclarationError'
  }
}

/** One timer of one function, and when it is due. Instants are milliseconds since 1970. */
export class Trigger {
  readonly #cron: Cron

  /** @throws TriggerDeclarationError when the declaration is not that of a timer */
  constructor(
    readonly functionName: string,
    declaration: TriggerDeclaration,
  ) {
    this.name = declaration.name
    this.expression = declaration.config
    if (declaration.type !== 'timer') {
      throw new TriggerDeclarationError(
        functionName,
        declaration,
        `type "${declaration.type}" is not "timer"`,
      )
    }
    this.#cron = parse(functionName, declaration)
  }

  readonly name: string
  readonly expression: string

  /** The first instant after this one at which it is due, or null when there is none. */
  nextAfter(instant: number): number | null {
    return this.#cron.nextRun(new Date(instant))?.getTime() ?? null
  }

  /** The last instant at which it is due in `(from, to]`, or null when there is none. */
  lastWithin(from: number, to: number): number | null {
    // The library looks strictly before its reference and counts whole seconds.
    const [last] = this.#cron.previousRuns(1, new Date(Math.floor(to / 1_000) * 1_000 + 1_000))
    return last !== undefined && last.getTime() > from && last.getTime() <= to ? last.getTime() : null
  }
}

function parse(functionName: string, declaration: TriggerDeclaration): Cron {
  if (declaration.config.trim().split(/\s+/).length !== 7) {
    throw new TriggerDeclarationError(
      functionName,
      declaration,
      `"${declaration.config}" has not seven fields`,
    )
  }
  try {
    return new Cron(declaration.config, { timezone: TRIGGER_TIME_ZONE, mode: '7-part', paused: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TriggerDeclarationError(functionName, declaration, reason)
  }
}
