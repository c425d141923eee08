import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './field.scss'

export interface FieldFrameProperties {
  label: string
  required?: boolean | undefined
  /** What is wrong and what to do, in one sentence. The value stays as it was typed. */
  error?: string | undefined
  /** What helps before anything is wrong. */
  hint?: string | undefined
  /** At the right of the label, e.g. a counter. */
  aside?: ReactNode
  children?: ReactNode
}

/** Label above, control, then the error or the hint: the same for every control of a form. */
export function FieldFrame({
  label,
  required,
  error,
  hint,
  aside,
  children,
}: FieldFrameProperties): ReactNode {
  return (
    <View className={`v-field ${error === undefined ? '' : 'v-field--wrong'}`}>
      <View className="v-field__head">
        <View className="v-field__label">
          {label}
          {required === true && <View className="v-field__required">{componentWords.required}</View>}
        </View>
        {aside}
      </View>
      {children}
      {error !== undefined && (
        <View className="v-field__error" {...aria({ role: 'alert', live: 'assertive' })}>
          <Icon name="warn" />
          <View className="v-field__words">{error}</View>
        </View>
      )}
      {error === undefined && hint !== undefined && <View className="v-field__hint">{hint}</View>}
    </View>
  )
}
