import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { Button } from '../button/Button'
import { Confirm } from '../dialog/Confirm'
import { Notice } from '../notice/Notice'
import './send-asked.scss'

interface SendAskedProperties {
  id: string
  verb: string
  /** What is sent, in one sentence. */
  sentence: string
  busy: boolean
  /** Why it was not sent, where no field says it. */
  refusal: CallRefusal | null
  /** False where something must be mended first. */
  mayAsk: () => boolean
  /** @param answered to be called with the answer, before anything is made of it */
  onSend: (answered: () => void) => Promise<void>
}

/** The end of a form: why the last try came to nothing, and the button, which asks once before it sends. */
export function SendAsked(properties: SendAskedProperties): ReactNode {
  const { id, verb, sentence, busy, refusal, mayAsk, onSend } = properties
  const [asking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
  }
  return (
    <>
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-send-asked">
        <Button
          id={id}
          kind="primary"
          label={verb}
          loading={busy}
          onTap={() => {
            setAsking(mayAsk())
          }}
        />
      </View>
      <Confirm
        open={asking}
        sentence={sentence}
        verb={verb}
        busy={busy}
        onConfirm={() => {
          void onSend(close)
        }}
        onCancel={close}
      />
    </>
  )
}
