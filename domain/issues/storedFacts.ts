import type { FactBase } from '../kernel/fact'
import type { Confirmed, DispatchObjected, Issue, IssueFact } from './Issue'

/** Until 2026-11-30: what an objection led to was worked out by the fold. */
type DispatchObjected1 = FactBase<'dispatchObjected', { readonly v?: never; readonly reason: string }>

/** Until 2026-11-30: confirming asked one question, how satisfied, and it had to be answered. */
type Confirmed1 = FactBase<
  'confirmed',
  { readonly v?: never; readonly rating: number; readonly comment: string }
>

/** Until 2026-11-30 no command merged issues; demonstrations held such facts. */
type Merged1 = FactBase<'merged', { readonly v?: never; readonly into: string }>

/** A fact of an issue in any shape in which one was ever stored. A fact says its version in `v`; without, it is 1. */
export type StoredIssueFact = IssueFact | DispatchObjected1 | Confirmed1 | Merged1

/** The fold of those days: the second objection was one too many. It stays 2 whatever the rule is now. */
const tooManyThen = 2

const outcomeThen = (before: Issue | null): DispatchObjected['outcome'] => {
  if (before === null || before.objections + 1 < tooManyThen) return 'backToOffice'
  return before.standing.tier === 'district' ? 'nowhereToGo' : 'goesUp'
}

/** What nobody asked then is unanswered. */
const askedOnce = ({ rating, ...fact }: Confirmed1): Confirmed => ({
  ...fact,
  v: 2,
  rating: { answered: null, solved: null, satisfied: rating },
})

/**
 * Gives a stored fact the shape that facts have now.
 * @param before the issue as the facts before it make it
 */
export const currentIssueFact = (fact: StoredIssueFact, before: Issue | null): IssueFact => {
  if (fact.kind === 'dispatchObjected' && fact.v === undefined)
    return { ...fact, v: 2, outcome: outcomeThen(before) }
  if (fact.kind === 'confirmed' && fact.v === undefined) return askedOnce(fact)
  if (fact.kind === 'merged' && fact.v === undefined) return { ...fact, v: 2, number: '', reason: '' }
  return fact
}
