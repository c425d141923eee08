import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostedView } from '#contracts/announcements'
import { announcementWords, sayAbout, sayIssuer } from '#copy/announcements/announcements'
import { sayWhen } from '#copy/announcements/posted'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Done } from '../../../components/done/Done'
import { openAnnouncements } from '../../../navigation/openOffice'
import { useNow } from '../../../reading/useNow'

interface AnsweredProperties {
  posted: PostedView
  compoundId: string
  /** The way back to the form, as it was left. */
  onBack: () => void
}

/** Nothing has to be reported: an office has said what it is and until when. */
export function Answered({ posted, compoundId, onBack }: AnsweredProperties): ReactNode {
  const now = useNow()
  return (
    <Done title={announcementWords.answeredTitle}>
      <CellGroup tip={announcementWords.answered}>
        <Cell title={sayAbout(posted)} note={posted.text} value={sayWhen(posted, now)} />
        <Cell title={sayIssuer(posted)} />
      </CellGroup>
      <View className="v-raised__actions">
        <Button
          id="to-announcements"
          kind="primary"
          label={announcementWords.toAnnouncements}
          onTap={() => {
            openAnnouncements(compoundId)
          }}
        />
        <Button id="still-report" label={announcementWords.stillReport} onTap={onBack} />
      </View>
    </Done>
  )
}
