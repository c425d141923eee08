import { randomBytes } from 'node:crypto'
import { encodePng } from '#seeds/pictures/encodePng'

/** 24 × 16 pixels, red, and blue in the upper left quarter. */
const jpegText =
  '/9j/2wBDAA0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//2wBDAQ0NDQ0ODQ4QEA' +
  '4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAA' +
  'AAAAAAAAAAAAAAIF/8QAFQEBAQAAAAAAAAAAAAAAAAAABQH/2gAMAwEAAhADEAAAAMm6VIDFv//EABYQAAMAAAAAAAAAAAAAAAAAAAACIP/aAAgBAQ' +
  'ABPwAWf//EABwRAAEDBQAAAAAAAAAAAAAAABICAxMEBRARIf/aAAgBAgEBPwCouU7K2oRLXSx//8QAHREAAQIHAAAAAAAAAAAAAAAAEgIDBAUQERMU' +
  'If/aAAgBAwEBPwCFleu+h3OQ34NP/9k='
const webpText =
  'UklGRkwAAABXRUJQVlA4IEAAAADQAgCdASoYABAAPtFUo0uqpKMhsAgBUBoJQBYdhbHAAP7jEoFfafnbWv5N9yAXrzy+0T/Bv/Ot3mCETUPdAAAA'

export const jpegFile = (): Buffer => Buffer.from(jpegText, 'base64')
export const webpFile = (): Buffer => Buffer.from(webpText, 'base64')

/** A small picture, another each time. */
export const photoFile = (): Buffer =>
  encodePng({ width: 8, height: 8, pixels: new Uint8Array(randomBytes(64).map(byte => byte % 4)) }, [
    [200, 40, 40],
    [40, 200, 40],
    [40, 40, 200],
    [240, 240, 240],
  ])

/** Whether what a link leads to is a JPEG that the server has made: nothing before its header but the header. */
export const isKeptPhoto = async (link: string): Promise<boolean> => {
  const content = Buffer.from(await (await fetch(link)).arrayBuffer())
  return /\/kept\/[0-9a-f]{40}\.jpg\?/.test(link) && content.subarray(0, 4).toString('hex') === 'ffd8ffe0'
}

/** The first bytes of a photo as an iPhone keeps it: of no use to most phones. */
export const heicFile = (): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    randomBytes(400),
  ])

/** A PNG that claims to be of so many pixels; there is nothing of them in it. */
export const hugePng = (width: number, height: number): Buffer => {
  const file = Buffer.from(photoFile())
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  return file
}
