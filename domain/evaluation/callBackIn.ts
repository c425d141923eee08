import { personIn } from '../kernel/Actor'
import type { IssueFact } from '../issues/Issue'
import type { Rating } from '../issues/rating'
import type { CallBack, Flaw, Grade } from './EvaluationRow'
import type { Told } from './walkFacts'

const deedsOfHandling: readonly IssueFact['kind'][] = ['accepted', 'dispatched', 'progressNoted', 'handled']

const nothing: CallBack = { answered: null, solved: null, satisfied: null }

const grades: readonly Grade[] = [1, 2, 3, 4, 5]

const inRating = (rating: Rating | null): CallBack =>
  rating === null
    ? nothing
    : { ...rating, satisfied: grades.find(grade => grade === rating.satisfied) ?? null }

/** What a fact says of the three questions: of one that was left out, nothing. Whoever reopens says that it is not solved. */
const answerIn = (fact: IssueFact): CallBack | null => {
  if (fact.kind === 'reopened') return { ...nothing, solved: 'not' }
  return fact.kind === 'confirmed' || fact.kind === 'rated' ? inRating(fact.rating) : null
}

/**
 * Finds what the reporter answered last. What somebody else answered for them, or they themselves about their own work,
 * is no answer, and is named.
 */
export const callBackIn = (
  told: readonly Told[],
  reporterId: string,
): { readonly callBack: CallBack; readonly flaws: readonly Flaw[] } => {
  const answers = told.flatMap(({ fact }) => {
    const answer = answerIn(fact)
    return answer === null ? [] : [{ answer, by: personIn(fact.by) }]
  })
  const workers = new Set(
    told.flatMap(({ fact }) => (deedsOfHandling.includes(fact.kind) ? [personIn(fact.by)] : [])),
  )
  const flaws: readonly Flaw[] = [
    ...(answers.some(({ by }) => by !== reporterId) ? (['answeredByOther'] as const) : []),
    ...(answers.some(({ by }) => by === reporterId && workers.has(by)) ? (['ratedByHandler'] as const) : []),
  ]
  const valid = answers.filter(({ by }) => by === reporterId && !workers.has(by))
  return { callBack: valid.at(-1)?.answer ?? nothing, flaws }
}
