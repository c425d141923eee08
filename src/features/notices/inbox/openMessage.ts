import type { InboxEntry } from '#contracts/notices'
import type { IconName } from '../../../components/icon/vocabulary'
import { openIssue, openPrivacy, openProxies, openUnits, openVote } from '../../../navigation/open'
import { openClaimToDecide, openProxyToDecide } from '../../../navigation/openOffice'

/** Messages to those who decide; every other one about a claim or an authorisation is to the people concerned. */
const toOffices: readonly InboxEntry['kind'][] = ['claimWaiting', 'claimAppealed', 'proxyWaiting']

/** Opens the page where something can be done about a message. */
export const openMessage = ({ kind, about }: Pick<InboxEntry, 'kind' | 'about'>): void => {
  switch (about.thing) {
    case 'issue':
      openIssue(about.id)
      break
    case 'vote':
      openVote(about.id)
      break
    case 'claim':
      if (toOffices.includes(kind)) openClaimToDecide(about.id)
      else openUnits()
      break
    case 'proxy':
      if (toOffices.includes(kind)) openProxyToDecide(about.id)
      else openProxies()
      break
    case 'post':
      openUnits()
      break
    case 'look':
      openPrivacy()
  }
}

export const messageIcons: Readonly<Record<InboxEntry['about']['thing'], IconName>> = {
  issue: 'repair',
  vote: 'vote',
  claim: 'home',
  proxy: 'document',
  post: 'people',
  look: 'info',
}
