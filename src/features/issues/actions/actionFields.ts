import type { IssueAction } from '#contracts/issues'

/** What an action's form asks for. */
export interface ActionFields {
  /** Free words: a note that may be empty, or a reason that must be given. */
  readonly words: 'none' | 'note' | 'reason'
  readonly photos: 'none' | 'some' | 'needed'
  readonly handler: boolean
  readonly until: boolean
  readonly rating: boolean
  /** Takes something away or ends it: the button warns. */
  readonly warns: boolean
}

const nothing: ActionFields = {
  words: 'none',
  photos: 'none',
  handler: false,
  until: false,
  rating: false,
  warns: false,
}

export const actionFields: Readonly<Record<IssueAction, ActionFields>> = {
  acceptIssue: { ...nothing, words: 'note' },
  rejectIssue: { ...nothing, words: 'reason', warns: true },
  dispatchIssue: { ...nothing, words: 'note', handler: true },
  objectToDispatch: { ...nothing, words: 'reason' },
  noteProgress: { ...nothing, words: 'reason', photos: 'some' },
  pauseIssue: { ...nothing, words: 'reason', until: true },
  resumeIssue: nothing,
  handleIssue: { ...nothing, words: 'reason', photos: 'needed' },
  escalateIssue: { ...nothing, words: 'reason', warns: true },
  returnIssue: { ...nothing, words: 'reason' },
  confirmIssue: { ...nothing, words: 'note', rating: true },
  reopenIssue: { ...nothing, words: 'reason' },
  withdrawIssue: { ...nothing, words: 'note', warns: true },
  supportIssue: nothing,
}
