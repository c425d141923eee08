import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Picture } from '../picture/Picture'
import './avatar.scss'

export interface AvatarProperties {
  /** As shown to others, e.g. 「陈女士」; its first character stands in for a picture. */
  name: string
  /** Address of a picture. */
  picture?: string | undefined
}

/** A face beside a name; an ornament, the name is said by the text beside it. */
export const Avatar = ({ name, picture }: AvatarProperties): ReactNode => (
  <View className="v-avatar" {...aria({ hidden: true })}>
    {picture === undefined ? name.slice(0, 1) : <Picture className="v-avatar__picture" src={picture} />}
  </View>
)
