import type { FactOf } from '../../kernel/fact'
import type { Issue } from '../Issue'
import type { Whistle, WhistleFact } from './facts'

const begun = (fact: FactOf<WhistleFact, 'whistled'>): Whistle => ({
  id: fact.whistleId,
  called: fact.called,
  need: fact.need,
  at: fact.at,
  step: 'reportIn',
  due: fact.reportBy,
  answerBy: fact.answerBy,
  answeredAt: null,
  late: [],
  answerGrade: null,
  callGrade: null,
})

const after = (whistle: Whistle, fact: Exclude<WhistleFact, FactOf<WhistleFact, 'whistled'>>): Whistle => {
  switch (fact.kind) {
    case 'whistleReportedIn':
      return { ...whistle, step: 'answer', due: whistle.answerBy }
    case 'whistleAnswered':
      return { ...whistle, step: 'close', due: fact.closeBy, answeredAt: fact.at }
    case 'whistleClosed':
      return { ...whistle, step: null, due: null, answerGrade: fact.grade }
    case 'whistleGraded':
      return { ...whistle, callGrade: fact.grade }
    case 'whistleLate':
      return { ...whistle, late: [...whistle.late, fact.step] }
  }
}

/** Folds what happens to a whistle into the issue; the issue itself does not change by it. */
export const foldWhistle = (issue: Issue, fact: WhistleFact): Issue => ({
  ...issue,
  whistles:
    fact.kind === 'whistled'
      ? [...issue.whistles, begun(fact)]
      : issue.whistles.map(one => (one.id === fact.whistleId ? after(one, fact) : one)),
})

/** Tells whether a fact is one of a whistle. */
export const isWhistle = (fact: { readonly kind: string }): fact is WhistleFact =>
  fact.kind.startsWith('whistle')
