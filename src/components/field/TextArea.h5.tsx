import type { ReactNode } from 'react'
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
      <textarea
        className="v-field__control v-field__control--tall"
        id={id}
        value={value}
        maxLength={limit}
        placeholder={placeholder}
        required={frame.required}
        aria-label={frame.label}
        aria-invalid={frame.error !== undefined}
        aria-description={frame.error ?? frame.hint}
        onChange={event => {
          onChange(event.target.value)
        }}
      />
    </FieldFrame>
  )
}
