import { DAY } from '#domain/kernel/lengths'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import type { CallRefusal } from '#contracts/kernel/refusals'
import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'
import { call } from '../../../cloud/call'
import type { Answers } from './answers'

export type ActionOutcome =
  | { readonly ok: true; readonly output: { readonly issue: IssueDetail } }
  | { readonly ok: false; readonly refusal: CallRefusal }

export interface FilledForm {
  readonly issueId: string
  readonly answers: Answers
  readonly fileIds: readonly string[]
  readonly now: Instant
}

const chosenHandler = (handler = ''): { role: Role; orgUnitId: string } => {
  const [role = '', orgUnitId = ''] = handler.split(' ')
  // The value was made from the issue's own list of handlers; the server looks again.
  return { role: role as Role, orgUnitId }
}

/** Makes the call of one action from its filled form. The request id makes it safe to repeat. */
export const sendAction = (
  action: IssueAction,
  { issueId, answers, fileIds, now }: FilledForm,
  requestId: string,
): Promise<ActionOutcome> => {
  const key = { issueId, requestId }
  const { words } = answers
  const photos = [...fileIds]
  switch (action) {
    case 'acceptIssue':
      return call(action, { ...key, note: words })
    case 'dispatchIssue':
      return call(action, { ...key, note: words, ...chosenHandler(answers.handler) })
    case 'noteProgress':
      return call(action, { ...key, note: words, photos })
    case 'handleIssue':
      return call(action, { ...key, note: words, evidence: photos })
    case 'pauseIssue':
      return call(action, { ...key, reason: words, until: now + Number(answers.days ?? 1) * DAY })
    case 'confirmIssue':
      return call(action, { ...key, rating: answers.rating ?? 0, comment: words })
    case 'resumeIssue':
    case 'supportIssue':
      return call(action, key)
    case 'rejectIssue':
    case 'objectToDispatch':
    case 'escalateIssue':
    case 'returnIssue':
    case 'reopenIssue':
    case 'withdrawIssue':
      return call(action, { ...key, reason: words })
  }
}
