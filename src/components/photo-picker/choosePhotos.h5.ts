import { openChooser } from '../file-chooser/openChooser.h5'
import type { PickedPhoto } from './photo'
import { shrinkPhoto } from './shrinkPhoto'

/** Asks for up to `count` photos; an empty list when the person changes their mind. */
export async function choosePhotos(count: number): Promise<PickedPhoto[]> {
  const files = await openChooser({ accept: 'image/*', multiple: count > 1 })
  const blobs = await Promise.all(files.slice(0, count).map(shrinkPhoto))
  return blobs.map(blob => ({ path: URL.createObjectURL(blob), size: blob.size, blob }))
}
