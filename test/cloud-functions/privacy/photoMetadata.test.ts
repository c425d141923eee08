import { execFileSync } from 'node:child_process'
import { encodePng } from '#seeds/pictures/encodePng'
import { jpegFile, webpFile } from '../district/photoFiles'
import { amend } from '../district/residence'
import { report, startDistrict, type District } from '../district/startDistrict'

const planted = ['CameraOfWang', 'N23.0301', 'SerialNumber77', 'WangXiulan']
const secret = planted.join(' ')

/** An EXIF block, little-endian: the camera, how it was held, and where it was. */
const exif = (orientation: number): Buffer => {
  const text = Buffer.from(`${secret}\0`, 'latin1')
  const entry = (tag: number, type: number, count: number, value: number) => {
    const field = Buffer.alloc(12)
    field.writeUInt16LE(tag, 0)
    field.writeUInt16LE(type, 2)
    field.writeUInt32LE(count, 4)
    field.writeUInt32LE(value, 8)
    return field
  }
  const fields = 3
  const textAt = 8 + 2 + fields * 12 + 4
  const gpsAt = textAt + text.length
  const count = Buffer.from([fields, 0])
  const gps = Buffer.concat([Buffer.from([1, 0]), entry(0x0012, 2, text.length, textAt), Buffer.alloc(4)])
  return Buffer.concat([
    Buffer.from('II*\0', 'latin1'),
    Buffer.from([8, 0, 0, 0]),
    count,
    entry(0x0110, 2, text.length, textAt),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    text,
    gps,
  ])
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A camera's JPEG: EXIF with place and camera, XMP, a comment, and something behind the end. */
const cameraJpeg = (orientation = 6): Buffer =>
  Buffer.concat([
    jpegFile().subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`)),
    segment(0xfe, Buffer.from(secret)),
    jpegFile().subarray(2),
    Buffer.from(secret),
  ])

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})
const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const crc = body.reduce((sum, byte) => (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff)
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4)
  return chunk
}

/** A PNG with texts and EXIF, of which the second colour of its palette is clear: the whole picture. */
const taggedPng = (): Buffer => {
  const plain = encodePng({ width: 8, height: 8, pixels: new Uint8Array(64).fill(1) }, [
    [0, 0, 0],
    [10, 10, 10],
  ])
  const data = plain.indexOf('IDAT') - 4
  return Buffer.concat([
    plain.subarray(0, data),
    pngChunk('tRNS', Buffer.from([255, 0])),
    pngChunk('tEXt', Buffer.from(`Author\0${secret}`, 'latin1')),
    pngChunk('eXIf', exif(1)),
    plain.subarray(data),
  ])
}

const riffChunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** An extended WebP with EXIF and XMP. */
const taggedWebp = (): Buffer => {
  const head = Buffer.alloc(10)
  head.writeUInt8(0x0c, 0)
  head.writeUIntLE(23, 4, 3)
  head.writeUIntLE(15, 7, 3)
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', head),
    webpFile().subarray(12),
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', Buffer.from(`<x>${secret}</x>`)),
  ])
  return riffChunk('RIFF', body)
}

/** Width, height and the first pixel of a JPEG, by a decoder outside jest, which cannot load its modules. */
const looksOf = (jpeg: Buffer): { width: number; height: number; first: readonly number[] } => {
  const script = `
    globalThis.ImageData = class { constructor(data, width, height) { Object.assign(this, { data, width, height }) } }
    const { readFileSync } = await import('node:fs')
    const { init, default: decode } = await import('@jsquash/jpeg/decode.js')
    await init(new WebAssembly.Module(readFileSync('node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')))
    const { data, width, height } = await decode(readFileSync(0))
    console.log(JSON.stringify({ width, height, first: [...data.slice(0, 3)] }))`
  const node = [
    process.execPath,
    ['--input-type=module', '-e', script],
    { input: jpeg, encoding: 'utf8' },
  ] as const
  return JSON.parse(execFileSync(...node)) as ReturnType<typeof looksOf>
}

describe('what a photo tells besides its picture', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  /** What a neighbour gets to see of a photo that was sent. */
  const seen = async (file: Buffer, name: string): Promise<Buffer> => {
    const photos = [await district.upload('wang', file, name)]
    const { issue } = await district.call('wang', 'raiseIssue', report({ photos }))
    const [link = ''] = (await district.call('liu', 'getIssue', { issueId: issue.id })).photos
    return Buffer.from(await (await fetch(link)).arrayBuffer())
  }

  it.each<readonly [what: string, file: () => Buffer, name: string, size: readonly [number, number]]>([
    ['a camera’s JPEG, turned upright', cameraJpeg, 'camera.jpg', [16, 24]],
    ['a PNG with texts and EXIF', taggedPng, 'tagged.png', [8, 8]],
    ['a WebP with EXIF and XMP', taggedWebp, 'tagged.webp', [24, 16]],
  ])('is gone from %s', async (_what, file, name, [width, height]) => {
    for (const word of planted) expect([word, file().includes(word)]).toEqual([word, true])
    const shown = await seen(file(), name)
    for (const word of [...planted, 'Exif', 'http', 'tEXt'])
      expect([word, shown.includes(word)]).toEqual([word, false])
    expect(looksOf(shown)).toMatchObject({ width, height })
  })

  it('a picture that is clear stands on white', async () => {
    const { first } = looksOf(await seen(taggedPng(), 'clear.png'))
    for (const colour of first) expect(colour).toBeGreaterThan(250)
  })

  it('of an older photo a clean copy is shown, and its path tells of nobody', async () => {
    const { issue } = await district.call(
      'wang',
      'raiseIssue',
      report({ photos: [await district.photo('wang')] }),
    )
    const { fileID } = await district.cloud.putFile({
      cloudPath: 'owners/p123/old.jpg',
      content: cameraJpeg(),
    })
    await amend(district, 'issues', issue.id, { photos: [fileID] })
    const [link = ''] = (await district.call('liu', 'getIssue', { issueId: issue.id })).photos
    expect(link).toMatch(/\/kept\/[0-9a-f]{40}\.jpg/)
    const shown = Buffer.from(await (await fetch(link)).arrayBuffer())
    for (const word of planted) expect([word, shown.includes(word)]).toEqual([word, false])
  })
})
