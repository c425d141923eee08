import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import type { IconName } from './vocabulary'
import './icon.scss'

interface IconProperties {
  name: IconName
  /** Default `body`: as large as the text beside it. `large` is 1.5 times that. */
  size?: 'body' | 'large' | undefined
  /** Spoken; without it the icon is an ornament and hidden from screen readers. */
  label?: string | undefined
}

/**
 * One of our line icons, drawn by the style sheet as a mask: it takes the colour of the text around it, in every
 * theme, and costs the mini-program no data.
 */
export function Icon({ name, size = 'body', label }: IconProperties): ReactNode {
  const spoken = label === undefined ? aria({ hidden: true }) : aria({ role: 'img', label })
  return <View className={`v-icon v-icon--${size} v-icon-${name}`} {...spoken} />
}
