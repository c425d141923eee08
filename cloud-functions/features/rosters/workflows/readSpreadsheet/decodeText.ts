/** The text of a file, and whether it ends in the middle of a character: then what came after it is missing. */
export interface DecodedText {
  readonly text: string
  readonly cut: boolean
}

/** An end that is no whole character is left out. @throws TypeError where anything else is not valid */
const decodedAs = (encoding: string, bytes: Uint8Array): DecodedText => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = decoder.decode(bytes, { stream: true })
  try {
    return { text: text + decoder.decode(), cut: false }
  } catch {
    return { text, cut: true }
  }
}

/** Without a single character beyond ASCII, what looks like half of one may be a whole one of another encoding. */
const isKnown = ({ text, cut }: DecodedText): boolean => !cut || /[^\0-\x7f]/.test(text)

const asUtf8 = (bytes: Uint8Array): DecodedText | null => {
  try {
    const decoded = decodedAs('utf-8', bytes)
    return isKnown(decoded) ? decoded : null
  } catch {
    return null
  }
}

const asChinese = (bytes: Uint8Array): DecodedText => {
  try {
    return decodedAs('gb18030', bytes)
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), cut: false }
  }
}

/** Decodes a text file: UTF-8 or UTF-16 where it is valid as that, else GB18030, which holds GBK and GB2312. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const cut = bytes.length % 2 === 1
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), cut }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), cut }
  return asUtf8(bytes) ?? asChinese(bytes)
}
