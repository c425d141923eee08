import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { toast } from '../../../components/toast/message'
import { askToNotify } from '../../../session/askToNotify'
import { dropKept, keep, readKept } from '../../../storage/phoneStorage'

const keyOf = (voteId: string): string => `commentDraft:${voteId}`

const keptDraft = (voteId: string): string => {
  const kept: unknown = readKept(keyOf(voteId))
  return typeof kept === 'string' ? kept : ''
}

/** A few words of one's own; what is typed stays on the phone until it has been sent. */
export function CommentForm({ voteId, onSent }: { voteId: string; onSent: () => void }): ReactNode {
  const [text, setText] = useState(() => keptDraft(voteId))
  const [missing, setMissing] = useState(false)
  const { busy, refusal, run, forget } = useWrite('comment')
  const type = (typed: string) => {
    setMissing(false)
    forget()
    setText(typed)
    keep(keyOf(voteId), typed)
  }
  const send = async () => {
    const trimmed = text.trim()
    setMissing(trimmed === '')
    if (trimmed === '') return
    // WeChat shows its panel only within the tap; whoever speaks wants to hear how it ends.
    const asked = askToNotify()
    const outcome = await run({ voteId, text: trimmed })
    await asked
    if (!outcome.ok) return
    dropKept(keyOf(voteId))
    setText('')
    toast(voteWords.sent)
    onSent()
  }
  const error = missing ? voteWords.needComment : refusal === null ? undefined : sayRefusal(refusal)
  return (
    <View className="v-discussion__form">
      <TextArea
        id="comment-text"
        label={voteWords.commentField}
        value={text}
        limit={fieldLimits.note}
        placeholder={voteWords.commentHint}
        hint={voteWords.discussionNote}
        error={error}
        onChange={type}
      />
      <View className="v-discussion__send">
        <Button
          id="send-comment"
          small
          label={voteWords.send}
          loading={busy}
          onTap={() => {
            void send()
          }}
        />
      </View>
    </View>
  )
}
