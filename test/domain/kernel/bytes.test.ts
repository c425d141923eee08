import fc from 'fast-check'
import { joined, toHex, utf8 } from '#domain/kernel/bytes'

test('bytes and hex are those of the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
      expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
      expect(toHex(joined(bytes, utf8(text)))).toBe(Buffer.concat([bytes, Buffer.from(text)]).toString('hex'))
    }),
  )
})
