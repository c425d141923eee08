import type { Issue } from '../Issue'
import { toOffice, toReporter, type Telling } from '../told'
import type { ExclusionFact } from './facts'

/** Decides who is told what of an exclusion: the reporter, and the offices concerned. Neighbours are told nothing. */
export const exclusionTellings = (issue: Issue, fact: ExclusionFact): readonly Telling[] => {
  const both = [...toReporter(issue), ...toOffice(issue.standing)]
  switch (fact.kind) {
    case 'exclusionAsked':
      return [{ kind: 'exclusionToReview', to: toOffice(fact.review), params: { reason: fact.text } }]
    case 'exclusionAppealed':
      return [{ kind: 'exclusionToReview', to: toOffice(fact.review), params: { reason: fact.reason } }]
    case 'exclusionDeclined':
      return [{ kind: 'exclusionEnded', to: toOffice(issue.standing), params: { reason: fact.reason } }]
    case 'excluded':
      return [
        {
          kind: 'issueExcluded',
          to: toReporter(issue),
          params: { reason: issue.exclusion?.text ?? '', until: fact.appealBy },
        },
      ]
    case 'exclusionKept':
      return [{ kind: 'exclusionKept', to: toReporter(issue), params: { reason: fact.reason } }]
    case 'exclusionLifted':
      return [{ kind: 'exclusionEnded', to: both, params: { reason: fact.reason } }]
  }
}
