import { paintDemoBand } from './demoBand'
import { encodePng } from './encodePng'
import { createPainter, type Painter } from './Painter'
import { colour, palette } from './scenes'

/** 不动产权证书, 租赁合同, 委托书: what people lay before an office. */
export const paperNames = ['deed', 'lease', 'mandate'] as const
export type PaperName = (typeof paperNames)[number]

const SHEET = { left: 120, top: 60, width: 240, height: 280 }

/** Grey bars where the words would be: there is nothing to read in a drawn paper. */
const lines = (painter: Painter, from: number, widths: readonly number[]) => {
  widths.forEach((width, index) => {
    painter.box(SHEET.left + 24, from + index * 18, width, 7, colour.metal)
  })
}

const seal = (painter: Painter, x: number, y: number) => {
  painter.disc(x, y, 30, colour.red)
  painter.disc(x, y, 25, colour.white)
  painter.disc(x, y, 9, colour.red)
}

const signature = (painter: Painter, x: number, y: number) => {
  const strokes = [0, -12, 6, -8, 10, -4, 4] as const
  strokes.slice(1).forEach((height, index) => {
    painter.line(x + index * 12, y + (strokes[index] ?? 0), x + index * 12 + 12, y + height, 3, colour.dark)
  })
}

const papers: Readonly<Record<PaperName, (painter: Painter) => void>> = {
  deed: painter => {
    painter.box(SHEET.left, SHEET.top, SHEET.width, 46, colour.red)
    painter.box(SHEET.left + 60, SHEET.top + 18, 120, 10, colour.amber)
    lines(painter, 126, [190, 160, 190, 120, 180])
    painter.box(SHEET.left + 24, 228, 84, 66, colour.sky)
    painter.box(SHEET.left + 42, 242, 40, 40, colour.wall)
    seal(painter, 306, 286)
  },
  lease: painter => {
    painter.box(SHEET.left + 70, SHEET.top + 20, 100, 14, colour.dark)
    lines(painter, 112, [190, 190, 150, 190, 170, 190, 90])
    painter.box(SHEET.left + 24, 254, 90, 3, colour.dark)
    painter.box(SHEET.left + 134, 254, 84, 3, colour.dark)
    signature(painter, 148, 246)
    signature(painter, 262, 246)
  },
  mandate: painter => {
    painter.box(SHEET.left + 80, SHEET.top + 20, 80, 16, colour.dark)
    lines(painter, 116, [190, 180, 190, 130])
    lines(painter, 206, [110, 90])
    signature(painter, 248, 268)
    painter.disc(320, 296, 14, colour.red)
    painter.disc(320, 296, 8, colour.amber)
  },
}

/** A paper on a table, drawn. */
export const paintPaper = (name: PaperName): Buffer => {
  const painter = createPainter(colour.soil)
  painter.box(SHEET.left + 8, SHEET.top + 8, SHEET.width, SHEET.height, colour.dark)
  painter.box(SHEET.left, SHEET.top, SHEET.width, SHEET.height, colour.white)
  papers[name](painter)
  paintDemoBand(painter, colour.blue)
  return encodePng(painter.canvas, Object.values(palette))
}

/** Its name tells nothing of whom it is: papers are numbered in the order in which they are laid before an office. */
export const paperPath = (number: number): string => `kept/demo-paper-${String(number)}.png`
