import type { ReactNode } from 'react'
import type { AnnouncementView } from '#contracts/announcements'
import { announcementWords } from '#copy/announcements/announcements'
import { sayRefusal } from '#copy/refusals'
import { useWrite } from '../../../cloud/useWrite'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'

interface EndNowProperties {
  announcement: AnnouncementView
  onDone: (said: string) => void
  onClose: () => void
}

/** Ends one before its time: the water is back. */
export function EndNow({ announcement: { id, text }, onDone, onClose }: EndNowProperties): ReactNode {
  const { busy, refusal, run } = useWrite('endAnnouncement')
  const end = async () => {
    const outcome = await run({ announcementId: id })
    if (outcome.ok) onDone(announcementWords.ended)
  }
  return (
    <Confirm
      open
      sentence={announcementWords.endSentence(text)}
      verb={announcementWords.end}
      busy={busy}
      onConfirm={() => {
        void end()
      }}
      onCancel={onClose}
    >
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
    </Confirm>
  )
}
