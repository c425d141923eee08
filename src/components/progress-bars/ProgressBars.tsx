import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './progress-bars.scss'

export interface ProgressBar {
  /** What is counted: 「人数」「面积」. */
  label: string
  /** 0 … 1, for the length only; the words carry the exact figures. */
  share: number
  /** The exact figures: 「486/600（81.0%）」. */
  words: string
  /** Where the mark stands, 0 … 1, and the rule in words: 「过半数」「三分之二」. */
  threshold?: { share: number; words: string } | undefined
  /** Whether the threshold is reached, as the law compares it. */
  reached?: boolean | undefined
}

/** Bars with a marked threshold. Each one is spoken as a sentence, so that nothing is in the picture alone. */
export function ProgressBars({ label, bars }: { label: string; bars: readonly ProgressBar[] }): ReactNode {
  return (
    <View className="v-bars" {...aria({ role: 'group', label })}>
      {bars.map(bar => (
        <View
          key={bar.label}
          className="v-bars__one"
          {...aria({ role: 'progressbar', label: spoken(bar), value: value(bar) })}
        >
          <View className="v-bars__head">
            <View>{bar.label}</View>
            <View className="v-bars__figures">{bar.words}</View>
          </View>
          <View className="v-bars__track">
            <View
              className={`v-bars__fill ${bar.reached === true ? 'v-bars__fill--reached' : ''}`}
              style={{ width: percent(bar.share) }}
            />
            {bar.threshold && (
              <View className="v-bars__mark" style={{ left: percent(bar.threshold.share) }} />
            )}
          </View>
          {bar.threshold && (
            <View className={`v-bars__rule ${bar.reached === true ? 'v-bars__rule--reached' : ''}`}>
              {bar.reached === true && <Icon name="check" />}
              {[componentWords.threshold(bar.threshold.words), verdict(bar)].filter(Boolean).join(' · ')}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

const percent = (share: number): string => `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(2)}%`
const value = (bar: ProgressBar) => ({ now: Math.floor(bar.share * 100), max: 100 })

function verdict({ reached }: ProgressBar): string | undefined {
  if (reached === undefined) return undefined
  return reached ? componentWords.reached : componentWords.notReached
}

const spoken = (bar: ProgressBar): string =>
  [bar.label, bar.words, bar.threshold && componentWords.threshold(bar.threshold.words), verdict(bar)]
    .filter(Boolean)
    .join('，')
