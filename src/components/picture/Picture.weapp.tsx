import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { BrokenPicture } from './BrokenPicture'
import type { PictureProperties } from './properties'
import { useBroken } from './useBroken'

/** Shows a small picture that is fetched when it comes near. One that cannot be shown says so. */
export const Picture = ({ className, src, label, onBroken }: PictureProperties): ReactNode => {
  const { broken, onError } = useBroken(src, onBroken)
  if (broken) return <BrokenPicture className={className} label={label} />
  return (
    <Image
      className={className}
      src={src}
      mode="aspectFill"
      lazyLoad
      onError={onError}
      {...(label === undefined ? aria({ hidden: true }) : aria({ role: 'img', label }))}
    />
  )
}
