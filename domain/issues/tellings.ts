import type { FactOf } from '../kernel/fact'
import type { Addressee } from '../kernel/tellings'
import { isExclusion } from './exclusion/foldExclusion'
import { exclusionTellings } from './exclusion/tellings'
import type { Issue, IssueFact } from './Issue'
import { isMerging } from './merging/foldMerging'
import { mergingTellings } from './merging/tellings'
import type { IssueOwnParams } from './messageParams'
import { isRedaction } from './redaction/redacting'
import { redactionTellings } from './redaction/tellings'
import { isReferral } from './referrals/foldReferral'
import { referralTellings } from './referrals/tellings'
import { isWord } from './stateGraph'
import { isSupervision } from './supervision/milestones'
import { supervisionTellings } from './supervision/tellings'
import { isWhistle } from './whistles/foldWhistle'
import { whistleTellings } from './whistles/tellings'
import {
  dueParams,
  standingParams,
  toFollowers,
  toHolder,
  toOffice,
  toReporter,
  toSupporters,
  type Telling,
} from './told'

const ratedParams = ({
  rating,
  comment,
}: FactOf<IssueFact, 'confirmed' | 'rated'>): IssueOwnParams['issueRated'] => ({
  ...(rating?.satisfied == null ? {} : { rating: rating.satisfied }),
  ...(rating?.solved == null ? {} : { solved: rating.solved }),
  comment,
})

/** Of a case that arrives at another tier the office there is told, and whoever follows it. */
const movedTellings = (
  issue: Issue,
  fact: FactOf<IssueFact, 'escalated' | 'returned'>,
): readonly Telling[] => {
  const { standing, deadlines } = fact.arrival
  const params = {
    ...standingParams(standing),
    ...dueParams(deadlines),
    from: fact.from,
    reason: fact.reason,
  }
  if (fact.kind === 'returned')
    return [
      { kind: 'issueReturned', to: toFollowers(issue), params },
      { kind: 'issueWaiting', to: toOffice(standing), params },
    ]
  const climbing = { ...params, cause: fact.cause }
  return [
    { kind: 'issueEscalated', to: toFollowers(issue), params: climbing },
    { kind: 'issueWaiting', to: toOffice(standing), params: climbing },
  ]
}

/** Decides who is told what of one fact, given the issue as it stands after all of them. */
export const tellings = (issue: Issue, fact: IssueFact): readonly Telling[] => {
  if (isWord(fact)) return [{ kind: 'issueProgress', to: toFollowers(issue), params: { note: fact.note } }]
  if (isMerging(fact)) return mergingTellings(issue, fact)
  if (isReferral(fact)) return referralTellings(issue, fact)
  if (isWhistle(fact)) return whistleTellings(issue, fact)
  if (isSupervision(fact)) return supervisionTellings(issue, fact)
  if (isRedaction(fact)) return redactionTellings(issue, fact)
  if (isExclusion(fact)) return exclusionTellings(issue, fact)
  switch (fact.kind) {
    case 'raised': {
      const params = { ...standingParams(fact.arrival.standing), ...dueParams(fact.arrival.deadlines) }
      return [
        { kind: 'issueReceived', to: toReporter(issue), params },
        { kind: 'issueWaiting', to: toOffice(fact.arrival.standing), params },
      ]
    }
    case 'dangerAdded':
      return fact.told ? [{ kind: 'issueProgress', to: toHolder(issue), params: { note: fact.note } }] : []
    case 'accepted':
      return [{ kind: 'issueAccepted', to: toFollowers(issue), params: { note: fact.note } }]
    case 'rejected':
      return [{ kind: 'issueRejected', to: toFollowers(issue), params: { reason: fact.reason } }]
    case 'dispatched': {
      const params = { orgName: fact.handler.orgName, role: fact.handler.role, note: fact.note }
      const post: Addressee = { to: 'post', role: fact.handler.role, orgUnitId: fact.handler.orgUnitId }
      return [{ kind: 'issueDispatched', to: [...toFollowers(issue), post], params }]
    }
    case 'dispatchObjected': {
      const params = { note: fact.reason, reason: fact.reason }
      const back: Telling = { kind: 'issueWaiting', to: toOffice(issue.standing), params }
      // When it was the last objection allowed, the escalation beside it tells the office that has it now.
      return [
        { kind: 'issueProgress', to: toFollowers(issue), params },
        ...(issue.state === 'accepted' ? [back] : []),
      ]
    }
    case 'paused':
      return [
        {
          kind: 'issuePaused',
          to: [...toFollowers(issue), ...toHolder(issue)],
          params: { reason: fact.reason, until: fact.until },
        },
      ]
    case 'resumed':
      return [
        {
          kind: 'issueResumed',
          to: [...toFollowers(issue), ...toHolder(issue)],
          params: dueParams(fact.deadlines),
        },
      ]
    case 'handled':
      return [
        {
          kind: 'issueHandled',
          to: toFollowers(issue),
          params: { note: fact.note, confirmBy: fact.confirmBy },
        },
      ]
    case 'confirmed':
      return [
        {
          kind: 'issueConfirmed',
          to: [...toSupporters(issue), ...toHolder(issue)],
          params: ratedParams(fact),
        },
      ]
    case 'rated':
      return [{ kind: 'issueRated', to: toHolder(issue), params: ratedParams(fact) }]
    case 'appealed': {
      const { standing } = fact.arrival
      const params = { ...standingParams(standing), reason: fact.reason }
      return [{ kind: 'issueAppealed', to: [...toSupporters(issue), ...toOffice(standing)], params }]
    }
    case 'closedUnconfirmed':
      return [{ kind: 'issueClosedUnconfirmed', to: [...toFollowers(issue), ...toHolder(issue)], params: {} }]
    case 'reopened': {
      const { standing, deadlines } = fact.arrival
      const params = { ...standingParams(standing), ...dueParams(deadlines), reason: fact.reason }
      return [{ kind: 'issueReopened', to: [...toSupporters(issue), ...toOffice(standing)], params }]
    }
    case 'escalated':
    case 'returned':
      return movedTellings(issue, fact)
    case 'dueSoonNoted':
      return [
        { kind: 'issueDueSoon', to: toHolder(issue), params: { deadline: fact.deadline, due: fact.due } },
      ]
    case 'breachNoted':
      return [
        {
          kind: 'issueOverdue',
          to: [...toFollowers(issue), ...toOffice(issue.standing)],
          params: { deadline: fact.deadline, due: fact.due },
        },
      ]
    case 'withdrawn':
      return [
        {
          kind: 'issueWithdrawn',
          to: [...toSupporters(issue), ...toHolder(issue)],
          params: { reason: fact.reason },
        },
      ]
    // The reporter sees on the page who joined.
    case 'supported':
      return []
  }
}
