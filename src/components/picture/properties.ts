export interface PictureProperties {
  className: string
  /** Address of the picture. */
  src: string
  /** What it shows, where nothing around it says so; without it, it is an ornament. */
  label?: string | undefined
}
