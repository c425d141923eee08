import type { Instant } from '../../kernel/decision'
import type { FactBase } from '../../kernel/fact'

/** What was agreed for a day, of a case that takes months or years. */
export interface Milestone {
  readonly text: string
  readonly due: Instant
  readonly reachedAt: Instant | null
  readonly lateNoted: boolean
}

export type SupervisionFact =
  /** The first one makes it a supervised case (区级督办); each further one is the next milestone. */
  | FactBase<'supervised', { readonly text: string; readonly due: Instant }>
  | FactBase<'milestoneReached', { readonly note: string; readonly evidence: readonly string[] }>
  | FactBase<'milestoneLate', { readonly due: Instant }>
