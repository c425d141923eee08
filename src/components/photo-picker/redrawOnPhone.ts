import Taro from '@tarojs/taro'
import { newestPictureRules } from '#domain/kernel/pictureRules'
import { fitted } from './fitted'

/** Of what WeChat's canvas hands out, what is needed; Taro's types know it for WebGL only. */
interface PhoneImage {
  readonly width: number
  readonly height: number
  onload: (() => void) | null
  onerror: ((reason: unknown) => void) | null
  src: string
}

const loaded = (image: PhoneImage, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    image.onload = () => {
      resolve()
    }
    image.onerror = () => {
      reject(new Error('WeChat cannot show this picture'))
    }
    image.src = path
  })

const redrawn = async (path: string): Promise<string> => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 })
  const image = canvas.createImage() as unknown as PhoneImage
  await loaded(image, path)
  const { width, height } = fitted(image)
  canvas.width = width
  canvas.height = height
  const brush = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, width, height)
  brush.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'jpg',
    quality: newestPictureRules.quality / 100,
    destWidth: width,
    destHeight: height,
  })
  return tempFilePath
}

/** What every phone shows. */
const shownEverywhere: ReadonlySet<string> = new Set(['jpeg', 'jpg', 'png', 'webp'])

/** A phone whose WeChat is too old to draw by itself lets WeChat compress, which leaves out as much. */
const compressed = async (path: string): Promise<string | null> => {
  try {
    const { type } = await Taro.getImageInfo({ src: path })
    if (!shownEverywhere.has(type)) return null
    const { quality, longestEdge } = newestPictureRules
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedWidth: longestEdge })
    return tempFilePath
  } catch {
    return null
  }
}

/**
 * Draws a photo anew, at a size fit for a phone network and on a white ground: place, time and camera that the phone had
 * put into the file stay behind. WeChat only.
 *
 * @returns where the new one lies; null for what WeChat cannot show
 */
export const redrawOnPhone = async (path: string): Promise<string | null> => {
  try {
    return await redrawn(path)
  } catch {
    return compressed(path)
  }
}
