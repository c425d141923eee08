import type { Page } from 'playwright-core'
import { componentWords } from '#copy/components'
import { encodePng } from '#seeds/pictures/encodePng'

const SIDE = 96 // pixels

/** A small picture of two colours, as a phone would hand it over. */
const photo = (name: string, ground: readonly [number, number, number]) => {
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => ((Math.floor(at / SIDE) + at) % 16) >> 3)
  const buffer = encodePng({ width: SIDE, height: SIDE, pixels }, [ground, [255, 255, 255]])
  return { name, mimeType: 'image/png', buffer }
}

export const brokenLamp = photo('lamp.png', [60, 60, 70])
export const lampPost = photo('post.png', [120, 90, 60])
export const mendedLamp = photo('mended.png', [30, 140, 60])

/** Adds photos through the file dialogue of the form in front. */
export const addPhotos = async (page: Page, photos: (typeof brokenLamp)[]): Promise<void> => {
  const dialogue = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: componentWords.addPhoto, exact: true }).click()
  await (await dialogue).setFiles(photos)
}

/** Waits until this many photos are there and none is on its way. */
export const photosArrived = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('button', { name: componentWords.removePhoto(count) }).waitFor()
  await page
    .getByText(/上传中/)
    .first()
    .waitFor({ state: 'detached' })
}
