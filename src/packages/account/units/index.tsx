import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { productName } from '#copy/components'

export default function Index(): ReactNode {
  return <View className="v-page">{productName}</View>
}
