import { openChooser } from '../file-chooser/openChooser.h5'
import type { ChosenPhotos } from './photo'
import { redrawInBrowser } from './redrawInBrowser'

/** Where HEIC is not among them, an iPhone hands its photos over as JPEG. */
const accept = 'image/jpeg,image/png,image/webp'

/** Asks for up to `count` photos; none when the person changes their mind. */
export async function choosePhotos(count: number): Promise<ChosenPhotos> {
  const files = (await openChooser({ accept, multiple: count > 1 })).slice(0, count)
  const photos = (await Promise.all(files.map(redrawInBrowser)))
    .filter(blob => blob !== null)
    .map(blob => ({ path: URL.createObjectURL(blob), size: blob.size, blob }))
  return { photos, unreadable: files.length - photos.length }
}
