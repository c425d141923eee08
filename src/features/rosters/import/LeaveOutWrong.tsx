import type { ReactNode } from 'react'
import { rosterWords } from '#copy/rosters/rosterImport'
import { FieldError } from '../../../components/field-error/FieldError'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'

interface LeaveOutWrongProperties {
  wrong: number
  on: boolean
  /** The person wanted to go on without it. */
  blocked: boolean
  onChange: (on: boolean) => void
}

/** Lines that are wrong are left out only after it was said that they may be. */
export const LeaveOutWrong = ({ wrong, on, blocked, onChange }: LeaveOutWrongProperties): ReactNode => (
  <>
    <SwitchRow
      id="leave-out-wrong"
      title={rosterWords.skip}
      note={rosterWords.skipNote(wrong)}
      on={on}
      onChange={onChange}
    />
    <FieldError words={blocked && !on ? rosterWords.mustSkip(wrong) : undefined} />
  </>
)
