import { Textarea } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Counter } from './Counter'
import { FieldFrame } from './FieldFrame'
import type { TextAreaProperties } from './properties'

/** Several lines with a counter. Controlled: the page keeps the value. */
export function TextArea({
  value,
  onChange,
  limit,
  placeholder,
  id,
  ...frame
}: TextAreaProperties): ReactNode {
  return (
    <FieldFrame {...frame} aside={<Counter length={value.length} limit={limit} />}>
      <Textarea
        className="v-field__control v-field__control--tall"
        placeholderClass="v-field__placeholder"
        value={value}
        maxlength={limit}
        autoHeight
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
