import { paintDemoBand } from './demoBand'
import { encodePng } from './encodePng'
import { createPainter } from './Painter'
import { colour, palette, sceneNames, scenes, type SceneName } from './scenes'

/** A file to be put into cloud storage before anybody looks at the demonstration. */
export interface SeedFile {
  /** Where it lies in the environment's storage, without the environment. */
  readonly cloudPath: string
  readonly content: Buffer
}

/** Where a photo lies once it was taken in; these are drawn, so there is nothing in them but the picture. */
const FOLDER = 'kept'

export const picturePath = (scene: SceneName, mended: boolean): string =>
  `${FOLDER}/demo-${scene}-${mended ? 'after' : 'before'}.png`

/** Drawn, not photographed. */
const paintPicture = (scene: SceneName, mended: boolean): Buffer => {
  const painter = createPainter(colour.sky)
  scenes[scene](painter, mended)
  paintDemoBand(painter, mended ? colour.good : colour.red)
  return encodePng(painter.canvas, Object.values(palette))
}

/** Two small pictures of every scene: as it was reported, and as it was mended. */
export const demonstrationPictures = (): readonly SeedFile[] =>
  sceneNames.flatMap(scene =>
    [false, true].map(mended => ({
      cloudPath: picturePath(scene, mended),
      content: paintPicture(scene, mended),
    })),
  )
