import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { ObjectionView, VoteDetail } from '#contracts/votes'
import { sayRefusal } from '#copy/refusals'
import { objectionWords } from '#copy/votes/objections'
import { isReason } from '#domain/kernel/reason'
import { Button } from '../../../components/button/Button'
import { FieldError } from '../../../components/field-error/FieldError'
import { Field } from '../../../components/field/Field'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Sheet } from '../../../components/sheet/Sheet'
import { toast } from '../../../components/toast/message'
import { answerDrafts, answerOutcomes } from './draft'
import { homesIn } from './homesIn'
import { useDraft } from '../../../drafts/useDraft'
import { useAnswer } from './useAnswer'
import './objections.scss'

interface AnswerFormProperties {
  voteId: string
  objection: ObjectionView
  personId: string
  onSent: (vote: VoteDetail) => void
  onClose: () => void
}

/** The written answer of an office: not founded, without effect, or that the vote falls. */
export function AnswerForm({
  voteId,
  objection,
  personId,
  onSent,
  onClose,
}: AnswerFormProperties): ReactNode {
  const { draft, change } = useDraft(answerDrafts, personId, objection.id)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run, forget } = useAnswer({ voteId, objectionId: objection.id })
  const { outcome, text } = draft
  const homes = homesIn(draft.homes)
  const missesHomes = outcome === 'withoutEffect' && homes.length === 0
  const send = async () => {
    setTried(true)
    if (outcome === null || missesHomes || !isReason(text)) return
    const changed = await run(outcome, text.trim(), homes)
    if (changed === null) return
    answerDrafts.drop(personId, objection.id)
    toast(outcome === 'annul' ? objectionWords.annulSent : objectionWords.answerSent)
    onSent(changed)
  }
  const type = (part: Parameters<typeof change>[0]) => {
    forget()
    change(part)
  }
  const atHomes = refusal?.field?.startsWith('answer.homes') === true
  const missing = tried && missesHomes ? objectionWords.needHomes : undefined
  return (
    <Sheet
      title={objectionWords.answerTitle}
      onClose={onClose}
      footer={
        <>
          {refusal !== null && !atHomes && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Button
            id="send-answer"
            kind={outcome === 'annul' ? 'warn' : 'primary'}
            label={objectionWords.sendAnswer}
            loading={busy}
            onTap={() => {
              void send()
            }}
          />
        </>
      }
    >
      <OptionGroup
        label={objectionWords.outcome}
        options={answerOutcomes
          .filter(value => value !== 'annul' || objection.mayAskAnnulment)
          .map(value => ({ value, ...objectionWords.outcomes[value] }))}
        value={outcome ?? undefined}
        onChange={value => {
          type({ outcome: value })
        }}
      />
      <FieldError words={tried && outcome === null ? objectionWords.needOutcome : undefined} />
      {outcome === 'withoutEffect' && (
        <Field
          id="answer-homes"
          label={objectionWords.leaveOut}
          value={draft.homes}
          placeholder={objectionWords.leaveOutHint}
          hint={objectionWords.leaveOutNote}
          required
          error={atHomes ? sayRefusal(refusal) : missing}
          onChange={value => {
            type({ homes: value })
          }}
        />
      )}
      <TextArea
        id="answer-text"
        label={objectionWords.answerText}
        value={text}
        limit={fieldLimits.note}
        placeholder={objectionWords.answerHint}
        required
        error={tried && !isReason(text) ? sayRefusal({ kind: 'reason-needed' }) : undefined}
        onChange={value => {
          type({ text: value })
        }}
      />
      <View className="v-objection__in-sheet">{objectionWords.answerSentence}</View>
    </Sheet>
  )
}
