import type { DayAndTime } from './dayAndTime'

/** A day and a time of day, each with the platform's own picker. */
export interface DateTimeFieldProperties {
  label: string
  value: DayAndTime
  onChange: (value: DayAndTime) => void
  /** The first day that may be chosen: 2026-11-20. */
  firstDay?: string | undefined
  error?: string | undefined
  hint?: string | undefined
  id: string
}

/** A day with the platform's own picker, as 2026-11-20; '' while none was chosen. */
export interface DayFieldProperties extends Omit<DateTimeFieldProperties, 'value' | 'onChange'> {
  value: string
  onChange: (day: string) => void
}
