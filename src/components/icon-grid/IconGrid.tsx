import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/vocabulary'
import { Tappable } from '../tappable/Tappable'
import './icon-grid.scss'

export interface IconOption<Value extends string> {
  value: Value
  label: string
  icon: IconName
}

export interface IconGridProperties<Value extends string> {
  /** The question; spoken before the options. Shown unless `hideLabel`. */
  label: string
  hideLabel?: boolean | undefined
  options: readonly IconOption<Value>[]
  /** Given `onChange`, the chosen one; the grid is then a set of radio buttons. */
  value?: Value | undefined
  onChange?: ((value: Value) => void) | undefined
  /** Given instead of `onChange`, the grid is a set of entries that lead somewhere. */
  onOpen?: ((value: Value) => void) | undefined
  /** Four large entries in two columns instead of four small columns. */
  large?: boolean | undefined
}

/** Pictures with words: categories to choose from, or entries to open. Fewer columns in elder mode. */
export function IconGrid<Value extends string>(properties: IconGridProperties<Value>): ReactNode {
  const { label, hideLabel = false, options, value, onChange, onOpen, large = false } = properties
  return (
    <View
      className={`v-grid ${large ? 'v-grid--large' : ''}`}
      {...aria({ role: onChange ? 'radiogroup' : 'group', label })}
    >
      {!hideLabel && <View className="v-grid__label">{label}</View>}
      <View className="v-grid__cells">
        {options.map(option => (
          <Tappable
            key={option.value}
            className={`v-grid__cell ${option.value === value ? 'v-grid__cell--chosen' : ''}`}
            role={onChange ? 'radio' : 'button'}
            checked={onChange ? option.value === value : undefined}
            label={option.label}
            onTap={() => {
              const choose = onChange ?? onOpen
              choose?.(option.value)
            }}
          >
            <Icon name={option.icon} size="large" />
            <View className="v-grid__words">{option.label}</View>
          </Tappable>
        ))}
      </View>
    </View>
  )
}
