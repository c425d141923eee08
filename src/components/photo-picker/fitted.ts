import { newestPictureRules } from '#domain/kernel/pictureRules'

/** Width and height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size to which a photo is shrunk before it is sent; never larger than it is, never nothing. */
export const fitted = ({ width, height }: Size): Size => {
  const scale = Math.min(1, newestPictureRules.longestEdge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
