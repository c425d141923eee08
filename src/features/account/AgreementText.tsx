import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { privacyAgreement } from '#copy/residence/joining'
import { Heading } from '../../components/heading/Heading'
import './agreement.scss'

/** What is kept, why, who sees it, and what one may do about it. */
export const AgreementText = (): ReactNode => (
  <View className="v-agreement">
    {privacyAgreement.map(({ title, points }) => (
      <View key={title} className="v-agreement__part">
        <Heading className="v-agreement__title">{title}</Heading>
        {points.map(point => (
          <View key={point} className="v-agreement__point">
            {point}
          </View>
        ))}
      </View>
    ))}
  </View>
)
