import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '../heading/Heading'
import './cell.scss'

export interface CellGroupProperties {
  title?: string | undefined
  /** Small print under the rows. */
  tip?: ReactNode
  children?: ReactNode
}

/** Rows that belong together on one surface. */
export function CellGroup({ title, tip, children }: CellGroupProperties): ReactNode {
  return (
    <View className="v-cells">
      {title !== undefined && <Heading className="v-cells__title">{title}</Heading>}
      <View className="weui-cells v-cells__rows">{children}</View>
      {tip !== undefined && <View className="v-cells__tip">{tip}</View>}
    </View>
  )
}
