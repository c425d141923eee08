import type { Painter } from './Painter'

/** Palette numbers by what they paint. */
export const palette = {
  sky: [214, 226, 232],
  wall: [196, 190, 180],
  shade: [140, 136, 130],
  dark: [58, 60, 64],
  metal: [168, 176, 184],
  green: [98, 148, 92],
  soil: [136, 108, 82],
  red: [199, 55, 47],
  amber: [226, 160, 60],
  blue: [70, 120, 170],
  white: [246, 246, 244],
  good: [46, 130, 88],
} as const satisfies Record<string, readonly [number, number, number]>

export const colour = Object.fromEntries(
  Object.keys(palette).map((name, index) => [name, index]),
) as Readonly<Record<keyof typeof palette, number>>

/** A thing seen: `mended` paints it as it looks afterwards. */
export type Scene = (paint: Painter, mended: boolean) => void

const ground = (paint: Painter) => {
  paint.box(0, 250, 480, 110, colour.shade)
}
const block = (paint: Painter, x: number, y: number, width: number) => {
  paint.box(x, y, width, 250 - y, colour.wall)
  for (let row = y + 16; row < 220; row += 36) {
    for (let column = x + 14; column < x + width - 20; column += 36)
      paint.box(column, row, 18, 20, colour.blue)
  }
}

export const scenes = {
  lift: (paint, mended) => {
    paint.box(0, 0, 480, 360, colour.wall)
    paint.box(140, 50, 200, 260, colour.dark)
    const gap = mended ? 2 : 34
    paint.box(146, 56, 94 - gap, 248, colour.metal)
    paint.box(240 + gap, 56, 94 - gap, 248, colour.metal)
    paint.box(370, 150, 40, 70, colour.white)
    paint.disc(390, 185, 11, mended ? colour.good : colour.red)
  },
  charging: (paint, mended) => {
    block(paint, 60, 20, 360)
    ground(paint)
    if (!mended) {
      paint.line(150, 60, 210, 290, 4, colour.dark)
      paint.line(260, 96, 230, 290, 4, colour.red)
    } else paint.box(200, 190, 46, 100, colour.good)
    paint.disc(170, 300, 30, colour.dark)
    paint.disc(270, 300, 30, colour.dark)
    paint.line(170, 296, 270, 296, 12, colour.amber)
  },
  rubbish: (paint, mended) => {
    ground(paint)
    paint.box(90, 150, 110, 140, colour.green)
    paint.box(220, 150, 110, 140, colour.blue)
    if (mended) return
    for (const [x, y, radius] of [
      [120, 132, 34],
      [180, 126, 28],
      [270, 130, 36],
      [350, 288, 34],
      [400, 300, 26],
    ] as const)
      paint.disc(x, y, radius, colour.soil)
  },
  water: (paint, mended) => {
    paint.box(0, 0, 480, 360, colour.white)
    paint.box(110, 70, 260, 26, colour.metal)
    paint.box(220, 96, 30, 60, colour.metal)
    paint.box(228, 156, mended ? 16 : 4, 130, colour.blue)
    paint.box(120, 290, 240, 40, colour.shade)
  },
  lamp: (paint, mended) => {
    paint.box(0, 0, 480, 360, colour.dark)
    paint.box(232, 90, 14, 240, colour.metal)
    paint.box(190, 80, 100, 16, colour.metal)
    paint.disc(240, 108, 26, mended ? colour.amber : colour.shade)
    paint.box(0, 330, 480, 30, colour.shade)
  },
  parking: (paint, mended) => {
    block(paint, 20, 40, 440)
    ground(paint)
    paint.stripes(0, 330, 480, 14, 40, colour.amber)
    if (mended) return
    for (const x of [50, 210, 350]) {
      paint.box(x, 236, 110, 50, colour.red)
      paint.disc(x + 26, 290, 16, colour.dark)
      paint.disc(x + 84, 290, 16, colour.dark)
    }
  },
  noise: (paint, mended) => {
    block(paint, 40, 30, 180)
    ground(paint)
    paint.box(290, 170, 90, 100, colour.amber)
    if (mended) return
    for (const reach of [40, 70, 100])
      paint.line(290 - reach, 220 - reach, 290 - reach, 220 + reach, 5, colour.red)
  },
  road: (paint, mended) => {
    paint.box(0, 170, 480, 190, colour.green)
    paint.box(0, 220, mended ? 480 : 250, 90, colour.dark)
    paint.stripes(0, 262, mended ? 480 : 250, 6, 60, colour.white)
    if (!mended) paint.stripes(250, 200, 26, 120, 24, colour.red)
  },
  barrier: (paint, mended) => {
    block(paint, 20, 30, 200)
    ground(paint)
    if (!mended) return
    for (let x = 10; x < 470; x += 46) paint.box(x, 230, 8, 70, colour.white)
    paint.box(0, 240, 480, 10, colour.blue)
    paint.box(0, 274, 480, 10, colour.blue)
  },
  wall: (paint, mended) => {
    block(paint, 60, 20, 360)
    ground(paint)
    if (!mended) paint.box(180, 90, 120, 80, colour.soil)
  },
  green: (paint, mended) => {
    paint.box(0, 230, 480, 130, mended ? colour.green : colour.soil)
    for (const x of [90, 240, 390]) {
      paint.box(x - 8, 150, 16, 100, colour.soil)
      paint.disc(x, 130, 54, mended ? colour.green : colour.shade)
    }
  },
} as const satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes
export const sceneNames = Object.keys(scenes) as readonly SceneName[]
