export interface PictureProperties {
  className: string
  /** Address of the picture. */
  src: string
}
