import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { photoWords } from '#copy/kernel/photos'
import { Tappable } from '../tappable/Tappable'
import { showPhotos } from './showPhotos'
import { Picture } from '../picture/Picture'
import './photo-strip.scss'

export interface PhotoStripProperties {
  /** Addresses that an Image can show (temporary links of the storage). */
  photos: readonly string[]
  /** Above the strip: 「处理前」「处理后」. */
  caption?: string | undefined
}

/** Small pictures, loaded when they come near; a tap shows them large. */
export function PhotoStrip({ photos, caption }: PhotoStripProperties): ReactNode {
  if (photos.length === 0) return null
  return (
    <View className="v-strip">
      {caption !== undefined && <View className="v-strip__caption">{caption}</View>}
      <View className="v-strip__row">
        {photos.map((photo, index) => (
          <Tappable
            key={photo}
            className="v-strip__one"
            label={photoWords.viewPhoto(index + 1, photos.length)}
            onTap={() => {
              void showPhotos(photos, index)
            }}
          >
            <Picture className="v-strip__picture" src={photo} />
          </Tappable>
        ))}
      </View>
    </View>
  )
}
