import type { ReactNode } from 'react'
import { FieldFrame } from '../field/FieldFrame'
import type { DayFieldProperties } from './properties'

/** See {@link DayFieldProperties}. */
export const DayField = ({
  label,
  value,
  onChange,
  firstDay,
  id,
  error,
  hint,
}: DayFieldProperties): ReactNode => (
  <FieldFrame label={label} error={error} hint={hint}>
    <input
      className="v-field__control"
      id={id}
      type="date"
      value={value}
      min={firstDay}
      aria-label={label}
      aria-invalid={error !== undefined}
      aria-description={error ?? hint}
      onChange={event => {
        onChange(event.target.value)
      }}
    />
  </FieldFrame>
)
