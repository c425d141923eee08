import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { emergencyNumbers, emergencyWords } from '#copy/kernel/emergency'
import { aria } from '../aria/aria'
import { Tappable } from '../tappable/Tappable'
import { dial } from '../dial/dial'
import './emergency-numbers.scss'

/** 119, 110 and 120, one tap each. */
export const EmergencyNumbers = (): ReactNode => (
  <View className="v-emergency" {...aria({ role: 'group', label: emergencyWords.title })}>
    {emergencyNumbers.map(({ number, name }) => (
      <Tappable
        key={number}
        className="v-emergency__one"
        label={`${emergencyWords.dial(number)}，${name}`}
        onTap={() => {
          dial(number)
        }}
      >
        <View className="v-emergency__number">{number}</View>
        <View className="v-emergency__name">{name}</View>
      </Tappable>
    ))}
  </View>
)
