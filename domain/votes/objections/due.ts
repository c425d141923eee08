import { theClock } from '../../kernel/Actor'
import type { Instant } from '../../kernel/decision'
import type { FactOf } from '../../kernel/fact'
import { afterLegalDays } from '../legalDays'
import type { Vote, VoteFact } from '../Vote'
import { isUnsettled } from './graph'
import { officeNow, rungAbove } from './ladder'
import type { Objection, ObjectionFact } from './Objection'

type Heard = Pick<Vote, 'objections' | 'objectionsUntil'>

/** One that an office has left unanswered, with the instant from which the next may take it; null where none is above. */
const passedUpAt = (objection: Objection): Instant | null =>
  isUnsettled(objection) && rungAbove(objection) !== null ? objection.answerBy : null

/** Finds when the clock passes an objection up next; null where nothing waits for that. */
export const nextPassUp = ({ objections }: Pick<Vote, 'objections'>): Instant | null => {
  const instants = objections.flatMap(objection => passedUpAt(objection) ?? [])
  return instants.length === 0 ? null : Math.min(...instants)
}

/** Finds from when a result may be final: its days are over, and those for passing an answer up. Null while an objection waits for an answer. */
export const settledAt = ({ objections, objectionsUntil }: Heard): Instant | null => {
  if (objectionsUntil === null || objections.some(isUnsettled)) return null
  return Math.max(objectionsUntil, ...objections.map(({ passUpBy }) => passUpBy ?? 0))
}

/** Makes the fact by which an objection comes to the office above, at once or as the clock. */
export const passUpFact = (
  objection: Objection,
  rung: number,
  { by, now }: { readonly by: VoteFact['by']; readonly now: Instant },
): FactOf<ObjectionFact, 'objectionPassedUp'> => ({
  kind: 'objectionPassedUp',
  at: now,
  by,
  objectionId: objection.id,
  rung,
  answerBy: afterLegalDays(now, officeNow({ ...objection, rung }).days),
})

/** Passes up, as the clock, an objection whose office has let its days go by. @throws Error when none is due */
export const passedUp = ({ objections }: Pick<Vote, 'objections'>, now: Instant): VoteFact => {
  for (const objection of objections) {
    const at = passedUpAt(objection)
    const rung = rungAbove(objection)
    if (at !== null && at <= now && rung !== null) return passUpFact(objection, rung, { by: theClock, now })
  }
  throw new Error('no objection is due to be passed up')
}
