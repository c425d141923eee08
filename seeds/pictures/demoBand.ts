import { PICTURE_HEIGHT, PICTURE_WIDTH, type Painter } from './Painter'
import { colour } from './scenes'

const BAND = 44

const letters = [
  ['####.', '#...#', '#...#', '#...#', '####.'],
  ['#####', '#....', '####.', '#....', '#####'],
  ['#...#', '##.##', '#.#.#', '#...#', '#...#'],
  ['.###.', '#...#', '#...#', '#...#', '.###.'],
]

/** A striped band with the word DEMO above a picture, so that none passes for a photo. */
export const paintDemoBand = (painter: Painter, stripes: number): void => {
  painter.box(0, 0, PICTURE_WIDTH, BAND, colour.white)
  painter.stripes(0, 0, PICTURE_WIDTH, BAND, 24, stripes)
  painter.box(164, 4, 152, BAND - 8, colour.white)
  letters.forEach((letter, index) => {
    painter.glyph(174 + index * 34, 9, letter, 5, colour.dark)
  })
  painter.box(0, PICTURE_HEIGHT - 6, PICTURE_WIDTH, 6, stripes)
}
