import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { RulingView } from '#contracts/rosters'
import { sayRefusal } from '#copy/refusals'
import { headWords, rulingAnswerNames, rulingAnswerNotes } from '#copy/rosters/heads'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { ReasonSheet } from '../../../components/reason/ReasonSheet'
import { toast } from '../../../components/toast/message'
import './heads.scss'

interface RulingVerdictProperties {
  ruling: RulingView
  onChanged: () => void
}

/** The second word: of another body yes or no; whoever has said the first may take it back. */
export function RulingVerdict({ ruling, onChanged }: RulingVerdictProperties): ReactNode {
  const [asking, setAsking] = useState<'confirm' | 'refuse' | null>(null)
  const { busy, refusal, run } = useWrite('decideRuling')
  const close = () => {
    setAsking(null)
  }
  const decide = async (decision: 'confirm' | 'refuse', note: string) => {
    const outcome = await run({ rulingId: ruling.id, decision, note })
    if (!outcome.ok && decision === 'refuse') return
    close()
    if (!outcome.ok) return
    toast(decision === 'confirm' ? headWords.confirmed : headWords.refused)
    onChanged()
  }
  const no = ruling.mine ? headWords.takeBack : headWords.refuse
  const { answer } = ruling
  return (
    <>
      {!ruling.mayConfirm && ruling.stillHolds && (
        <View className="v-heads__soft">{headWords.mustBeOther}</View>
      )}
      {refusal !== null && asking === null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-heads__buttons">
        <Button
          id="refuse-ruling"
          label={no}
          onTap={() => {
            setAsking('refuse')
          }}
        />
        {ruling.mayConfirm && (
          <Button
            id="confirm-ruling"
            kind="primary"
            label={headWords.agree}
            onTap={() => {
              setAsking('confirm')
            }}
          />
        )}
      </View>
      <Confirm
        open={asking === 'confirm'}
        sentence={headWords.agreeSentence(rulingAnswerNames[answer], rulingAnswerNotes[answer])}
        verb={headWords.agree}
        busy={busy}
        onConfirm={() => {
          void decide('confirm', '')
        }}
        onCancel={close}
      />
      {asking === 'refuse' && (
        <ReasonSheet
          title={no}
          consequences={[headWords.refused]}
          label={headWords.reason}
          hint={headWords.reasonHint}
          verb={no}
          warn
          busy={busy}
          refusal={refusal}
          onSend={reason => {
            void decide('refuse', reason)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
