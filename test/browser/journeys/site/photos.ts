import type { Page } from 'playwright-core'
import { photoWords } from '#copy/kernel/photos'
import { demonstrationPictures, picturePath } from '#seeds/pictures/demonstrationPictures'
import type { SceneName } from '#seeds/pictures/scenes'

/** A small picture file, as a phone would hand it over. */
const photo = (scene: SceneName, mended: boolean) => {
  const wanted = picturePath(scene, mended)
  const found = demonstrationPictures().find(({ cloudPath }) => cloudPath === wanted)
  if (found === undefined) throw new Error(`no picture ${wanted}`)
  return { name: `${scene}.png`, mimeType: 'image/png', buffer: Buffer.from(found.content) }
}

export const brokenLamp = photo('lamp', false)
export const lampPost = photo('road', false)
export const mendedLamp = photo('lamp', true)

/** Adds photos through the file dialogue of the form in front. */
export const addPhotos = async (page: Page, photos: (typeof brokenLamp)[]): Promise<void> => {
  const dialogue = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: photoWords.addPhoto, exact: true }).click()
  await (await dialogue).setFiles(photos)
}

/** Waits until this many photos are there and none is on its way. */
export const photosArrived = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: photoWords.removePhoto(count) }).waitFor()
  await page
    .getByText(/上传中/)
    .first()
    .waitFor({ state: 'detached' })
}
