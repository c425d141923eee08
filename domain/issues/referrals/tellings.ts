import type { Issue } from '../Issue'
import { toFollowers, toOffice, type Telling } from '../told'
import type { ReferralFact } from './facts'

/** Decides who is told what of a case that was handed over to the government. */
export const referralTellings = (issue: Issue, fact: ReferralFact): readonly Telling[] => {
  switch (fact.kind) {
    case 'referred': {
      const { service, number: other, answerBy, note } = fact
      return [{ kind: 'issueReferred', to: toFollowers(issue), params: { service, other, answerBy, note } }]
    }
    case 'referralAnswered':
      return [{ kind: 'issueReferralAnswered', to: toFollowers(issue), params: { note: fact.note } }]
    case 'referralTakenBack':
      return [{ kind: 'issueProgress', to: toFollowers(issue), params: { note: fact.reason } }]
    case 'referralOverdue':
      return [
        {
          kind: 'issueReferralOverdue',
          to: [...toFollowers(issue), ...toOffice(issue.standing)],
          params: { due: fact.due },
        },
      ]
  }
}
