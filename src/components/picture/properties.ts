export interface PictureProperties {
  className: string
  /** Address of the picture. */
  src: string
  /** What it shows, where nothing around it says so; without it, it is an ornament. */
  label?: string | undefined
  /** Called when it cannot be shown: whoever names what it lies in says so too. */
  onBroken?: (() => void) | undefined
}
