import type { OperatorTable } from './Expression'
import { onArguments, onNamed } from './Expression'
import { requestRefused } from '../faults'
import { bsonType, isNullish } from '../values/bsonType'
import { charactersOf } from '../values/characters'
import { compareTexts } from '../values/compareValues'
import { wholeIn } from '../values/numbers'
import { numberText } from './numberText'

/** Reads a text. @throws EngineFault for what is none */
export function textIn(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  throw requestRefused(`${where} requires a string, not ${bsonType(value)}`)
}

/** Reads what some operators take for a text: numbers and dates too, and nothing as an empty one. */
function looseText(value: unknown, where: string): string {
  if (isNullish(value)) return ''
  if (typeof value === 'number') return numberText(value)
  return value instanceof Date ? value.toISOString() : textIn(value, where)
}

/** MongoDB changes the case of ASCII letters only. */
const lower = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]/g, letter => letter.toUpperCase())

const TRIMMED: ReadonlySet<string> = new Set(
  charactersOf('\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'),
)

const trimming = (name: string, sides: { left: boolean; right: boolean }) =>
  onNamed(name, ['input'], ['chars'], ({ input, chars }) => {
    if (isNullish(input) || chars === null) return null
    const cut = chars === undefined ? TRIMMED : new Set(textIn(chars, name))
    const characters = charactersOf(textIn(input, name))
    let [from, to] = [0, characters.length]
    while (sides.left && from < to && cut.has(characters[from] ?? '')) from++
    while (sides.right && to > from && cut.has(characters[to - 1] ?? '')) to--
    return characters.slice(from, to).join('')
  })

/** Operators that make texts of texts, or measure them. */
export const TEXTS: OperatorTable = {
  $concat: onArguments('$concat', [0, Infinity], (...values) =>
    values.some(isNullish) ? null : values.map(value => textIn(value, '$concat')).join(''),
  ),
  $split: onArguments('$split', [2, 2], (text, delimiter) => {
    if (isNullish(text) || isNullish(delimiter)) return null
    if (delimiter === '') throw requestRefused('$split requires a non-empty separator')
    return textIn(text, '$split').split(textIn(delimiter, '$split'))
  }),
  $strLenBytes: onArguments('$strLenBytes', [1, 1], text => Buffer.byteLength(textIn(text, '$strLenBytes'))),
  $strLenCP: onArguments('$strLenCP', [1, 1], text => charactersOf(textIn(text, '$strLenCP')).length),
  $strcasecmp: onArguments('$strcasecmp', [2, 2], (left, right) =>
    compareTexts(upper(looseText(left, '$strcasecmp')), upper(looseText(right, '$strcasecmp'))),
  ),
  $substr: onArguments('$substr', [3, 3], (text, start, length) =>
    // Documented so for this name alone: the others ask for a place that is not negative.
    wholeIn(start, "$substr's start") < 0 ? '' : bytesOf('$substr', text, start, length),
  ),
  $substrBytes: onArguments('$substrBytes', [3, 3], (text, start, length) =>
    bytesOf('$substrBytes', text, start, length),
  ),
  $substrCP: onArguments('$substrCP', [3, 3], (text, start, count) => {
    const [from, length] = [wholeIn(start, "$substrCP's start"), wholeIn(count, "$substrCP's length")]
    if (from < 0 || length < 0)
      throw requestRefused('$substrCP: the start and the length must be non-negative')
    return charactersOf(looseText(text, '$substrCP'))
      .slice(from, from + length)
      .join('')
  }),
  $toLower: onArguments('$toLower', [1, 1], text => lower(looseText(text, '$toLower'))),
  $toUpper: onArguments('$toUpper', [1, 1], text => upper(looseText(text, '$toUpper'))),
  $trim: trimming('$trim', { left: true, right: true }),
  $ltrim: trimming('$ltrim', { left: true, right: false }),
  $rtrim: trimming('$rtrim', { left: false, right: true }),
}

const CONTINUATION = 0b1000_0000
const CONTINUATION_MASK = 0b1100_0000

function bytesOf(name: string, value: unknown, start: unknown, length: unknown): string {
  const text = Buffer.from(looseText(value, name))
  const [from, count] = [wholeIn(start, `${name}'s start`), wholeIn(length, `${name}'s length`)]
  if (from < 0) throw requestRefused(`${name}: starting index must be non-negative`)
  const to = count < 0 ? text.length : Math.min(from + count, text.length)
  for (const edge of [from, to]) {
    if (((text[edge] ?? 0) & CONTINUATION_MASK) === CONTINUATION) {
      throw requestRefused(`${name}: Invalid range, an index is in the middle of a UTF-8 character`)
    }
  }
  return text.subarray(from, to).toString()
}
