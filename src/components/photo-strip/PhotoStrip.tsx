import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
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
  const [broken, setBroken] = useState<readonly string[]>([])
  if (photos.length === 0) return null
  // What a picture says in its place stands inside its button, whose name has to hold it.
  const nameOf = (photo: string, index: number) => {
    const name = photoWords.viewPhoto(index + 1, photos.length)
    return broken.includes(photo) ? `${name}，${componentWords.pictureBroken}` : name
  }
  return (
    <View className="v-strip">
      {caption !== undefined && <View className="v-strip__caption">{caption}</View>}
      <View className="v-strip__row">
        {photos.map((photo, index) => (
          <Tappable
            key={photo}
            className="v-strip__one"
            label={nameOf(photo, index)}
            onTap={() => {
              void showPhotos(photos, index)
            }}
          >
            <Picture
              className="v-strip__picture"
              src={photo}
              onBroken={() => {
                setBroken(known => [...known, photo])
              }}
            />
          </Tappable>
        ))}
      </View>
    </View>
  )
}
