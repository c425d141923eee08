import type { MessageKind } from '#domain/notices/Message'

/**
 * WeChat's subscribe-message templates, by their ids in the mini-program's account; they are no secret. Each consent is
 * good for one message, so only what most needs an answer is sent by them; everything is in the inbox.
 */
export const messageTemplates = {
  /** 办件进度: for the reporter and those who joined. */
  issue: { id: 'issue-progress', kinds: ['issueHandled', 'issueEscalated', 'issueRejected'] },
  /** 表决提醒: for the electorate. */
  vote: { id: 'vote-notice', kinds: ['voteOpened', 'voteExtended', 'voteResult'] },
  /** 待办提醒: for those who must act. */
  work: { id: 'work-waiting', kinds: ['issueWaiting', 'issueDispatched', 'issueDueSoon', 'issueReopened'] },
} as const satisfies Record<string, { readonly id: string; readonly kinds: readonly MessageKind[] }>

export const templateIds: readonly string[] = Object.values(messageTemplates).map(({ id }) => id)

/** The template that carries a kind of message, or null when the inbox is enough. */
export const templateFor = (kind: MessageKind): string | null =>
  Object.values(messageTemplates).find(({ kinds }) => (kinds as readonly MessageKind[]).includes(kind))?.id ??
  null
