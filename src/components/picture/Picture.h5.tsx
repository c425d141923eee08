import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BrokenPicture } from './BrokenPicture'
import type { PictureProperties } from './properties'
import { useBroken } from './useBroken'

/**
 * Shows a small picture that is fetched when it comes near. The browser does that by itself; Taro's own way of it sets
 * an address on an image that may be gone by then, which ends in an error of the page.
 */
export const Picture = ({ className, src, label = '', onBroken }: PictureProperties): ReactNode => {
  const { broken, onError } = useBroken(src, onBroken)
  if (broken) return <BrokenPicture className={className} label={label} />
  return (
    <Image
      className={className}
      src={src}
      mode="aspectFill"
      imgProps={{ loading: 'lazy', alt: label }}
      onError={onError}
    />
  )
}
