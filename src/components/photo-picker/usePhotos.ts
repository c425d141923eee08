import { useRef, useState } from 'react'
import { choosePhotos } from './choosePhotos'
import type { PhotoDraft, PickedPhoto, SendPhoto } from './photo'
import { serverNow } from '../../clock/serverNow'

/** Phones tell progress far more often than it can be read; each time the page is painted anew. */
const PROGRESS_PAUSE_MS = 1_000

/** The photos of a form: what the picker shows and what the form sends. */
export interface PhotoBook {
  photos: readonly PhotoDraft[]
  limit: number
  /** Asks for more and starts sending them at once. */
  add: () => Promise<void>
  retry: (key: string) => void
  remove: (key: string) => void
  /** File ids of the photos that arrived, in order. */
  fileIds: readonly string[]
  /** Some photo is still on its way. */
  busy: boolean
  /** Some photo did not arrive. */
  failed: boolean
  /** How many of those chosen last could not be read, and were left out. */
  unreadable: number
}

/**
 * Keeps the photos of a form and sends each as soon as it is chosen, so that the form itself has little left to do.
 * @param upload sends one photo; see {@link SendPhoto}
 * @param limit how many photos at most
 * @param kept photos of a kept draft, already uploaded
 */
export function usePhotos(upload: SendPhoto, limit = 9, kept: readonly PhotoDraft[] = []): PhotoBook {
  const [photos, setPhotos] = useState<readonly PhotoDraft[]>(kept)
  const [unreadable, setUnreadable] = useState(0)
  const lastKey = useRef(0)
  /** When a photo's progress was last shown, whichever photo's. */
  const progressTold = useRef(0)
  const change = (key: string, part: Partial<PhotoDraft>) => {
    setPhotos(now => now.map(photo => (photo.key === key ? { ...photo, ...part } : photo)))
  }
  const send = (key: string, photo: PickedPhoto) => {
    change(key, { state: 'uploading', percent: 0 })
    progressTold.current = serverNow()
    const progress = (percent: number) => {
      const now = serverNow()
      if (now - progressTold.current < PROGRESS_PAUSE_MS) return
      progressTold.current = now
      change(key, { percent: Math.round(percent) })
    }
    upload(photo, progress).then(
      fileId => {
        change(key, { state: 'done', percent: 100, fileId })
      },
      () => {
        change(key, { state: 'failed' })
      },
    )
  }
  const add = async () => {
    const chosen = await choosePhotos(limit - photos.length)
    setUnreadable(chosen.unreadable)
    const drafts = chosen.photos.map((photo): PhotoDraft => {
      lastKey.current += 1
      return { ...photo, key: `photo-${String(lastKey.current)}`, state: 'uploading', percent: 0 }
    })
    setPhotos(now => [...now, ...drafts].slice(0, limit))
    drafts.forEach(draft => {
      send(draft.key, draft)
    })
  }
  return {
    photos,
    limit,
    add,
    retry: key => {
      const photo = photos.find(one => one.key === key)
      if (photo) send(key, photo)
    },
    remove: key => {
      setPhotos(now => now.filter(photo => photo.key !== key))
    },
    fileIds: photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])),
    busy: photos.some(({ state }) => state === 'uploading'),
    failed: photos.some(({ state }) => state === 'failed'),
    unreadable,
  }
}
