import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './split.scss'

export interface SplitProperties {
  /** Always there. */
  list: ReactNode
  /** Beside the list from 960 px of width; below it on a phone (usually a page of its own there). */
  detail: ReactNode
}

/** List and detail side by side on a desk. Needs `wide` on the Page. */
export const Split = ({ list, detail }: SplitProperties): ReactNode => (
  <View className="v-split">
    <View className="v-split__list">{list}</View>
    <View className="v-split__detail">{detail}</View>
  </View>
)
