import type { MessageKind } from './Message'

/**
 * The WeChat subscribe template, as it is registered with WeChat: the names of its fields and how many characters each
 * takes. Its id is different in every environment and comes from the configuration under this key.
 */
export const subscribeTemplates = {
  caseProgress: {
    fields: {
      title: { name: 'thing1', max: 20 },
      body: { name: 'thing2', max: 20 },
      time: { name: 'time3', max: 20 },
    },
  },
} as const
export type SubscribeTemplate = keyof typeof subscribeTemplates
export const subscribeTemplateNames = ['caseProgress'] as const satisfies readonly SubscribeTemplate[]

export interface TemplateUse {
  readonly template: SubscribeTemplate
  /** 1: worth the last consent; 2: only when one is left for later; 3: only when two are. */
  readonly priority: 1 | 2 | 3
}

const use = (priority: TemplateUse['priority']): TemplateUse => ({ template: 'caseProgress', priority })

/** One consent is one message, so only what somebody must act on or waits for is sent; the rest stays in the inbox. */
export const templateUses: Readonly<Partial<Record<MessageKind, TemplateUse>>> = {
  issueHandled: use(1),
  issueRejected: use(1),
  issueWaiting: use(1),
  issueDispatched: use(2),
  issueDueSoon: use(1),
  issueReopened: use(1),
  issueAppealed: use(1),
  issueMerged: use(3),
  issueReferred: use(2),
  issueReferralAnswered: use(1),
  issueExcluded: use(1),
  whistleCalls: use(1),
  whistleLate: use(2),
  issueSupervised: use(2),
  milestoneLate: use(2),
  issueRedacted: use(1),
  exclusionToReview: use(2),
  issueUnmerged: use(2),
  issueEscalated: use(2),
  issueAccepted: use(3),
  issueReturned: use(3),
  issueOverdue: use(2),
  voteOpened: use(1),
  voteExtended: use(2),
  voteOpeningWaits: use(1),
  voteResult: use(1),
  ballotSetAside: use(1),
  objectionRaised: use(2),
  objectionAboutHome: use(1),
  objectionAnswered: use(1),
  annulmentAsked: use(2),
  voteAnnounced: use(3),
  claimApproved: use(1),
  claimRefused: use(1),
  guardianAsked: use(1),
  secondAsked: use(2),
  linkShown: use(1),
  rosterSecondAsked: use(2),
  rosterShown: use(1),
  rulingSecondAsked: use(2),
  revocationShown: use(1),
  claimDisputed: use(2),
  claimAppealed: use(2),
  claimWaiting: use(2),
  proxyApproved: use(1),
  proxyRefused: use(1),
  proxyWaiting: use(2),
  proxyShown: use(1),
  proxyDisputed: use(2),
  proxyRevocationShown: use(1),
}

/**
 * Finds the template a message is to be sent by, and how many consents must be left for it; null when the inbox is
 * enough.
 */
export const templateUse = (kind: MessageKind): TemplateUse | null => templateUses[kind] ?? null

/** Finds the template a message is to be sent by, given how many consents are left; null when it stays in the inbox. */
export const templateWorth = (kind: MessageKind, credits: number): SubscribeTemplate | null => {
  const found = templateUse(kind)
  return found !== null && credits >= found.priority ? found.template : null
}
