import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/vocabulary'
import './timeline.scss'

export interface TimelineEntry {
  key: string
  /** What happened: 「物业已派人」. */
  title: string
  /** When, as people say it: 「今天 15:20」. */
  when: string
  /** Who did it, as shown to this reader. */
  who?: string | undefined
  note?: string | undefined
  icon?: IconName | undefined
  /** `over` for what was late. Default `plain`. */
  tone?: 'plain' | 'good' | 'over' | undefined
  /** Photos, for instance. */
  children?: ReactNode
}

/** Who did what when; the newest entry is the first and stands out. */
export function Timeline({
  label,
  entries,
}: {
  label: string
  entries: readonly TimelineEntry[]
}): ReactNode {
  return (
    <View className="v-timeline" {...aria({ role: 'list', label })}>
      {entries.map((entry, index) => (
        <View
          key={entry.key}
          className={`v-timeline__entry v-timeline__entry--${entry.tone ?? 'plain'} ${index === 0 ? 'v-timeline__entry--newest' : ''}`}
          {...aria({ role: 'listitem' })}
        >
          <View className="v-timeline__mark">
            <Icon name={entry.icon ?? 'check'} />
          </View>
          <View className="v-timeline__body">
            <View className="v-timeline__title">{entry.title}</View>
            <View className="v-timeline__when">{[entry.when, entry.who].filter(Boolean).join(' · ')}</View>
            {entry.note !== undefined && <View className="v-timeline__note">{entry.note}</View>}
            {entry.children}
          </View>
        </View>
      ))}
    </View>
  )
}
