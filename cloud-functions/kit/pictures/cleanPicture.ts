import { imageSize } from 'image-size'
import type { PictureRules } from '#domain/kernel/pictureRules'
import { decoders, toJpeg, type Pixels } from './codecs'

/** A file that cannot be kept as a photo. */
export class NoPhoto extends Error {
  constructor(readonly why: 'broken' | 'too-large') {
    super(`no photo: ${why}`)
    this.name = 'NoPhoto'
  }
}

/** What begins the decoder for a file, by what is in it. @throws NoPhoto before anything is unpacked */
const decoderFor = (content: Buffer, { mostPixels }: PictureRules): (typeof decoders)[string] => {
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(content)
  } catch {
    throw new NoPhoto('broken')
  }
  const begin = decoders[size.type ?? '']
  if (!begin || size.width * size.height === 0) throw new NoPhoto('broken')
  if (size.width * size.height > mostPixels) throw new NoPhoto('too-large')
  return begin
}

const white = 255

/** Lays a picture on white: JPEG knows no opacity, and would show black. */
const onWhite = ({ data, width, height }: Pixels): Pixels => {
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const opacity = data[pixel + 3] ?? white
    if (opacity === white) continue
    for (let colour = pixel; colour < pixel + 3; colour += 1)
      data[colour] = ((data[colour] ?? 0) * opacity + white * (white - opacity)) / white
    data[pixel + 3] = white
  }
  return { data, width, height }
}

/**
 * Paints a JPEG, PNG or WebP file anew as a JPEG of its pixels alone, turned upright and on a white ground: what else was in
 * the file (place, time, camera, owner, thumbnail, anything behind its end) does not come along. The same file always
 * gives the same bytes.
 *
 * @throws NoPhoto for a file that is no such picture, is damaged or cut off, or is larger than the rules allow
 */
export const cleanPicture = async (content: Buffer, rules: PictureRules): Promise<Buffer> => {
  if (content.length > rules.mostBytes) throw new NoPhoto('too-large')
  const decode = await decoderFor(content, rules)()
  let pixels: Pixels
  try {
    pixels = await decode(content)
  } catch {
    throw new NoPhoto('broken')
  }
  if (pixels.width * pixels.height > rules.mostPixels) throw new NoPhoto('too-large')
  return toJpeg(onWhite(pixels), rules.quality)
}
