import type { ReactNode } from 'react'
import { proposeWords } from '#copy/votes/propose'
import { FieldFrame } from '../field/FieldFrame'
import type { DateTimeFieldProperties } from './properties'
import './date-time.scss'

/** See {@link DateTimeFieldProperties}. */
export function DateTimeField(properties: DateTimeFieldProperties): ReactNode {
  const { label, value, onChange, firstDay, id, error, hint } = properties
  return (
    <FieldFrame label={label} error={error} hint={hint}>
      <div className="v-date-time">
        <input
          className="v-field__control"
          id={`${id}-day`}
          type="date"
          value={value.day}
          min={firstDay}
          aria-label={`${label}，${proposeWords.date}`}
          aria-invalid={error !== undefined}
          onChange={event => {
            onChange({ ...value, day: event.target.value })
          }}
        />
        <input
          className="v-field__control"
          id={`${id}-time`}
          type="time"
          value={value.time}
          aria-label={`${label}，${proposeWords.time}`}
          aria-invalid={error !== undefined}
          onChange={event => {
            onChange({ ...value, time: event.target.value })
          }}
        />
      </div>
    </FieldFrame>
  )
}
