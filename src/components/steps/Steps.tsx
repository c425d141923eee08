import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './steps.scss'

export interface Step {
  title: string
  note?: string | undefined
  state: 'done' | 'failed' | 'now' | 'ahead'
}

const spokenStates = {
  done: componentWords.stepDone,
  failed: componentWords.stepFailed,
  now: componentWords.stepNow,
  ahead: componentWords.stepAhead,
}

/** What has happened, what is happening, what comes: a fixed sequence from top to bottom. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): ReactNode {
  return (
    <View className="v-steps" {...aria({ role: 'list', label })}>
      {steps.map((step, index) => (
        <View
          key={step.title}
          className={`v-steps__step v-steps__step--${step.state}`}
          {...aria({
            role: 'listitem',
            label: [step.title, spokenStates[step.state], step.note].filter(Boolean).join('，'),
          })}
        >
          <View className="v-steps__mark">
            <Mark step={step} number={index + 1} />
          </View>
          <View className="v-steps__body">
            <View className="v-steps__title">{step.title}</View>
            {step.note !== undefined && <View className="v-steps__note">{step.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}

const Mark = ({ step, number }: { step: Step; number: number }): ReactNode => {
  if (step.state === 'done') return <Icon name="check" />
  return step.state === 'failed' ? <Icon name="close" /> : number
}
