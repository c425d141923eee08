import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/vocabulary'
import './deadline-pill.scss'

export type DeadlineState = 'on-time' | 'near' | 'over' | 'met'

export interface DeadlinePillProperties {
  state: DeadlineState
  /** As people say it: 「还剩 5 小时」「已超 2 天」. */
  words: string
  /** What is due: 「受理」「办结」. */
  what?: string | undefined
}

const shapes: Record<DeadlineState, IconName> = {
  'on-time': 'clock',
  near: 'bell',
  over: 'warn',
  met: 'check',
}

/** A deadline by colour, shape and word at once. */
export function DeadlinePill({ state, words, what }: DeadlinePillProperties): ReactNode {
  return (
    <View className={`v-deadline v-deadline--${state}`}>
      <Icon name={shapes[state]} />
      {what !== undefined && <View className="v-deadline__what">{what}</View>}
      <View className="v-deadline__words">{words}</View>
    </View>
  )
}
