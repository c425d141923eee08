import type { CellObject } from '@e965/xlsx'
import { plainCell } from './plainCell'

/** The library's knowledge of formats, which it declares as `any`. */
export interface Dates {
  is_date(format: string): boolean
  parse_date_code(serial: number): { readonly y: number; readonly m: number; readonly d: number } | null
}

/** By the numbers under which files keep them. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Spreadsheets show fifteen digits: the sixteenth is noise of binary fractions (268.50000000000006). */
const shownDigits = 15

/** Of `2026-01-02`. */
const DATE_LENGTH = 10

const day = (serial: number, dates: Dates): string => {
  const date = dates.parse_date_code(serial)
  if (date === null) return String(serial)
  return [
    String(date.y).padStart(4, '0'),
    ...[date.m, date.d].map(part => String(part).padStart(2, '0')),
  ].join('-')
}

/**
 * What a cell holds, as text: a number in plain digits whatever its format, a formula's last value, a date as
 * `2026-01-02` (nearly always a room that was turned into one), an error by its name.
 */
export const cellText = (cell: CellObject, dates: Dates): string => {
  const { t: type, v: value, z: format } = cell
  switch (type) {
    case 's':
      return plainCell(String(value))
    case 'n':
      if (typeof value !== 'number') return ''
      return format !== undefined && dates.is_date(String(format))
        ? day(value, dates)
        : plainDigits(Number(value.toPrecision(shownDigits)))
    case 'e':
      return errors[Number(value)] ?? '#'
    case 'b':
      return value === true ? 'TRUE' : 'FALSE'
    case 'd':
      return value instanceof Date ? value.toISOString().slice(0, DATE_LENGTH) : ''
    case 'z':
      return ''
  }
}

/** Never with an exponent. */
const plainDigits = (value: number): string =>
  Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6)
    ? value
        .toFixed(10)
        .replace(/(?<!0)0+$/, '')
        .replace(/\.$/, '')
    : String(value)
