import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Tappable } from '../tappable/Tappable'
import './segmented.scss'

export interface Segment<Value extends string> {
  value: Value
  label: string
  /** How many wait there. */
  count?: number | undefined
}

export interface SegmentedProperties<Value extends string> {
  /** What is being switched; spoken. */
  label: string
  segments: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Tabs inside a page. They scroll sideways when they do not fit. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentedProperties<Value>): ReactNode {
  return (
    <View className="v-segments" {...aria({ role: 'tablist', label })}>
      {segments.map(segment => (
        <Tappable
          key={segment.value}
          className={`v-segments__one ${segment.value === value ? 'v-segments__one--on' : ''}`}
          role="tab"
          selected={segment.value === value}
          label={segment.count === undefined ? segment.label : `${segment.label} ${String(segment.count)}`}
          onTap={() => {
            onChange(segment.value)
          }}
        >
          {segment.label}
          {segment.count !== undefined && <View className="v-segments__count">{segment.count}</View>}
        </Tappable>
      ))}
    </View>
  )
}
