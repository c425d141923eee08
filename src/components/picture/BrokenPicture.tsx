import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './broken-picture.scss'

/** Stands in the place of a picture that cannot be shown, and says so. */
export const BrokenPicture = ({
  className,
  label,
}: {
  className: string
  /** What the picture would have shown, where nothing around it says so. */
  label?: string | undefined
}): ReactNode => (
  <View className={`${className} v-broken-picture`} {...aria({ role: 'img', label: nameOf(label) })}>
    <Icon name="warn" />
    <View className="v-broken-picture__words">{componentWords.pictureBroken}</View>
  </View>
)

const nameOf = (label = ''): string =>
  label === '' ? componentWords.pictureBroken : `${label}，${componentWords.pictureBroken}`
