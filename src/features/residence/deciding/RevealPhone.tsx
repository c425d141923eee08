import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Input } from '#contracts/calls'
import { approvalWords } from '#copy/residence/approvals'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { dial } from '../../../components/dial/dial'
import { ReasonSheet } from '../../../components/reason/ReasonSheet'
import './reveal-phone.scss'

interface RevealPhoneProperties {
  name: string
  /** As it is shown to everybody. */
  masked: string
  about: Input<'revealPhone'>['about']
  side: Input<'revealPhone'>['side']
  /** Only while it is being decided is there a reason to look. */
  waiting: boolean
}

/** A masked number, and the logged way to see it in full. */
export function RevealPhone({ name, masked, about, side, waiting }: RevealPhoneProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  const [phone, setPhone] = useState<string | null>(null)
  const { busy, refusal, run, forget } = useWrite('revealPhone')
  const look = async (reason: string) => {
    const outcome = await run({ about, side, reason })
    if (!outcome.ok) return
    setPhone(outcome.output.phone)
    setAsking(false)
  }
  return (
    <View className="v-reveal">
      <View className="v-reveal__number">{phone ?? masked}</View>
      {phone === null && waiting && (
        <Button
          small
          label={approvalWords.reveal}
          onTap={() => {
            forget()
            setAsking(true)
          }}
        />
      )}
      {phone !== null && (
        <Button
          small
          label={approvalWords.callShort}
          onTap={() => {
            dial(phone)
          }}
        />
      )}
      {asking && (
        <ReasonSheet
          title={approvalWords.revealWhose(name)}
          consequences={[approvalWords.revealNote]}
          label={approvalWords.revealReason}
          hint={approvalWords.revealReasonHint}
          verb={approvalWords.reveal}
          busy={busy}
          refusal={refusal}
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
