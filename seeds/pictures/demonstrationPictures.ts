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

const FOLDER = 'owners/demo'

export const picturePath = (scene: SceneName, mended: boolean): string =>
  `${FOLDER}/${scene}-${mended ? 'after' : 'before'}.png`

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
