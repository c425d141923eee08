import type { Role } from '#domain/kernel/roles'
import type { ProxyKind } from '#domain/residence/proxies/Proxy'

/** One thing that happens to an authorisation, so many hours after it was asked for. */
export type ProxyStep = { readonly after: number } & (
  | { readonly do: 'approve'; readonly by: Role; readonly note: string }
  | { readonly do: 'refuse'; readonly by: Role; readonly reason: string }
  | { readonly do: 'revoke'; readonly reason: string }
)

/** An authorisation to vote for others as it is planned: asked for by whoever is represented. */
export interface ProxyPlan {
  readonly id: string
  readonly kind: Exclude<ProxyKind, 'guardian'>
  /** Register keys. */
  readonly by: string
  readonly to: string
  readonly unitIds: readonly string[]
  /** Days before the demonstration's now. */
  readonly grantedAgo: number
  /** Its term, in days from now; a representative has no end. */
  readonly fromDay: number
  readonly untilDay: number | null
  readonly note: string
  readonly steps: readonly ProxyStep[]
}
