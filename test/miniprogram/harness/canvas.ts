/** Under which address lies what was drawn of the picture at another. */
const drawnOf = (path: string): string => `${path}.drawn.jpg`

/** The picture that was drawn; the address itself where nothing was. */
export const pictureBehind = (path: string): string => path.replace(/\.drawn\.jpg$/, '')

/** Stands in for WeChat's image: it is there after a moment, unless the phone cannot show what lies at its address. */
class PhoneImage {
  readonly width = 2_400
  readonly height = 1_800
  onload: (() => void) | null = null
  onerror: ((reason: object) => void) | null = null
  path = ''

  constructor(private readonly canShow: (path: string) => boolean) {}

  set src(path: string) {
    this.path = path
    setTimeout(() => {
      if (this.canShow(path)) this.onload?.()
      else this.onerror?.({ errMsg: 'load image failed' })
    })
  }
}

/** Stands in for WeChat's canvas off the screen: it remembers what was drawn on it last, and on what ground. */
export class PhoneCanvas {
  width = 0
  height = 0
  drawn = ''
  ground = ''

  constructor(private readonly canShow: (path: string) => boolean) {}

  createImage(): PhoneImage {
    return new PhoneImage(this.canShow)
  }

  getContext(): object {
    const brush = {
      fillStyle: '',
      fillRect: () => {
        this.ground = brush.fillStyle
      },
      drawImage: ({ path }: PhoneImage) => {
        this.drawn = path
      },
    }
    return brush
  }

  /** Where a JPEG of it is put. */
  save(): { tempFilePath: string } {
    if (this.drawn === '') throw new Error('canvasToTempFilePath:fail nothing was drawn')
    return { tempFilePath: drawnOf(this.drawn) }
  }
}
