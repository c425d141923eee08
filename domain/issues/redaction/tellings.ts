import type { Issue } from '../Issue'
import { toOffice, toReporter, type Telling } from '../told'
import type { RedactionFact } from './facts'

/** Decides who is told that words were taken from view: the reporter and the office, without the words or the reason. */
export const redactionTellings = (issue: Issue, fact: RedactionFact): readonly Telling[] => {
  switch (fact.kind) {
    case 'redactionAsked':
      return [{ kind: 'redactionToReview', to: toOffice(fact.review), params: {} }]
    case 'redacted':
      return [{ kind: 'issueRedacted', to: [...toReporter(issue), ...toOffice(issue.standing)], params: {} }]
    case 'redactionDeclined':
      return [{ kind: 'redactionDeclined', to: toOffice(issue.standing), params: {} }]
  }
}
