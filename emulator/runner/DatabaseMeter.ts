import type { Engine, QueryPlan } from '../engine/Engine'
import type { DatabaseUse } from './workerProtocol'

const PLANS_KEPT = 1_000

/**
 * Counts what invocations cost the database. Plans come from the gateway's engine and from the instances' own; all of
 * them can be read once more by {@link DatabaseMeter.takePlans}.
 *
 * Plans of requests that overlap in the main thread (those of the gateway, and writes of instances) are told apart by
 * the moment of their end, so a document may be counted for a neighbouring invocation; the sum is exact.
 */
export class DatabaseMeter {
  readonly #running = new Map<string, { calls: number; examined: number }>()
  #plans: QueryPlan[] = []

  constructor(private readonly engine: Engine) {}

  begin(invocationId: string): void {
    this.#running.set(invocationId, { calls: 0, examined: 0 })
  }

  /** A database request of the gateway has ended. */
  countCall(invocationId: string | null): void {
    this.#count(invocationId, { calls: 1, plans: this.engine.takePlans() })
  }

  /** A request that an instance sent over, and counts as a call itself, has ended. */
  countPlans(invocationId: string): void {
    this.#count(invocationId, { calls: 0, plans: this.engine.takePlans() })
  }

  /** What an instance has counted itself. */
  countUse(invocationId: string, use: DatabaseUse): void {
    this.#count(invocationId, use)
  }

  end(invocationId: string): { calls: number; examined: number } {
    const counted = this.#running.get(invocationId) ?? { calls: 0, examined: 0 }
    this.#running.delete(invocationId)
    return counted
  }

  /** Plans of all doors since the last call, oldest first, at most the last 1,000. */
  takePlans(): QueryPlan[] {
    this.#keep(this.engine.takePlans())
    const plans = this.#plans
    this.#plans = []
    return plans
  }

  #count(invocationId: string | null, use: DatabaseUse): void {
    this.#keep(use.plans)
    const running = invocationId === null ? undefined : this.#running.get(invocationId)
    if (running === undefined) return
    running.calls += use.calls
    for (const plan of use.plans) running.examined += plan.documentsExamined
  }

  #keep(plans: readonly QueryPlan[]): void {
    this.#plans.push(...plans)
    if (this.#plans.length > PLANS_KEPT) this.#plans = this.#plans.slice(-PLANS_KEPT)
  }
}
