import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { photoWords } from '#copy/kernel/photos'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import { Picture } from '../picture/Picture'
import { Tappable } from '../tappable/Tappable'
import type { PhotoDraft } from './photo'
import type { PhotoBook } from './usePhotos'
import './photo-picker.scss'

export interface PhotoPickerProperties {
  label: string
  /** From {@link usePhotos}. */
  book: PhotoBook
  hint?: string | undefined
}

/** Photos of a form, each with its own progress, retry and removal, and a tile to add more. */
export function PhotoPicker({ label, book, hint }: PhotoPickerProperties): ReactNode {
  const { photos, limit, unreadable } = book
  return (
    <View className="v-photos" {...aria({ role: 'group', label })}>
      <View className="v-photos__head">
        <View className="v-photos__label">{label}</View>
        <View className="v-photos__count">{photoWords.photoCount(photos.length, limit)}</View>
      </View>
      <View className="v-photos__tiles">
        {photos.map((photo, index) => (
          <PhotoTile key={photo.key} photo={photo} number={index + 1} book={book} />
        ))}
        {photos.length < limit && (
          <Tappable
            className="v-photos__tile v-photos__add"
            label={photoWords.addPhoto}
            onTap={() => {
              void book.add()
            }}
          >
            <Icon name="camera" size="large" />
            <View className="v-photos__words">{photoWords.addPhoto}</View>
          </Tappable>
        )}
      </View>
      {unreadable > 0 && (
        <View className="v-photos__unreadable" {...aria({ role: 'alert' })}>
          {photoWords.photosUnreadable(unreadable)}
        </View>
      )}
      {hint !== undefined && <View className="v-photos__hint">{hint}</View>}
    </View>
  )
}

function PhotoTile({
  photo,
  number,
  book,
}: {
  photo: PhotoDraft
  number: number
  book: PhotoBook
}): ReactNode {
  return (
    <View className="v-photos__tile">
      <Picture
        className="v-photos__picture"
        src={photo.path}
        label={photoWords.photoOf(number, book.photos.length)}
      />
      {photo.state === 'uploading' && (
        <View className="v-photos__state" {...aria({ role: 'status' })}>
          {photoWords.photoUploading(photo.percent)}
        </View>
      )}
      {photo.state === 'failed' && (
        <Tappable
          className="v-photos__state v-photos__state--failed"
          label={photoWords.retryPhoto(number)}
          onTap={() => {
            book.retry(photo.key)
          }}
        >
          <Icon name="redo" />
          {photoWords.photoFailed}
        </Tappable>
      )}
      <Tappable
        className="v-photos__remove"
        label={photoWords.removePhoto(number)}
        onTap={() => {
          book.remove(photo.key)
        }}
      >
        <Icon name="close" />
      </Tappable>
    </View>
  )
}
