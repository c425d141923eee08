import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/kernel/limits'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { issueWords } from '#copy/issues/issue'
import { rowOf } from '#domain/issues/actions'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import type { PhotoDraft } from '../../../components/photo-picker/photo'
import { usePhotos } from '../../../components/photo-picker/usePhotos'
import { toast } from '../../../components/toast/message'
import { uploadFor } from '../../../session/uploadFor'
import { Sheet } from '../../../components/sheet/Sheet'
import { ActionQuestions } from './ActionQuestions'
import { fieldOfRefusal, missingAnswers, type AnswerField, type Answers } from './answers'
import { useAction } from './useAction'
import './action-form.scss'

/** What was filled in already, so that a form that was closed opens as it was left. */
export interface KeptForm {
  readonly answers: Answers
  readonly photos: readonly PhotoDraft[]
}

interface ActionFormProperties {
  action: IssueAction
  issue: IssueDetail
  me: Me
  kept: KeptForm
  onKeep: (form: KeptForm) => void
  onClose: () => void
  onDone: (issue: IssueDetail) => void
  /** Somebody else changed the issue meanwhile. */
  onStale: () => void
}

/** The small form of one action: what it asks, what it leads to, and its verb. */
export function ActionForm(properties: ActionFormProperties): ReactNode {
  const { action, issue, me, kept, onKeep, onClose, onDone, onStale } = properties
  const [answers, setAnswers] = useState(kept.answers)
  // Told only once the person wanted to send, and only as long as it holds.
  const [asked, setAsked] = useState(false)
  const book = usePhotos(uploadFor(me), fieldLimits.photos, kept.photos)
  const { busy, refusal, send } = useAction(action)

  useEffect(() => {
    onKeep({ answers, photos: book.photos.filter(photo => photo.state === 'done') })
  }, [answers, book.photos, onKeep])

  const missing = missingAnswers(action, answers, book.photos.length)
  const errors: Partial<Record<AnswerField, string>> = asked ? missing : {}
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0) return
    if (book.busy || book.failed) {
      toast(issueWords.waitPhotos, 'warn')
      return
    }
    const outcome = await send({ issueId: issue.id, answers, fileIds: book.fileIds })
    if (outcome.ok) {
      toast(actionWords[action].done)
      onDone(outcome.output.issue)
    } else if (outcome.refusal.kind === 'conflict' || outcome.refusal.kind === 'wrong-state') {
      onStale()
    }
  }
  const refusedField = fieldOfRefusal(action, refusal?.field)
  const refusedWords = refusal === null ? undefined : sayRefusal(refusal)
  const shownErrors =
    refusedField === undefined || refusedWords === undefined
      ? errors
      : { ...errors, [refusedField]: refusedWords }
  return (
    <Sheet
      title={actionWords[action].name}
      onClose={onClose}
      footer={
        <Button
          label={actionWords[action].name}
          kind={rowOf(action).warns === true ? 'warn' : 'primary'}
          loading={busy}
          id="send-action"
          onTap={() => {
            void submit()
          }}
        />
      }
    >
      <View className="v-action-form">
        <View className="v-action-form__consequence">{actionWords[action].consequence}</View>
        <ActionQuestions
          action={action}
          issue={issue}
          answers={answers}
          errors={shownErrors}
          book={book}
          onChange={change => {
            setAnswers(now => ({ ...now, ...change }))
          }}
        />
        {refusedWords !== undefined && refusedField === undefined && (
          <Notice tone="over" words={refusedWords} />
        )}
      </View>
    </Sheet>
  )
}
