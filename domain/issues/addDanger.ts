import type { PersonActor } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import type { FactOf } from '../kernel/fact'
import { MINUTE } from '../kernel/lengths'
import type { Category } from './categories'
import { dangerRulesAt } from './dangerRules'
import type { Issue, IssueFact, Place } from './Issue'
import { mayFollow } from './stateGraph'

/** A further report of danger, as it came. */
export interface FurtherDanger {
  readonly category: Category
  readonly note: string
  readonly photos: readonly string[]
  readonly place: Place
}

/** Tells whether a further report of danger by the same person, as open or as hidden as the first, belongs to a case. */
export const isSameDanger = (
  issue: Issue,
  { compoundId, anonymous }: { readonly compoundId: string; readonly anonymous: boolean },
  now: Instant,
): boolean =>
  issue.urgency === 'danger' &&
  issue.compoundId === compoundId &&
  issue.reporter.anonymous === anonymous &&
  now - issue.raisedAt < dangerRulesAt(now).oneCaseMinutes * MINUTE &&
  mayFollow(issue, 'dangerAdded')

/**
 * Makes the fact that a further report leaves in the case. Whoever has the case is told, unless they were moments ago.
 * @param latest facts of the case, oldest first
 */
export const addDanger = (
  { category, note, photos, place }: FurtherDanger,
  { raisedAt }: Issue,
  latest: readonly IssueFact[],
  { actor, now }: { readonly actor: PersonActor; readonly now: Instant },
): FactOf<IssueFact, 'dangerAdded'> => {
  const told = latest.findLast(fact => fact.kind === 'dangerAdded' && fact.told)?.at ?? raisedAt
  const isNews = now - told >= dangerRulesAt(now).tellOnceMinutes * MINUTE
  return { kind: 'dangerAdded', at: now, by: actor, category, note, photos, place, told: isNews }
}
