import type { evaluationCalls } from '#contracts/evaluation'
import type { Answerers } from '../../kit/Answerer'
import { getEvaluation } from './calls/getEvaluation'
import { getOutlook } from './calls/getOutlook'
import { listEvaluated } from './calls/listEvaluated'

/** Who answers what can be called here. */
export const evaluationAnswers: Answerers<keyof typeof evaluationCalls> = {
  getEvaluation,
  listEvaluated,
  getOutlook,
}
