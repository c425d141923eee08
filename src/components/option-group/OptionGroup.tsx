import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Tappable } from '../tappable/Tappable'
import './option-group.scss'

export interface Option<Value extends string> {
  value: Value
  label: string
  /** What choosing it means, in plain words. */
  note?: string | undefined
  disabled?: boolean | undefined
}

export interface OptionGroupProperties<Value extends string> {
  /** The question; spoken before the options. Shown unless `hideLabel`. */
  label: string
  hideLabel?: boolean | undefined
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

/** One of a few, large: each option a card with a ring that fills. */
export function OptionGroup<Value extends string>(properties: OptionGroupProperties<Value>): ReactNode {
  const { label, hideLabel = false, options, value, onChange } = properties
  return (
    <View className="v-options" {...aria({ role: 'radiogroup', label })}>
      {!hideLabel && <View className="v-options__label">{label}</View>}
      {options.map(option => (
        <Tappable
          key={option.value}
          className={optionClasses(option.value === value, option.disabled === true)}
          role="radio"
          checked={option.value === value}
          disabled={option.disabled}
          label={option.note === undefined ? option.label : `${option.label}，${option.note}`}
          onTap={() => {
            onChange(option.value)
          }}
        >
          <View className="v-options__ring" />
          <View className="v-options__body">
            <View className="v-options__title">{option.label}</View>
            {option.note !== undefined && <View className="v-options__note">{option.note}</View>}
          </View>
        </Tappable>
      ))}
    </View>
  )
}

const optionClasses = (chosen: boolean, disabled: boolean): string =>
  ['v-options__option', chosen && 'v-options__option--chosen', disabled && 'v-options__option--disabled']
    .filter(Boolean)
    .join(' ')
