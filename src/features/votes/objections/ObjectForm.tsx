import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { VoteDetail } from '#contracts/votes'
import { sayRefusal } from '#copy/refusals'
import { objectionReasonNames, objectionReasonNotes, objectionWords } from '#copy/votes/objections'
import type { Instant } from '#domain/kernel/decision'
import { isReason } from '#domain/kernel/reason'
import { objectionRulesAt } from '#domain/votes/objections/rules'
import { useDraft } from '../../../drafts/useDraft'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { FieldError } from '../../../components/field-error/FieldError'
import { Field } from '../../../components/field/Field'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Sheet } from '../../../components/sheet/Sheet'
import { askToNotify } from '../../../session/askToNotify'
import { objectionDrafts } from './draft'
import { homesIn } from './homesIn'
import './objections.scss'

interface ObjectFormProperties {
  vote: VoteDetail
  personId: string
  now: Instant
  onSent: (vote: VoteDetail) => void
  onClose: () => void
}

/** What is wrong, whose home it is about, and a few words; kept on the phone until it was sent. */
export function ObjectForm({ vote, personId, now, onSent, onClose }: ObjectFormProperties): ReactNode {
  const { draft, change } = useDraft(objectionDrafts, personId, vote.id)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run, forget } = useWrite('objectToVote')
  const { reason, home, text } = draft
  const send = async () => {
    setTried(true)
    if (reason === null || !isReason(text)) return
    // WeChat shows its panel only within the tap.
    const asked = askToNotify()
    const outcome = await run({ voteId: vote.id, reason, text: text.trim(), homes: homesIn(home) })
    await asked
    if (!outcome.ok) return
    objectionDrafts.drop(personId, vote.id)
    onSent(outcome.output.vote)
  }
  const type = (part: Parameters<typeof change>[0]) => {
    forget()
    change(part)
  }
  const atHome = refusal?.field?.startsWith('homes') === true
  return (
    <Sheet
      title={objectionWords.object}
      onClose={onClose}
      footer={
        <>
          {refusal !== null && !atHome && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Button
            id="send-objection"
            kind="primary"
            label={objectionWords.object}
            loading={busy}
            onTap={() => {
              void send()
            }}
          />
        </>
      }
    >
      <View className="v-objection__in-sheet">{objectionWords.objectNote}</View>
      <OptionGroup
        label={objectionWords.reason}
        options={objectionRulesAt(now).reasons.map(value => ({
          value,
          label: objectionReasonNames[value],
          note: objectionReasonNotes[value],
        }))}
        value={reason ?? undefined}
        onChange={value => {
          type({ reason: value })
        }}
      />
      <FieldError words={tried && reason === null ? objectionWords.needReason : undefined} />
      <Field
        id="objection-home"
        label={objectionWords.home}
        value={home}
        placeholder={objectionWords.homeHint}
        hint={objectionWords.homeNote}
        error={atHome ? sayRefusal(refusal) : undefined}
        onChange={value => {
          type({ home: value })
        }}
      />
      <TextArea
        id="objection-text"
        label={objectionWords.text}
        value={text}
        limit={fieldLimits.note}
        placeholder={objectionWords.textHint}
        required
        error={tried && !isReason(text) ? sayRefusal({ kind: 'reason-needed' }) : undefined}
        onChange={value => {
          type({ text: value })
        }}
      />
    </Sheet>
  )
}
