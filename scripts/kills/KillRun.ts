/** One evening with kills, as the test that played it saw it. */
export interface KillRun {
  readonly kind: 'votes' | 'offices'
  readonly seed: number
  readonly kills: number
  /** Acknowledged, and not there afterwards. */
  readonly lost: number
  /** There or counted more than once. */
  readonly doubled: number
  /** Whatever else the judge found. */
  readonly otherwise: number
  /** How long after each kill the system answered again, in ms from its start. */
  readonly backAfter: readonly number[]
  /** Mean number of processes that wanted a processor in the last minute of it. */
  readonly load: number
}
