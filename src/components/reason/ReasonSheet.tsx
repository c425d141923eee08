import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { isReason } from '#domain/kernel/reason'
import { Button } from '../button/Button'
import { TextArea } from '../field/TextArea'
import { Notice } from '../notice/Notice'
import { Sheet } from '../sheet/Sheet'
import './reason-sheet.scss'

interface ReasonSheetProperties {
  title: string
  /** What follows from it, each a sentence. */
  consequences: readonly string[]
  label: string
  hint: string
  /** Sentences to begin with, one tap each. */
  usual?: readonly string[] | undefined
  verb: string
  warn?: boolean | undefined
  busy: boolean
  refusal: CallRefusal | null
  /** Names what is asked about: what was written stays until it was sent, also when the sheet is closed. */
  keptAs?: string | undefined
  onSend: (reason: string) => void
  onClose: () => void
}

/** Reasons that were written and not sent, by what they are about. */
const kept = new Map<string, string>()
export const dropReason = (keptAs: string): void => {
  kept.delete(keptAs)
}

/** Asks for a reason before something that has a consequence for somebody. */
export function ReasonSheet(properties: ReasonSheetProperties): ReactNode {
  const {
    title,
    consequences,
    label,
    hint,
    usual = [],
    verb,
    warn = false,
    busy,
    refusal,
    keptAs,
  } = properties
  const [reason, setReason] = useState(() => (keptAs === undefined ? '' : (kept.get(keptAs) ?? '')))
  const [tried, setTried] = useState(false)
  useEffect(() => {
    if (keptAs !== undefined) kept.set(keptAs, reason)
  }, [keptAs, reason])
  const short = !isReason(reason)
  const send = () => {
    setTried(true)
    if (!short) properties.onSend(reason.trim())
  }
  return (
    <Sheet
      title={title}
      onClose={properties.onClose}
      footer={
        <>
          {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Button
            id="send-reason"
            kind={warn ? 'warn' : 'primary'}
            label={verb}
            loading={busy}
            onTap={send}
          />
        </>
      }
    >
      <View className="v-reason__consequence">
        {consequences.map(sentence => (
          <View key={sentence}>{sentence}</View>
        ))}
      </View>
      <TextArea
        id="reason"
        label={label}
        value={reason}
        limit={fieldLimits.note}
        placeholder={hint}
        required
        error={tried && short ? sayRefusal({ kind: 'reason-needed' }) : undefined}
        onChange={setReason}
      />
      {usual.length > 0 && (
        <View className="v-reason__usual">
          {usual.map(sentence => (
            <Button
              key={sentence}
              small
              label={sentence}
              onTap={() => {
                setReason(sentence)
              }}
            />
          ))}
        </View>
      )}
    </Sheet>
  )
}
