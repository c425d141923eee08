import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { AnnouncementView } from '#contracts/announcements'
import { fieldLimits } from '#contracts/kernel/limits'
import { announcementWords } from '#copy/announcements/announcements'
import { sayRefusal } from '#copy/refusals'
import { isReason } from '#domain/kernel/reason'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { Sheet } from '../../../components/sheet/Sheet'

interface WithdrawFormProperties {
  announcement: AnnouncementView
  onDone: (said: string) => void
  onClose: () => void
}

/** Withdraws what should not have been announced, and says why. */
export function WithdrawForm({ announcement: { id }, onDone, onClose }: WithdrawFormProperties): ReactNode {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('withdrawAnnouncement')
  const send = async () => {
    setTried(true)
    if (!isReason(reason)) return
    const outcome = await run({ announcementId: id, reason: reason.trim() })
    if (outcome.ok) onDone(announcementWords.withdrawn)
  }
  return (
    <Sheet
      title={announcementWords.withdrawTitle}
      onClose={onClose}
      footer={
        <>
          {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Button
            id="send-withdrawal"
            kind="warn"
            label={announcementWords.withdraw}
            loading={busy}
            onTap={() => {
              void send()
            }}
          />
        </>
      }
    >
      <View className="v-announcements__hint">{announcementWords.withdrawSentence}</View>
      <TextArea
        id="withdraw-reason"
        label={announcementWords.reason}
        value={reason}
        limit={fieldLimits.note}
        placeholder={announcementWords.reasonHint}
        required
        error={tried && !isReason(reason) ? sayRefusal({ kind: 'reason-needed' }) : undefined}
        onChange={setReason}
      />
    </Sheet>
  )
}
