import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './tier-ladder.scss'

export interface Tier {
  /** 「小区」「社区」「区」. */
  name: string
  /** Who acts there, or since when. */
  note?: string | undefined
  state: 'passed' | 'current' | 'upcoming'
}

const spokenStates = {
  passed: componentWords.passed,
  current: componentWords.current,
  upcoming: componentWords.upcoming,
}

/** Compound → community → district, with the present rung marked by colour, weight and word. */
export function TierLadder({ label, tiers }: { label: string; tiers: readonly Tier[] }): ReactNode {
  return (
    <View className="v-tiers" {...aria({ role: 'list', label })}>
      {tiers.map((tier, index) => (
        <View key={tier.name} className="v-tiers__rung">
          {index > 0 && (
            <View className="v-tiers__arrow">
              <Icon name="arrow" />
            </View>
          )}
          <View
            className={`v-tiers__tier v-tiers__tier--${tier.state}`}
            {...aria({
              role: 'listitem',
              label: [tier.name, spokenStates[tier.state], tier.note].filter(Boolean).join('，'),
            })}
          >
            <View className="v-tiers__name">
              {tier.state === 'passed' && <Icon name="check" />}
              {tier.name}
            </View>
            {tier.note !== undefined && <View className="v-tiers__note">{tier.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
