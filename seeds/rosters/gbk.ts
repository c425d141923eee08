const leads = { first: 0x81, last: 0xfe }
const trails = { first: 0x40, last: 0xfe }

/** Every sign of two bytes, read from the decoder itself: there is no encoder for it here. */
const table = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030')
  const signs = new Map<string, readonly number[]>()
  for (let lead = leads.first; lead <= leads.last; lead += 1)
    for (let trail = trails.first; trail <= trails.last; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(sign).length === 1 && sign !== '\ufffd') signs.set(sign, [lead, trail])
    }
  return signs
}

let signs: ReadonlyMap<string, readonly number[]> | undefined

/** A text as the spreadsheet programs of Chinese offices save CSV: in GBK. */
export const gbk = (text: string): Uint8Array => {
  const known = (signs ??= table())
  return Uint8Array.from(
    Array.from(text).flatMap(sign => {
      const code = sign.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      const bytes = known.get(sign)
      if (!bytes) throw new Error(`${sign} is not in GBK`)
      return bytes
    }),
  )
}
