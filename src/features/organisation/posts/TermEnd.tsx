import type { ReactNode } from 'react'
import { postWords } from '#copy/organisation/posts'
import { DayField } from '../../../components/date-time/DayField'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'

interface TermEndProperties {
  /** The last day; null: no end. */
  value: string | null
  firstDay: string
  error: string | undefined
  onChange: (value: string | null) => void
}

/** Until when a term runs, or that no end is set. */
export const TermEnd = ({ value, firstDay, error, onChange }: TermEndProperties): ReactNode => (
  <>
    <SwitchRow
      id="post-no-end"
      title={postWords.noEnd}
      note={postWords.noEndNote}
      on={value === null}
      onChange={on => {
        onChange(on ? null : '')
      }}
    />
    {value !== null && (
      <DayField
        id="post-until"
        label={postWords.until}
        value={value}
        firstDay={firstDay}
        hint={postWords.lastDay}
        error={error}
        onChange={onChange}
      />
    )}
  </>
)
