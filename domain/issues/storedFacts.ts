import type { FactBase } from '../kernel/fact'
import type { DispatchObjected, Issue, IssueFact } from './Issue'

/** Until 2026-11-30: what an objection led to was worked out by the fold. */
type DispatchObjected1 = FactBase<'dispatchObjected', { readonly v?: never; readonly reason: string }>

/** A fact of an issue in any shape in which one was ever stored. A fact says its version in `v`; without, it is 1. */
export type StoredIssueFact = IssueFact | DispatchObjected1

/** The fold of those days: the second objection was one too many. It stays 2 whatever the rule is now. */
const tooManyThen = 2

const outcomeThen = (before: Issue | null): DispatchObjected['outcome'] => {
  if (before === null || before.objections + 1 < tooManyThen) return 'backToOffice'
  return before.standing.tier === 'district' ? 'nowhereToGo' : 'goesUp'
}

/**
 * Gives a stored fact the shape that facts have now.
 * @param before the issue as the facts before it make it
 */
export const currentIssueFact = (fact: StoredIssueFact, before: Issue | null): IssueFact =>
  fact.kind === 'dispatchObjected' && fact.v === undefined
    ? { ...fact, v: 2, outcome: outcomeThen(before) }
    : fact
