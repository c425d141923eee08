import decodeQR from 'qr/decode.js'
import { receiptDrawing } from '../../../src/features/votes/ballot/receiptDrawing'

/** Pixels for each module: a camera sees more than one. */
const scale = 4
const bytesAPixel = 4

/** The drawing as a camera sees it: light ground, dark squares. */
const photographed = (address: string) => {
  const drawing = decodeURIComponent(address.replace('data:image/svg+xml;charset=utf-8,', ''))
  const side = Number(/viewBox="0 0 (\d+) /.exec(drawing)?.[1])
  const width = side * scale
  const data = new Uint8Array(width * width * bytesAPixel).fill(255)
  for (const [, x, y, long] of drawing.matchAll(/M(\d+),(\d+)h(\d+)v1h-\3z/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < Number(long) * scale; dx += 1) {
        const pixel = (Number(y) * scale + dy) * width + Number(x) * scale + dx
        data.set([0, 0, 0], pixel * bytesAPixel)
      }
  return { width, height: width, data }
}

test.each(['0123456789abcdef'.repeat(4), 'f'.repeat(64), '9f3a71c2'.repeat(8)])(
  'whoever scans the picture of receipt %s has that receipt',
  receipt => {
    expect(decodeQR(photographed(receiptDrawing(receipt))).toLowerCase()).toBe(receipt)
  },
)

test('two of them stay far below what a page may hand to the screen at once', () => {
  expect(receiptDrawing('9f3a71c2'.repeat(8)).length).toBeLessThan(7_000)
})
