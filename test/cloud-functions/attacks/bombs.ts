import { deflateRawSync } from 'node:zlib'

interface Part {
  readonly name: string
  readonly packed: Buffer
  /** What the head of the part says of its size, and what the list at the end does. */
  readonly said: number
  readonly listed: number
}

/** A zip whose sizes are what they are said to be. */
const zipOf = (parts: readonly Part[]): Buffer => {
  const heads: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, packed, said, listed } of parts) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(said, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(listed, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    heads.push(head, Buffer.from(name), packed)
    list.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, directory, end])
}

const megabyte = 1024 * 1024

/** An empty sheet of so many megabytes that says it is small, in the list, in the head or in both. */
export const zipBomb = (megabytes: number, said: number, listed: number): Buffer => {
  const sheet = Buffer.alloc(megabytes * megabyte, ' ')
  sheet.write('<worksheet><sheetData>')
  return zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: deflateRawSync(sheet), said, listed }])
}

/** A sheet that says it is enormous, and is not. */
export const boastingZip = (): Buffer => {
  const packed = deflateRawSync(Buffer.from('<worksheet/>'))
  return zipOf([{ name: 'xl/worksheets/sheet1.xml', packed, said: 0xfffffff0, listed: 12 }])
}

/** A roster whose list of parts is followed by the beginning of another, which names none. */
export const twoEnds = (): Buffer => {
  const second = Buffer.alloc(20)
  second.writeUInt32LE(0x06054b50, 0)
  return Buffer.concat([zipBomb(1, 0, 1), second])
}

const honest = (name: string, text: string): Part => {
  const content = Buffer.from(text)
  return { name, packed: deflateRawSync(content), said: content.length, listed: content.length }
}

/** A workbook of one sheet, from the markup of its rows. */
const workbookOf = (rows: string): Buffer => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const kept = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const related = (id: string, kind: string, target: string) =>
    `<Relationships xmlns="${kept}/relationships"><Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/></Relationships>`
  return zipOf([
    honest(
      '[Content_Types].xml',
      `<Types xmlns="${kept}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    honest('_rels/.rels', related('r1', 'officeDocument', 'xl/workbook.xml')),
    honest(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="3栋" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    honest('xl/_rels/workbook.xml.rels', related('r1', 'worksheet', 'worksheets/sheet1.xml')),
    honest('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}">${rows}</worksheet>`),
  ])
}

export type Line = readonly string[]

const cell = (text: string, column: number, row: number): string => {
  const shown = text.replace(/[<>&]/g, sign => `&#${String(sign.charCodeAt(0))};`)
  return `<c r="${String.fromCharCode(65 + column)}${String(row)}" t="inlineStr"><is><t>${shown}</t></is></c>`
}
const filled = (lines: readonly Line[]): string =>
  lines
    .map(
      (line, at) =>
        `<row r="${String(at + 1)}">${line.map((text, column) => cell(text, column, at + 1)).join('')}</row>`,
    )
    .join('')

/** Filled at its top, and with rows that hold nothing down to the last that a sheet can have. */
export const endlessSheet = (lines: readonly Line[]): Buffer => {
  const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${String(lines.length + n + 1)}"/>`)
  return workbookOf(`<sheetData>${filled(lines)}${empty.join('')}</sheetData>`)
}

/** The same cells merged over and over, which no spreadsheet program would write. */
export const mergedSheet = (lines: readonly Line[], times: number): Buffer => {
  const merge = `<mergeCell ref="A2:A${String(lines.length)}"/>`
  return workbookOf(
    `<sheetData>${filled(lines)}</sheetData><mergeCells count="${String(times)}">${merge.repeat(times)}</mergeCells>`,
  )
}

export const plainSheet = (lines: readonly Line[]): Buffer =>
  workbookOf(`<sheetData>${filled(lines)}</sheetData>`)
