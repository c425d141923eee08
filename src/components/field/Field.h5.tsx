import type { ReactNode } from 'react'
import { FieldFrame } from './FieldFrame'
import type { FieldProperties } from './properties'

const keyboards = { text: 'text', number: 'numeric', decimal: 'decimal', phone: 'tel' } as const

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
      <input
        className="v-field__control"
        id={id}
        inputMode={keyboards[kind]}
        value={value}
        maxLength={maxLength}
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
