import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { InboxEntry } from '#contracts/notices'
import { sayInstant } from '#copy/kernel/instants'
import { sayMessage } from '#copy/messages'
import { accountWords } from '#copy/account/account'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { Tag } from '../../../components/tag/Tag'
import { Tappable } from '../../../components/tappable/Tappable'
import { messageIcons } from './openMessage'
import './message-row.scss'

interface MessageRowProperties {
  entry: InboxEntry
  read: boolean
  now: Instant
  onOpen: (entry: InboxEntry) => void
}

/** One message; an unread one is marked by word and weight. */
export function MessageRow({ entry, read, now, onOpen }: MessageRowProperties): ReactNode {
  const { title, body } = sayMessage(entry.kind, entry.params)
  const when = sayInstant(entry.at, now)
  return (
    <View {...aria({ role: 'listitem' })}>
      <Tappable
        className={`v-message ${read ? '' : 'v-message--unread'}`}
        role="link"
        id={`message-${entry.id}`}
        label={(read
          ? [title, body, when, accountWords.readMark]
          : [title, accountWords.unreadMark, body, when]
        ).join('，')}
        onTap={() => {
          onOpen(entry)
        }}
      >
        <Icon name={messageIcons[entry.about.thing]} />
        <View className="v-message__words">
          <View className="v-message__title">
            {title}
            {!read && <Tag label={accountWords.unreadMark} tone="accent" />}
          </View>
          <View className="v-message__body">{body}</View>
          <View className="v-message__when">{when}</View>
        </View>
      </Tappable>
    </View>
  )
}
