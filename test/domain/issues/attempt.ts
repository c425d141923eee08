import type { Decision, Instant } from '#domain/kernel/decision'
import { accept } from '#domain/issues/accept'
import { confirm } from '#domain/issues/confirm'
import { dispatch } from '#domain/issues/dispatch'
import { escalate } from '#domain/issues/escalate'
import { handle } from '#domain/issues/handle'
import { handlersFrom } from '#domain/issues/handlers'
import type { Actor } from '#domain/kernel/Actor'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { noteProgress } from '#domain/issues/noteProgress'
import { objectToDispatch } from '#domain/issues/objectToDispatch'
import { pause } from '#domain/issues/pause'
import { reject } from '#domain/issues/reject'
import { reopen } from '#domain/issues/reopen'
import { resume } from '#domain/issues/resume'
import { returnDown } from '#domain/issues/returnDown'
import { support } from '#domain/issues/support'
import type { IssueAction } from '#domain/issues/whyNot'
import { withdraw } from '#domain/issues/withdraw'
import { as, HOUR, orgUnits } from './given'

/** Does an action with everything else well-formed, so that only role and state can be in the way. */
export const attempt = (
  action: IssueAction,
  issue: Issue,
  actor: Actor,
  now: Instant,
  choice = 0,
): Decision<IssueFact> => {
  const context = as(actor, now, issue)
  const handlers = handlersFrom(issue.standing, orgUnits, now)
  const handler = handlers[choice % handlers.length]
  if (handler === undefined) throw new Error('nobody can be sent to')
  // A reason not given before, made of the count of reasons.
  const reason = `理由${String(issue.returnReasons.length)}`
  switch (action) {
    case 'acceptIssue':
      return accept({ note: '' }, issue, context)
    case 'rejectIssue':
      return reject({ reason }, issue, context)
    case 'dispatchIssue':
      return dispatch({ role: handler.role, orgUnitId: handler.orgUnitId, note: '' }, issue, context)
    case 'objectToDispatch':
      return objectToDispatch({ reason }, issue, context)
    case 'noteProgress':
      return noteProgress({ note: '在办', photos: [] }, issue, context)
    case 'pauseIssue':
      return pause({ reason, until: now + (1 + choice) * HOUR }, issue, context)
    case 'resumeIssue':
      return resume({}, issue, context)
    case 'handleIssue':
      return handle({ note: '', evidence: ['cloud://e.b/1.jpg'] }, issue, context)
    case 'escalateIssue':
      return escalate({ reason }, issue, context)
    case 'returnIssue':
      return returnDown({ reason }, issue, context)
    case 'confirmIssue':
      return confirm({ rating: 4, comment: '' }, issue, context)
    case 'reopenIssue':
      return reopen({ reason }, issue, context)
    case 'withdrawIssue':
      return withdraw({ reason: '' }, issue, context)
    case 'supportIssue':
      return support({ joined: false }, issue, context)
  }
}
