import { useEffect, useRef } from 'react'
import type { PhotoDraft } from '../components/photo-picker/photo'
import type { KeptPhoto } from './keptPhoto'
import { keptPicture } from './keptPicture'

/** Photos of a kept draft, as the picker takes them. */
export const asPhotoDrafts = (kept: readonly KeptPhoto[]): readonly PhotoDraft[] =>
  kept.map(({ fileId, picture }) => ({
    key: fileId,
    path: picture,
    size: 0,
    state: 'done',
    percent: 100,
    fileId,
  }))

/** Tells which photos have reached storage whenever that changes, each with a small picture of it. */
export const useKeptPhotos = (photos: readonly PhotoDraft[], onKeep: (kept: KeptPhoto[]) => void): void => {
  const pictures = useRef(new Map<string, Promise<string>>())
  const newest = useRef(0)
  // What the draft knows already is no news: it would pass for a change by the person.
  const told = useRef(uploadedIn(photos))
  // A form that has been sent or cleared keeps nothing more.
  useEffect(() => {
    const turns = newest
    return () => {
      turns.current++
    }
  }, [])
  useEffect(() => {
    if (told.current === uploadedIn(photos)) return
    told.current = uploadedIn(photos)
    const turn = ++newest.current
    const uploaded = photos.filter(photo => photo.fileId !== undefined)
    const kept = uploaded.map(async (photo): Promise<KeptPhoto> => {
      const fileId = photo.fileId ?? ''
      const picture = pictures.current.get(fileId) ?? keptPicture(photo).catch(() => '')
      pictures.current.set(fileId, picture)
      return { fileId, picture: await picture }
    })
    void Promise.all(kept).then(all => {
      if (turn === newest.current) onKeep(all)
    })
  }, [photos, onKeep])
}

const uploadedIn = (photos: readonly PhotoDraft[]): string =>
  photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])).join(' ')
