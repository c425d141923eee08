import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostedView } from '#contracts/announcements'
import { announcementWords, sayAbout, sayIssuer } from '#copy/announcements/announcements'
import { sayWhen } from '#copy/announcements/posted'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { useNow } from '../../../reading/useNow'

interface AnnouncedHereProperties {
  posted: PostedView
  onThat: () => void
  onAside: () => void
}

/** What an office has announced and may be why somebody is here: one tap spares them the report. */
export function AnnouncedHere({ posted, onThat, onAside }: AnnouncedHereProperties): ReactNode {
  const now = useNow()
  const question = announcementWords.isThat(sayIssuer(posted))
  return (
    <View className="v-raise__announced" {...aria({ role: 'group', label: question })}>
      <View className="v-raise__announced-title">{question}</View>
      <View>{`${sayAbout(posted)} · ${sayWhen(posted, now)}`}</View>
      <View className="v-raise__announced-text">{posted.text}</View>
      <View className="v-raise__announced-actions">
        <Button small kind="primary" id="that-is-it" label={announcementWords.thatIsIt} onTap={onThat} />
        <Button small id="report-anyway" label={announcementWords.reportAnyway} onTap={onAside} />
      </View>
    </View>
  )
}
