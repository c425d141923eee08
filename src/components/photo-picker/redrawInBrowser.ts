import { newestPictureRules } from '#domain/kernel/pictureRules'
import { fitted } from './fitted'

/**
 * Draws a photo anew, at a size fit for a phone network and on a white ground: place, time and camera that the phone had
 * put into the file stay behind. Browser only.
 *
 * @returns a JPEG; null for what this browser cannot show, as most cannot show HEIC
 */
export async function redrawInBrowser(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = fitted(picture)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const brush = canvas.getContext('2d')
    if (brush === null) return null
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, width, height)
    brush.drawImage(picture, 0, 0, width, height)
    return await new Promise<Blob | null>(resolve => {
      canvas.toBlob(resolve, 'image/jpeg', newestPictureRules.quality / 100)
    })
  } catch {
    return null
  }
}
