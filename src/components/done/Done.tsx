import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './done.scss'

/** It has been sent: what that means stands below. */
export const Done = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <View {...aria({ role: 'status' })}>
    <View className="v-done__head">
      <Icon name="check" size="large" />
      <View className="v-done__title">{title}</View>
    </View>
    {children}
  </View>
)
