import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import { Icon } from '../icon/Icon'
import './failure.scss'

export interface FailureProperties {
  /** What went wrong and what to do, in one sentence. */
  words: string
  onRetry?: (() => void) | undefined
}

/** Instead of content that could not be loaded. */
export function Failure({ words, onRetry }: FailureProperties): ReactNode {
  return (
    <View className="v-failure" {...aria({ role: 'alert' })}>
      <Icon name="warn" size="large" />
      <View className="v-failure__words">{words}</View>
      {onRetry && <Button label={componentWords.retry} onTap={onRetry} small />}
    </View>
  )
}
