import { gbk } from '#seeds/rosters/gbk'
import { workbook } from '#seeds/rosters/workbook'
import type { RosterFile } from '../files/files'

/** One sheet as somebody has filled it. */
export interface Filled {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly string[]
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = ({ rows }: Filled): string => rows.map(row => row.map(quoted).join(',')).join('\r\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
const table = ({ rows }: Filled): string =>
  `<table border=1>${rows.map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}</table>`

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (before: string) => (sheet: Filled) => utf8(`${before}${table(sheet)}`)
const mhtml = (sheet: Filled): Uint8Array =>
  utf8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\tboundary="----=_Part"',
      '',
      '------=_Part',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`<html><body>${table(sheet)}</body></html>`).toString('base64'),
      '------=_Part--',
    ].join('\r\n'),
  )

interface Format {
  readonly name: string
  readonly merges: boolean
  readonly bytes: (sheet: Filled) => Uint8Array
}

const book =
  (as: 'xlsx' | 'xls') =>
  ({ rows, merges }: Filled) =>
    workbook(
      [{ name: '名册', rows: rows.map(row => row.map(text => (text === '' ? null : text))), merges }],
      as,
    )

/** All in which rosters come. */
export const formats: readonly Format[] = [
  { name: 'a.xlsx', merges: true, bytes: book('xlsx') },
  { name: 'b.xls', merges: true, bytes: book('xls') },
  { name: 'c.csv', merges: false, bytes: sheet => utf8(`\ufeff${csv(sheet)}`) },
  { name: 'd.csv', merges: false, bytes: sheet => utf8(csv(sheet)) },
  { name: 'e.csv', merges: false, bytes: sheet => gbk(csv(sheet)) },
  { name: 'f.xls', merges: false, bytes: page('<!-- export -->') },
  { name: 'g.xls', merges: false, bytes: page('<style>td{mso-number-format:"\\@"}</style>') },
  { name: 'h.xls', merges: false, bytes: page('<div>\n') },
  { name: 'i.xls', merges: false, bytes: mhtml },
]

export const fileIn = (format: Format, sheet: Filled): RosterFile => ({
  name: format.name,
  bytes: format.bytes(sheet),
})
