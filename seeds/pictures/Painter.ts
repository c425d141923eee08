import type { Canvas } from './encodePng'

export const PICTURE_WIDTH = 480
export const PICTURE_HEIGHT = 360

export interface Painter {
  readonly canvas: Canvas
  box(x: number, y: number, width: number, height: number, colour: number): void
  disc(x: number, y: number, radius: number, colour: number): void
  line(fromX: number, fromY: number, toX: number, toY: number, thickness: number, colour: number): void
  /** Slanted stripes over a box, `pitch` pixels apart. */
  stripes(x: number, y: number, width: number, height: number, pitch: number, colour: number): void
  /** A glyph of `bits`, a row of cells each, `cell` pixels wide. */
  glyph(x: number, y: number, rows: readonly string[], cell: number, colour: number): void
}

export const createPainter = (ground: number): Painter => {
  const pixels = new Uint8Array(PICTURE_WIDTH * PICTURE_HEIGHT).fill(ground)
  const dot = (x: number, y: number, colour: number) => {
    if (x >= 0 && x < PICTURE_WIDTH && y >= 0 && y < PICTURE_HEIGHT) pixels[y * PICTURE_WIDTH + x] = colour
  }
  const fill = (
    [x, y, width, height]: readonly [number, number, number, number],
    colour: number,
    covers: (x: number, y: number) => boolean,
  ) => {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) if (covers(column, row)) dot(column, row, colour)
    }
  }
  const disc: Painter['disc'] = (x, y, radius, colour) => {
    const square = [x - radius, y - radius, 2 * radius + 1, 2 * radius + 1] as const
    fill(square, colour, (px, py) => (px - x) ** 2 + (py - y) ** 2 <= radius ** 2)
  }
  const box: Painter['box'] = (x, y, width, height, colour) => {
    fill([x, y, width, height], colour, () => true)
  }
  return {
    canvas: { width: PICTURE_WIDTH, height: PICTURE_HEIGHT, pixels },
    box,
    disc,
    line: (fromX, fromY, toX, toY, thickness, colour) => {
      const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY), 1)
      for (let step = 0; step <= steps; step += 1) {
        const x = Math.round(fromX + ((toX - fromX) * step) / steps)
        const y = Math.round(fromY + ((toY - fromY) * step) / steps)
        disc(x, y, Math.floor(thickness / 2), colour)
      }
    },
    stripes: (x, y, width, height, pitch, colour) => {
      fill([x, y, width, height], colour, (px, py) => (px + py) % pitch < pitch / 2)
    },
    glyph: (x, y, rows, cell, colour) => {
      for (const [down, row] of rows.entries()) {
        for (let across = 0; across < row.length; across += 1) {
          if (row.charAt(across) === '#') box(x + across * cell, y + down * cell, cell, cell, colour)
        }
      }
    },
  }
}
