import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PictureProperties } from './properties'

/** Shows a small picture that is fetched when it comes near. */
export const Picture = ({ className, src }: PictureProperties): ReactNode => (
  <Image className={className} src={src} mode="aspectFill" lazyLoad />
)
