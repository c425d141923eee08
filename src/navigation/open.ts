import Taro from '@tarojs/taro'
import type { ProxyKind } from '#domain/residence/proxies/Proxy'

/** The five pages of the tab bar. */
export type TabName = 'home' | 'raise' | 'votes' | 'services' | 'me'

const go = (url: string): void => {
  void Taro.navigateTo({ url })
}

export const openTab = (tab: TabName): void => {
  void Taro.switchTab({ url: `/pages/${tab}/index` })
}
export const openIssue = (issueId: string): void => {
  go(`/packages/issue/detail/index?id=${issueId}`)
}
export const openIssueList = (show: 'mine' | 'open' | 'closed' | 'all'): void => {
  go(`/packages/issue/list/index?show=${show}`)
}
export const openVote = (voteId: string): void => {
  go(`/packages/vote/detail/index?id=${voteId}`)
}
export const openVoteResult = (voteId: string): void => {
  go(`/packages/vote/result/index?id=${voteId}`)
}
/** The form that announces a vote of this compound. */
export const openPropose = (compoundId: string): void => {
  go(`/packages/vote/propose/index?compound=${compoundId}`)
}
export const openInbox = (): void => {
  go('/packages/account/inbox/index')
}
export const openUnits = (): void => {
  go('/packages/account/units/index')
}
export const openSettings = (): void => {
  go('/packages/account/settings/index')
}

/** First use: agreement, name and phone. */
export const openJoin = (): void => {
  go('/packages/account/join/index')
}
/** The form that claims a home, in this compound if one is given. */
export const openClaim = (compoundId?: string): void => {
  go(`/packages/account/claim/index${compoundId === undefined ? '' : `?compound=${compoundId}`}`)
}
export const openProxies = (): void => {
  go('/packages/account/proxies/index')
}
/** The form that authorises somebody to vote; it may be opened for one kind, home or vote. */
export const openGrant = (about: { kind?: ProxyKind; unit?: string; vote?: string } = {}): void => {
  const query = Object.entries(about).map(([name, value]) => `${name}=${value}`)
  go(`/packages/account/grant/index?${query.join('&')}`)
}
export const openPrivacy = (): void => {
  go('/packages/account/privacy/index')
}

/** Opens what a message or notice is about. */
export const openThing = (about: { readonly thing: 'issue' | 'vote'; readonly id: string }): void => {
  if (about.thing === 'issue') openIssue(about.id)
  else openVote(about.id)
}

/** Hands the number to the phone's own dialler; a browser asks which program should call. */
export const dial = (phoneNumber: string): void => {
  // A person who closes the dialler has decided; nothing is to be said about it.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
