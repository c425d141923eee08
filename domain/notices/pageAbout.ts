import { addressOf } from '../kernel/pages'
import type { Message, MessageKind } from './Message'

/** What an office is told of a claim or an authorisation opens where it decides; everything else, one's own page. */
const toOffices: readonly MessageKind[] = [
  ...([
    'claimWaiting',
    'claimAppealed',
    'secondAsked',
    'claimDisputed',
    'proxyWaiting',
    'rosterSecondAsked',
  ] as const),
]

/** Tells the address of the page where something can be done about a message: the same for a tap here and in WeChat. */
export const pageAbout = ({ kind, about }: Pick<Message, 'kind' | 'about'>): string => {
  const decides = toOffices.includes(kind)
  switch (about.thing) {
    case 'issue':
      return addressOf('issue', { id: about.id })
    case 'vote':
      return addressOf('vote', { id: about.id })
    case 'claim':
      if (kind === 'changeDuringVote') return addressOf('votes')
      return decides ? addressOf('claimToDecide', { id: about.id }) : addressOf('units')
    case 'proxy':
      return decides ? addressOf('proxyToDecide', { id: about.id }) : addressOf('proxies')
    case 'roster':
      if (kind === 'rosterDuringVote') return addressOf('votes')
      return decides ? addressOf('roster', { id: about.id }) : addressOf('units')
    case 'heads':
      return kind === 'headsRuled' ? addressOf('units') : addressOf('heads', { at: about.id })
    case 'post':
      return addressOf('units')
    case 'look':
      return addressOf('privacy')
    case 'clock':
      return addressOf('inbox')
  }
}
