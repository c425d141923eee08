import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.scss'

export interface TagProperties {
  label: string
  /** The words carry the meaning, the tone repeats it. Default `plain`. */
  tone?: 'plain' | 'accent' | 'good' | 'near' | 'over' | undefined
}

/** A short state or kind beside a title. */
export const Tag = ({ label, tone = 'plain' }: TagProperties): ReactNode => (
  <View className={`v-tag v-tag--${tone}`}>{label}</View>
)
