import type { ReactNode } from 'react'
import type { Output } from '#contracts/calls'

export type Show = 'waiting' | 'decided'
export type Waiting = Output<'listClaims'>['waiting']

/** What is listed and where. */
export interface Listing {
  readonly orgUnitId: string
  /** Null while the other sort of request is listed. */
  readonly show: Show | null
  /** List and detail side by side. */
  readonly desk: boolean
}

/**
 * One sort of request as the page of both shows it. The page itself, with the tabs above, stays while it changes: a tab
 * that was made anew by the tap on another would lose the next tap.
 */
export interface Requests {
  readonly list: ReactNode
  /** Null on a phone, where it is a page of its own. */
  readonly detail: ReactNode
  /** The verdicts, while something is selected. */
  readonly bar: ReactNode | undefined
}
