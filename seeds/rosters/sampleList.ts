import type { Unit } from '#domain/organisation/Unit'
import { gbk } from './gbk'
import type { Value } from './workbook'
import { homesIn, writtenHome } from './writtenHome'

const BUILDING = 6

const textOf = (value: Value): string => {
  if (value === null) return ''
  return String(typeof value === 'object' ? value.value : value)
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const lineOf = (...values: readonly Value[]): string => values.map(textOf).map(quoted).join(',')

/** One building as an old program has exported it: GBK, a title above the headings, blank lines, a total below. */
export const sampleList = (units: readonly Unit[]): Uint8Array => {
  const lines = homesIn(units, BUILDING).flatMap((unit, line) => {
    const { room, area, owners, phones } = writtenHome(unit, BUILDING, line)
    return [...(line > 0 && line % 20 === 0 ? ['', ''] : []), lineOf(room, area, owners, phones)]
  })
  const text = [
    lineOf(`半山名苑,${String(BUILDING)}栋业主台账`),
    lineOf('房号', '产权面积(㎡)', '产权人', '手机号'),
    ...lines,
    lineOf('10幢101', 89.5, '彭样例', '10077770101'),
    lineOf('合计', '', '', ''),
  ]
  return gbk(text.join('\r\n'))
}
