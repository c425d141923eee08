import { Input } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { FieldFrame } from './FieldFrame'
import type { FieldProperties } from './properties'

const keyboards = { text: 'text', number: 'number', decimal: 'digit', phone: 'number' } as const

/** One line of text with its label, error and hint. Controlled: the page keeps the value. */
export function Field({
  value,
  onChange,
  kind = 'text',
  placeholder,
  maxLength = 140,
  id,
  ...frame
}: FieldProperties): ReactNode {
  return (
    <FieldFrame {...frame}>
      <Input
        className="v-field__control"
        placeholderClass="v-field__placeholder"
        type={keyboards[kind]}
        value={value}
        maxlength={maxLength}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(id === undefined ? {} : { id })}
        {...aria({
          role: 'textbox',
          label: frame.error === undefined ? frame.label : `${frame.label}，${frame.error}`,
        })}
        onInput={event => {
          onChange(event.detail.value)
        }}
      />
    </FieldFrame>
  )
}
