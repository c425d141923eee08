import type { ResultView } from '#contracts/votes'
import { choices } from '#domain/votes/Vote'

/** Whether the choices of a question add up to those who took part, in heads and in area. */
export const sumsHold = (
  { questions, participating }: Pick<ResultView, 'questions' | 'participating'>,
  questionId: string,
): boolean => {
  const tally = questions.find(question => question.questionId === questionId)?.tally
  if (tally === undefined) return false
  const total = (measure: 'heads' | 'area') =>
    choices.reduce((sum, choice) => sum + tally[choice][measure], 0)
  return total('heads') === participating.heads && total('area') === participating.area
}
