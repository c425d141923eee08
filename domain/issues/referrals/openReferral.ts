import type { Instant } from '../../kernel/decision'
import type { Issue } from '../Issue'
import { mayFollow } from '../stateGraph'
import type { Referral } from './facts'

/** Finds the referral of an issue that waits for its answer, or null. */
export const openReferral = ({ referral }: Pick<Issue, 'referral'>): Referral | null =>
  referral !== null && referral.answeredAt === null ? referral : null

/** Finds the first instant at which an answer is late that nobody has noted as late; null where none is awaited. */
export const referralLateAt = (issue: Pick<Issue, 'referral' | 'state' | 'pause'>): Instant | null => {
  const open = openReferral(issue)
  return open === null || open.overdueNoted || !mayFollow(issue, 'referralOverdue') ? null : open.answerBy + 1
}
