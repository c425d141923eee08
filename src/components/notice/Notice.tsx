import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/vocabulary'
import './notice.scss'

export interface NoticeProperties {
  words: ReactNode
  /** Default `info`. `over` is also spoken at once. */
  tone?: 'info' | 'good' | 'near' | 'over' | undefined
  icon?: IconName | undefined
  action?: { label: string; onTap: () => void } | undefined
}

const icons = { info: 'info', good: 'check', near: 'bell', over: 'warn' } as const

/** Something to know before going on: a danger, a refusal, what happens next. */
export const Notice = ({ words, tone = 'info', icon, action }: NoticeProperties): ReactNode => (
  <View
    className={`v-notice v-notice--${tone}`}
    {...aria(tone === 'over' ? { role: 'alert', live: 'assertive' } : {})}
  >
    <Icon name={icon ?? icons[tone]} />
    <View className="v-notice__words">{words}</View>
    {action && <Button label={action.label} onTap={action.onTap} small />}
  </View>
)
