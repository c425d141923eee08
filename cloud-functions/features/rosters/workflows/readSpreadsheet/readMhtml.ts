import { decodeText } from './decodeText'

/** The words with which such a file begins. */
export const beginsAsMhtml = /^(?:\u00ef\u00bb\u00bf)?\s*(?:MIME-Version:|From:|Content-Type: ?multipart\/)/i

interface Part {
  readonly head: string
  readonly body: string
}

const partOf = (text: string): Part => {
  const gap = /\r?\n\r?\n/.exec(text)
  return gap
    ? { head: text.slice(0, gap.index), body: text.slice(gap.index + gap[0].length) }
    : { head: text, body: '' }
}

const headed = (head: string, name: string): string => {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  const line = unfolded.split(/\r?\n/).find(each => each.toLowerCase().startsWith(`${name}:`))
  return (line?.slice(name.length + 1) ?? '').trim()
}

const unquoted = (body: string): string =>
  body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Bytes, one to each sign, as the way says in which the part was sent. */
const bytesOf = ({ head, body }: Part): Buffer => {
  const way = headed(head, 'content-transfer-encoding').toLowerCase()
  if (way === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(way === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

/**
 * The pages with tables in a web page that was saved as one file (RFC 2557), joined: several sheets are several pages.
 *
 * @returns an empty text where there are none
 */
export const readMhtml = (bytes: Uint8Array): string => {
  const whole = partOf(Buffer.from(bytes).toString('latin1').trimStart())
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(headed(whole.head, 'content-type')) ?? []
  const boundary = quoted ?? plain
  const parts =
    boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).map(text => partOf(text.trimStart()))
  return parts
    .filter(({ head }) => /text\/html/i.test(headed(head, 'content-type')))
    .map(part => decodeText(bytesOf(part)).text)
    .filter(page => /<table/i.test(page))
    .join('\n')
}
