import type { ByteStore } from './ByteStore'
import type { CatalogueCache } from './catalogue'
import type { QueryPlan, Schema } from './Engine'
import type { DuplicateCode } from './faults'
import type { Transactions } from './transactions'
import { ENGINE_LIMITS } from './limits'

/** What the operations of one open engine share. */
export interface EngineContext {
  readonly store: ByteStore
  readonly catalogues: CatalogueCache
  readonly transactions: Transactions
  readonly plans: PlanLog
  readonly duplicateCode: DuplicateCode
  readonly schema: Schema
  /** Milliseconds since 1970: the present of `$currentDate` and `$$NOW`. */
  readonly now: () => number
  /** Makes an `_id` that sorts behind all that were made before. */
  readonly newId: () => string
}

/** The last plans, oldest first. */
export class PlanLog {
  private plans: QueryPlan[] = []

  add(plan: QueryPlan): void {
    this.plans.push(plan)
    if (this.plans.length >= 2 * ENGINE_LIMITS.plansKept)
      this.plans = this.plans.slice(-ENGINE_LIMITS.plansKept)
  }

  take(): QueryPlan[] {
    const taken = this.plans.slice(-ENGINE_LIMITS.plansKept)
    this.plans = []
    return taken
  }
}
