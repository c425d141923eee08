import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { logLine } from '../logLine'

/** A picture unpacked: red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The codecs make their results by a browser's constructor, which Node does not have. */
class PixelData implements Pixels {
  constructor(
    readonly data: Uint8ClampedArray<ArrayBuffer>,
    readonly width: number,
    readonly height: number,
  ) {}
}
if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData: PixelData })

const compiled = new Map<string, Promise<WebAssembly.Module>>()
const find = createRequire(__filename)

/** Code that lies beside the function; compiled once an instance, the first time that it is needed. */
const moduleOf = (path: string): Promise<WebAssembly.Module> => {
  const known = compiled.get(path)
  if (known) return known
  const loading = readFile(find.resolve(path)).then(code => WebAssembly.compile(new Uint8Array(code)))
  compiled.set(path, loading)
  return loading
}

/** A decoder is begun anew for each picture: it gives its memory back, and one that has failed does not serve again. */
const begun = async <Codec extends { init: (...given: never[]) => Promise<unknown> }>(
  codec: Codec,
  path: string,
  more: object = {},
): Promise<Codec> => {
  const init = codec.init as unknown as (code: WebAssembly.Module, options: object) => Promise<unknown>
  await init(await moduleOf(path), more)
  return codec
}

const bytesOf = (content: Buffer): ArrayBuffer => new Uint8Array(content).buffer

/** What libjpeg says of a file that ends too soon: it would fill up the rest with grey. */
const endsEarly = /premature end/i

type Decode = (content: Buffer) => Promise<Pixels>

const fromJpeg = async (): Promise<Decode> => {
  const complaints: string[] = []
  const hear = (complaint: string) => complaints.push(complaint)
  const options = { print: hear, printErr: hear }
  const path = '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
  const codec = await begun(await import('@jsquash/jpeg/decode.js'), path, options)
  return async content => {
    // It turns the picture as the camera has noted it.
    const pixels = await codec.default(bytesOf(content), { preserveOrientation: true })
    if (complaints.some(complaint => endsEarly.test(complaint))) throw new Error('the file ends too soon')
    return pixels
  }
}

const fromPng = async (): Promise<Decode> => {
  const { init, decode } = await import('@jsquash/png/decode.js')
  await init(await moduleOf('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))
  return async content => decode(bytesOf(content))
}

const fromWebp = async (): Promise<Decode> => {
  const codec = await begun(
    await import('@jsquash/webp/decode.js'),
    '@jsquash/webp/codec/dec/webp_dec.wasm',
    { print: () => undefined, printErr: () => undefined },
  )
  return async content => codec.default(bytesOf(content))
}

/** What a photo may be, by the name that `image-size` has for it; each begins a decoder, for one picture. */
export const decoders: Readonly<Record<string, () => Promise<Decode>>> = {
  jpg: fromJpeg,
  png: fromPng,
  webp: fromWebp,
}

/**
 * Packs pixels as JPEG: a header, tables and the picture, and nothing that tells of its making.
 *
 * @param quality 0 to 100
 */
export const toJpeg = async (pixels: Pixels, quality: number): Promise<Buffer> => {
  const path = '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'
  const codec = await begun(await import('@jsquash/jpeg/encode.js'), path, {
    printErr: (complaint: string) => {
      logLine({ event: 'picture-encoder', complaint })
    },
  })
  // Searching for the smallest file takes three times as long.
  const quick = { baseline: true, progressive: false }
  return Buffer.from(await codec.default(pixels as ImageData, { quality, ...quick }))
}
