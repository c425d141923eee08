import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import type { TappableProperties } from './properties'
import './tappable.scss'

/** See {@link TappableProperties}. A plain element: Taro's would add its own state and know no keyboard. */
export function Tappable({
  onTap,
  className = '',
  id,
  place,
  children,
  role = 'button',
  ...state
}: TappableProperties): ReactNode {
  const disabled = state.disabled === true
  const act = () => {
    if (!disabled) onTap()
  }
  return (
    <div
      className={`v-tappable ${className}`}
      id={id}
      style={place}
      tabIndex={disabled ? -1 : 0}
      {...aria({ ...state, role })}
      onClick={act}
      onKeyDown={event => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        act()
      }}
    >
      {children}
    </div>
  )
}
