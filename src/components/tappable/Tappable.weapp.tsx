import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import type { TappableProperties } from './properties'
import './tappable.scss'

/** See {@link TappableProperties}. */
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
  return (
    <View
      className={`v-tappable ${className}`}
      hoverClass={disabled ? 'none' : 'v-tappable--pressed'}
      {...(id === undefined ? {} : { id })}
      {...(place ? { style: place } : {})}
      {...aria({ ...state, role })}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </View>
  )
}
