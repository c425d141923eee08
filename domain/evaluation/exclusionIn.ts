import { personIn } from '../kernel/Actor'
import type { Exclusion } from './EvaluationRow'
import type { Told } from './walkFacts'

/**
 * Finds by whom an issue was left out of the figures, and on whose request; null where nobody decided so, or where it
 * was taken back on appeal. One that is only asked for changes no figure.
 */
export const exclusionIn = (told: readonly Told[]): Exclusion | null => {
  const facts = told.map(({ fact }) => fact)
  const decided = facts.findLast(({ kind }) => kind === 'excluded' || kind === 'exclusionLifted')
  if (decided?.kind !== 'excluded') return null
  const asked = facts.slice(0, facts.indexOf(decided)).findLast(({ kind }) => kind === 'exclusionAsked')
  return asked?.kind === 'exclusionAsked'
    ? { reason: asked.code, askedBy: personIn(asked.by), reviewedBy: personIn(decided.by) }
    : { reason: decided.reason, askedBy: personIn(decided.by), reviewedBy: null }
}
