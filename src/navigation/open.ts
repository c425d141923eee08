import Taro from '@tarojs/taro'
import { addressOf } from '#domain/kernel/pages'
import type { ProxyKind } from '#domain/residence/proxies/Proxy'
import { go } from './go'

/** The five pages of the tab bar. */
export type TabName = 'home' | 'raise' | 'votes' | 'services' | 'me'

export const openTab = (tab: TabName): void => {
  void Taro.switchTab({ url: `/${addressOf(tab)}` })
}
export const openIssue = (issueId: string): void => {
  go('issue', { id: issueId })
}
export const openIssueList = (show: 'mine' | 'open' | 'closed' | 'all'): void => {
  go('issues', { show })
}
export const openVote = (voteId: string): void => {
  go('vote', { id: voteId })
}
export const openVoteResult = (voteId: string): void => {
  go('voteResult', { id: voteId })
}
/** Counting a vote again, on one's own device. */
export const openRecount = (voteId: string): void => {
  go('recount', { id: voteId })
}
/** The form that announces a vote of this compound. */
export const openPropose = (compoundId: string): void => {
  go('propose', { compound: compoundId })
}
export const openInbox = (): void => {
  go('inbox')
}
export const openUnits = (): void => {
  go('units')
}
export const openSettings = (): void => {
  go('settings')
}

/** First use: agreement, name and phone. */
export const openJoin = (): void => {
  go('join')
}
/** The form that claims a home, in this compound if one is given. */
export const openClaim = (compoundId?: string): void => {
  go('claim', { compound: compoundId })
}
export const openProxies = (): void => {
  go('proxies')
}
/** The form that authorises somebody to vote; it may be opened for one kind, home or vote. */
export const openGrant = (about: { kind?: ProxyKind; unit?: string; vote?: string } = {}): void => {
  go('grant', about)
}
export const openPrivacy = (): void => {
  go('privacy')
}

/** Opens what a message or notice is about. */
export const openThing = (about: { readonly thing: 'issue' | 'vote'; readonly id: string }): void => {
  if (about.thing === 'issue') openIssue(about.id)
  else openVote(about.id)
}
