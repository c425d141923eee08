import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { emergencyNumbers, servicesWords } from '#copy/services/services'
import { aria } from '../../components/aria/aria'
import { Tappable } from '../../components/tappable/Tappable'
import { dial } from '../../navigation/open'
import './emergency-numbers.scss'

/** 119, 110 and 120, one tap each. */
export const EmergencyNumbers = (): ReactNode => (
  <View className="v-emergency" {...aria({ role: 'group', label: servicesWords.emergency })}>
    {emergencyNumbers.map(({ number, name }) => (
      <Tappable
        key={number}
        className="v-emergency__one"
        label={`${servicesWords.dial(number)}，${name}`}
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
