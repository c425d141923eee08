import Taro from '@tarojs/taro'
import type { InboxEntry } from '#contracts/notices'
import { pageAbout } from '#domain/notices/pageAbout'
import type { IconName } from '../../../components/icon/vocabulary'

/** Opens the page where something can be done about a message. */
export const openMessage = (entry: Pick<InboxEntry, 'kind' | 'about'>): void => {
  void Taro.navigateTo({ url: `/${pageAbout(entry)}` })
}

export const messageIcons: Readonly<Record<InboxEntry['about']['thing'], IconName>> = {
  issue: 'repair',
  vote: 'vote',
  claim: 'home',
  proxy: 'document',
  roster: 'document',
  heads: 'people',
  post: 'people',
  look: 'info',
  clock: 'warn',
}
