import type { Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { Handler } from './Issue'
import type { TierChain } from './tierChain'

/** What a rule must know besides the command and the issue. */
export interface IssueContext {
  readonly actor: Actor
  readonly chain: TierChain
  readonly now: Instant
  /** To whom it can be dispatched from where it stands; needed by `dispatch` only. */
  readonly handlers?: readonly Handler[]
  /** Who can be called to it; needed by `blowWhistle` only. */
  readonly callable?: readonly Handler[]
  /** How many facts it has so far; needed by `askRedaction` only. */
  readonly entries?: number
}
