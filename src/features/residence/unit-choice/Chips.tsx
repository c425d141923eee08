import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../../../components/aria/aria'
import { Tappable } from '../../../components/tappable/Tappable'
import './unit-choice.scss'

export interface Chip {
  readonly value: string
  readonly label: string
  /** Spoken instead, where the label alone says too little. */
  readonly spoken?: string | undefined
}

interface ChipsProperties {
  label: string
  chips: readonly Chip[]
  value: string | null
  onChoose: (value: string) => void
}

/** One of many with short names, in rows that a thumb reaches. */
export const Chips = ({ label, chips, value, onChoose }: ChipsProperties): ReactNode => (
  <View className="v-chips">
    <View className="v-chips__label">{label}</View>
    <View className="v-chips__rows" {...aria({ role: 'radiogroup', label })}>
      {chips.map(chip => (
        <Tappable
          key={chip.value}
          className={`v-chips__one ${chip.value === value ? 'v-chips__one--chosen' : ''}`}
          role="radio"
          checked={chip.value === value}
          label={chip.spoken ?? chip.label}
          onTap={() => {
            onChoose(chip.value)
          }}
        >
          {chip.label}
        </Tappable>
      ))}
    </View>
  </View>
)
