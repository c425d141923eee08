const longestEdge = 1600 // pixels; enough to read a meter, a tenth of what a phone camera makes
const smallEnough = 300 * 1024 // bytes

/** The photo at a size fit for a phone network; the original when it is small or cannot be decoded. Browser only. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  if (file.size <= smallEnough) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const smaller = await new Promise<Blob | null>(resolve => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85)
    })
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
