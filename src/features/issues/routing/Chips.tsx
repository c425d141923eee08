import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../../components/aria/aria'
import { Tappable } from '../../../components/tappable/Tappable'
import './routing.scss'

interface ChipsProperties<Value extends string> {
  label: string
  options: readonly { readonly value: Value; readonly label: string }[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of many short words. */
export const Chips = <Value extends string>({
  label,
  options,
  value,
  onChange,
}: ChipsProperties<Value>): ReactNode => (
  <View {...aria({ role: 'radiogroup', label })}>
    <View className="v-routing__label">{label}</View>
    <View className="v-routing__chips">
      {options.map(option => (
        <Tappable
          key={option.value}
          className={`v-routing__chip ${option.value === value ? 'v-routing__chip--on' : ''}`}
          role="radio"
          checked={option.value === value}
          label={option.label}
          onTap={() => {
            onChange(option.value)
          }}
        >
          {option.label}
        </Tappable>
      ))}
    </View>
  </View>
)
