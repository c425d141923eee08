import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { issueWords } from '#copy/issues/issue'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { dial } from '../../../components/dial/dial'
import { dropReason, ReasonSheet } from '../../../components/reason/ReasonSheet'
import './reveal-reporter.scss'

/** An anonymous reporter, and the logged way to learn who it is. */
export function RevealReporter({ issueId }: { issueId: string }): ReactNode {
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState<Output<'revealReporter'> | null>(null)
  const { busy, refusal, run, forget } = useWrite('revealReporter')
  const keptAs = `reveal ${issueId}`
  const look = async (reason: string) => {
    const outcome = await run({ issueId, reason })
    if (!outcome.ok) return
    dropReason(keptAs)
    setSeen(outcome.output)
    setAsking(false)
  }
  if (seen !== null) {
    return (
      <View className="v-reveal-reporter">
        <View>{issueWords.revealed(seen.name, seen.phone)}</View>
        <Button
          small
          label={issueWords.callReporter}
          onTap={() => {
            dial(seen.phone)
          }}
        />
      </View>
    )
  }
  return (
    <View className="v-reveal-reporter">
      <View>{issueWords.anonymous}</View>
      <Button
        small
        id="reveal-reporter"
        label={issueWords.reveal}
        onTap={() => {
          forget()
          setAsking(true)
        }}
      />
      {asking && (
        <ReasonSheet
          title={issueWords.reveal}
          consequences={[issueWords.revealNote]}
          label={issueWords.revealReason}
          hint={issueWords.revealHint}
          verb={issueWords.reveal}
          busy={busy}
          refusal={refusal}
          keptAs={keptAs}
          onSend={reason => {
            void look(reason)
          }}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </View>
  )
}
