export type Turn = 'back' | 'on'

/** Where one is in a list that is shown page by page, and the ways from there. */
export interface Turning {
  /** Of the page shown; the first is 1. */
  readonly page: number
  /** The way that was taken and whose page is not here yet. */
  readonly busy: Turn | null
  /** Null on the first page. */
  readonly back: (() => void) | null
  /** Null on the last page. */
  readonly on: (() => void) | null
}
