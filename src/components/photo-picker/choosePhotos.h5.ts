import type { PickedPhoto } from './photo'
import { shrinkPhoto } from './shrinkPhoto'

/** Asks for up to `count` photos; an empty list when the person changes their mind. */
export async function choosePhotos(count: number): Promise<PickedPhoto[]> {
  const files = await chooseFiles(count)
  const blobs = await Promise.all(files.slice(0, count).map(shrinkPhoto))
  return blobs.map(blob => ({ path: URL.createObjectURL(blob), size: blob.size, blob }))
}

function chooseFiles(count: number): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = count > 1
  return new Promise(resolve => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      resolve([])
    })
    input.click()
  })
}
