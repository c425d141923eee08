import { encodePng } from './encodePng'
import { createPainter, PICTURE_HEIGHT, PICTURE_WIDTH } from './Painter'
import { colour, palette, sceneNames, scenes, type SceneName } from './scenes'

/** A file to be put into cloud storage before anybody looks at the demonstration. */
export interface SeedFile {
  /** Where it lies in the environment's storage, without the environment. */
  readonly cloudPath: string
  readonly content: Buffer
}

const FOLDER = 'owners/demo'
const BAND = 44

const letters = [
  ['####.', '#...#', '#...#', '#...#', '####.'],
  ['#####', '#....', '####.', '#....', '#####'],
  ['#...#', '##.##', '#.#.#', '#...#', '#...#'],
  ['.###.', '#...#', '#...#', '#...#', '.###.'],
]

export const picturePath = (scene: SceneName, mended: boolean): string =>
  `${FOLDER}/${scene}-${mended ? 'after' : 'before'}.png`

/** Drawn, not photographed: a striped band with the word DEMO runs through each, so that none passes for a photo. */
const paintPicture = (scene: SceneName, mended: boolean): Buffer => {
  const painter = createPainter(colour.sky)
  scenes[scene](painter, mended)
  painter.box(0, 0, PICTURE_WIDTH, BAND, colour.white)
  painter.stripes(0, 0, PICTURE_WIDTH, BAND, 24, mended ? colour.good : colour.red)
  painter.box(164, 4, 152, BAND - 8, colour.white)
  letters.forEach((letter, index) => {
    painter.glyph(174 + index * 34, 9, letter, 5, colour.dark)
  })
  painter.box(0, PICTURE_HEIGHT - 6, PICTURE_WIDTH, 6, mended ? colour.good : colour.red)
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
