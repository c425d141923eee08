import { LIMITS } from '../limits'

/** One line for one call of a function: what it was, what it cost, how it ended. */
export interface InvocationLine {
  readonly function: string
  readonly requestId: string
  readonly source: string
  /** ISO 8601, by the virtual clock. */
  readonly startedAt: string
  /** Real milliseconds, waiting for an instance included. */
  readonly durationMs: number
  readonly databaseCalls: number
  readonly documentsExamined: number
  readonly outcome: 'ok' | 'failed' | 'timed-out' | 'crashed' | 'refused'
  /** Why it was not `ok`. */
  readonly failure: string | null
  /** What the function wrote, at most `LIMITS.logLinesPerInvocation` lines. */
  readonly log: readonly string[]
}

/** The last `LIMITS.invocationsKept` invocations, oldest first. */
export class InvocationLog {
  readonly #lines: InvocationLine[] = []

  constructor(private readonly onLine: (line: InvocationLine) => void) {}

  get lines(): readonly InvocationLine[] {
    return this.#lines
  }

  clear(): void {
    this.#lines.length = 0
  }

  add(line: InvocationLine): void {
    this.#lines.push(line)
    if (this.#lines.length > LIMITS.invocationsKept) this.#lines.shift()
    this.onLine(line)
  }
}
