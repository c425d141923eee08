import type { Issue } from '../Issue'
import type { ReferralFact } from './facts'

/** Folds what a referral leaves into an issue. */
export const foldReferral = (issue: Issue, fact: ReferralFact): Issue => {
  switch (fact.kind) {
    case 'referred': {
      const { service, sort, number, answerBy, at, standsStillUntil: until } = fact
      return {
        ...issue,
        referral: { service, sort, number, since: at, answerBy, answeredAt: null, overdueNoted: false },
        pause: until === null ? issue.pause : { reason: fact.note, since: at, until },
      }
    }
    case 'referralAnswered':
      return { ...issue, referral: issue.referral && { ...issue.referral, answeredAt: fact.at } }
    case 'referralTakenBack':
      return { ...issue, referral: null }
    case 'referralOverdue':
      return { ...issue, referral: issue.referral && { ...issue.referral, overdueNoted: true } }
  }
}

/** Tells whether a fact is one of a referral. */
export const isReferral = (fact: { readonly kind: string }): fact is ReferralFact =>
  fact.kind.startsWith('referr')
