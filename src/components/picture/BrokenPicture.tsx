import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import type { PictureProperties } from './properties'
import './broken-picture.scss'

/** Stands in the place of a picture that cannot be shown, and says so; an ornament stays one for screen readers. */
export const BrokenPicture = ({
  className,
  label,
}: Pick<PictureProperties, 'className' | 'label'>): ReactNode => (
  <View
    className={`${className} v-broken-picture`}
    {...(label === undefined
      ? aria({ hidden: true })
      : aria({ role: 'img', label: `${label}，${componentWords.pictureBroken}` }))}
  >
    <Icon name="warn" />
    <View className="v-broken-picture__words">{componentWords.pictureBroken}</View>
  </View>
)
