import type { Place, Walk } from './places'

/** What an operator of an update knows of the document that it changes. */
export interface UpdateScope {
  readonly document: Record<string, unknown>
  readonly walk: Omit<Walk, 'creates'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** One operator of updates. */
export interface UpdateOperator {
  /** Whether it makes what is missing on the way to its field. */
  readonly creates: boolean
  /** Refuses an operand before any document is looked at. @throws EngineFault */
  readonly check?: (operand: unknown) => void
  /** Changes what stands at one place. @throws EngineFault for what cannot be changed so */
  readonly change: (place: Place, operand: unknown, path: string, scope: UpdateScope) => void
}

export type UpdateTable = Readonly<Record<string, UpdateOperator>>
