import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import { Overlay } from '../modal/Overlay'
import { useModal } from '../modal/useModal'
import './dialog.scss'

export interface ConfirmProperties {
  open: boolean
  /** One sentence that names the consequence. */
  sentence: string
  /** The same verb as on the button that opened it. */
  verb: string
  /** The other way, where it is more than leaving: 「修改」. Default 「取消」. */
  otherwise?: string | undefined
  onConfirm: () => void
  onCancel: () => void
  /** While the answer is being sent: stays open, buttons wait. */
  busy?: boolean | undefined
  /** For what takes something away. */
  warn?: boolean | undefined
  /** More to see before deciding, e.g. the choices that will be sent. */
  children?: ReactNode
}

/** Asks once before what cannot be undone. */
export const Confirm = ({ open, ...question }: ConfirmProperties): ReactNode =>
  open ? <Question {...question} /> : null

function Question(properties: Omit<ConfirmProperties, 'open'>): ReactNode {
  const { sentence, verb, onConfirm, onCancel, busy = false, warn = false, children } = properties
  const { otherwise = componentWords.cancel } = properties
  const leave = busy ? doNothing : onCancel
  const modal = useModal(leave)
  return (
    <Overlay
      className="v-dialog"
      onLeave={leave}
      self={{ ...modal, catchMove: true, ...aria({ role: 'alertdialog', label: sentence, modal: true }) }}
    >
      <View className="v-dialog__box">
        <View className="v-dialog__sentence">{sentence}</View>
        {children}
        <View className="v-dialog__actions">
          <Button label={otherwise} onTap={onCancel} disabled={busy} />
          <Button label={verb} kind={warn ? 'warn' : 'primary'} onTap={onConfirm} loading={busy} />
        </View>
      </View>
    </Overlay>
  )
}

const doNothing = (): void => undefined
