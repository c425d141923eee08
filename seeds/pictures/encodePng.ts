import { deflateSync } from 'node:zlib'

/** A picture as palette numbers, row by row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Red, green, blue of each palette number, 0–255. */
export type Palette = readonly (readonly [number, number, number])[]

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const CRC_POLYNOMIAL = 0xedb88320

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? CRC_POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1
  }
  return remainder
})

const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crcOf(named), named.length + 4)
  return framed
}

/** An indexed-colour PNG (8 bits a pixel, no filter). Source: PNG specification, third edition, clauses 5 and 11. */
export const encodePng = (canvas: Canvas, palette: Palette): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(canvas.width, 0)
  header.writeUInt32BE(canvas.height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((canvas.width + 1) * canvas.height)
  for (let y = 0; y < canvas.height; y += 1) {
    const row = canvas.pixels.subarray(y * canvas.width, (y + 1) * canvas.width)
    rows.set(row, y * (canvas.width + 1) + 1)
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
