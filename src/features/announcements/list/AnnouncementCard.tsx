import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AnnouncementView } from '#contracts/announcements'
import {
  announcementWords,
  sayAbout,
  sayBuildings,
  sayIssuer,
  sayStanding,
} from '#copy/announcements/announcements'
import { sayWhen } from '#copy/announcements/posted'
import { sayInstant } from '#copy/kernel/instants'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { Icon } from '../../../components/icon/Icon'
import { kindIcons } from '../kindIcons'

const changes = ['correct', 'end', 'withdraw'] as const
export type Change = (typeof changes)[number]

interface AnnouncementCardProperties {
  announcement: AnnouncementView
  now: Instant
  onChange: (change: Change) => void
}

/** One announcement: what, where, until when, and from whom; and what it said before it was corrected. */
export const AnnouncementCard = ({ announcement, now, onChange }: AnnouncementCardProperties): ReactNode => {
  const { id, kind, text, reason, former, postedAt, mayChange } = announcement
  return (
    <View className="v-announcement" id={`announcement-${id}`} {...aria({ role: 'listitem' })}>
      <View className="v-announcement__head">
        <Icon name={kindIcons[kind]} />
        <View className="v-announcement__title">{sayAbout(announcement)}</View>
      </View>
      <View className="v-announcement__when">{sayStanding(announcement, now)}</View>
      <View className="v-announcement__text">{text}</View>
      {reason !== null && (
        <View className="v-announcement__small">{`${announcementWords.reason}：${reason}`}</View>
      )}
      <View className="v-announcement__small">
        {`${sayIssuer(announcement)} · ${sayInstant(postedAt, now)}`}
      </View>
      {former.length > 0 && <Former former={former} now={now} />}
      {mayChange && (
        <View className="v-announcement__actions">
          {changes.map(change => (
            <Button
              key={change}
              small
              id={`${change}-${id}`}
              label={announcementWords[change]}
              onTap={() => {
                onChange(change)
              }}
            />
          ))}
        </View>
      )}
    </View>
  )
}

const Former = ({ former, now }: { former: AnnouncementView['former']; now: Instant }): ReactNode => (
  <Disclosure title={announcementWords.corrected(former.length)}>
    {former.map(words => (
      <View key={words.correctedAt} className="v-announcement__former">
        <View className="v-announcement__small">
          {announcementWords.until(sayInstant(words.correctedAt, now))}
        </View>
        <View className="v-announcement__text">{words.text}</View>
        <View className="v-announcement__small">{`${sayBuildings(words)} · ${sayWhen(words, now)}`}</View>
      </View>
    ))}
  </Disclosure>
)
