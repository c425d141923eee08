import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import './skeleton.scss'

/** Grey rows where content will be; at once, before anything is loaded. */
export function Skeleton({ rows = 5 }: { rows?: number }): ReactNode {
  return (
    <View className="v-skeleton" {...aria({ role: 'status', label: componentWords.loading })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="v-skeleton__row">
          <View className="v-skeleton__line" />
          <View className="v-skeleton__line v-skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}
