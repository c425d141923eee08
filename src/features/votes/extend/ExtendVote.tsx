import { DAY } from '#domain/kernel/lengths'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { proposeWords } from '#copy/votes/propose'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import { isReason } from '#domain/kernel/reason'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { toast } from '../../../components/toast/message'
import { DateTimeField } from '../../../components/date-time/DateTimeField'
import { dayAndTimeOf, instantOf } from '../../../components/date-time/dayAndTime'
import { Sheet } from '../../../components/sheet/Sheet'
import '../ballot/ballot.scss'

interface ExtendVoteProperties {
  vote: VoteDetail
  now: Instant
  onExtended: (vote: VoteDetail) => void
}

/** For whoever convened: prolongs the vote, once, while its quorum is short. */
export function ExtendVote({ vote, now, onExtended }: ExtendVoteProperties): ReactNode {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <Notice
        tone="near"
        words={voteWords.extendNote}
        action={{
          label: voteWords.extend,
          onTap: () => {
            setOpen(true)
          },
        }}
      />
      {open && (
        <ExtendForm
          vote={vote}
          now={now}
          onClose={close}
          onExtended={changed => {
            close()
            toast(voteWords.extendedDone)
            onExtended(changed)
          }}
        />
      )}
    </>
  )
}

const WEEK_MS = 7 * DAY

function ExtendForm(properties: ExtendVoteProperties & { onClose: () => void }): ReactNode {
  const { vote, now, onExtended, onClose } = properties
  const [until, setUntil] = useState(() => dayAndTimeOf((vote.closesAt ?? now) + WEEK_MS))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('extendVote')
  const closesAt = instantOf(until)
  const short = !isReason(reason)
  const send = async () => {
    setTried(true)
    if (closesAt === null || short) return
    const outcome = await run({ voteId: vote.id, closesAt, reason: reason.trim() })
    if (outcome.ok) onExtended(outcome.output.vote)
  }
  const refusedAt = (field: string) => (refusal?.field === field ? sayRefusal(refusal) : undefined)
  const unplaced = refusal !== null && refusal.field !== 'closesAt' && refusal.field !== 'reason'
  const missingTime = tried && closesAt === null ? proposeWords.needTimes : undefined
  const missingReason = tried && short ? sayRefusal({ kind: 'reason-needed' }) : undefined
  return (
    <Sheet
      title={voteWords.extend}
      onClose={onClose}
      footer={
        <Button
          id="send-extension"
          kind="primary"
          label={voteWords.extend}
          loading={busy}
          onTap={() => {
            void send()
          }}
        />
      }
    >
      <View className="v-ballot__consequence">
        {voteWords.extendSentence(closesAt === null ? '' : sayInstant(closesAt, now))}
      </View>
      <DateTimeField
        id="extend-until"
        label={voteWords.extendUntil}
        value={until}
        firstDay={dayAndTimeOf(vote.closesAt ?? now).day}
        error={missingTime ?? refusedAt('closesAt')}
        onChange={setUntil}
      />
      <TextArea
        id="extend-reason"
        label={voteWords.extendReason}
        value={reason}
        limit={fieldLimits.note}
        placeholder={voteWords.extendReasonHint}
        required
        error={missingReason ?? refusedAt('reason')}
        onChange={setReason}
      />
      {unplaced && <Notice tone="over" words={sayRefusal(refusal)} />}
    </Sheet>
  )
}
