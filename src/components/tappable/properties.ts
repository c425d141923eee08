import type { ReactNode } from 'react'
import type { States } from '../aria/state'

/** Anything that answers a tap: at least 44 px high (60 in elder mode), with a role, reachable by keyboard. */
export interface TappableProperties extends Pick<States, 'checked' | 'selected' | 'expanded' | 'disabled'> {
  /** Spoken instead of the text inside; says what that shows, in the same order. */
  label?: string | undefined
  onTap: () => void
  /** Default `button`. */
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch' | undefined
  className?: string | undefined
  id?: string | undefined
  /** Inline position, for overlays whose place is data. */
  place?: Record<'left' | 'top' | 'width' | 'height', string> | undefined
  children?: ReactNode
}
