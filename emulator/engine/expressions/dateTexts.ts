import type { OperatorTable } from './Expression'
import { namedOperand } from './Expression'
import { requestRefused } from '../faults'
import { bsonType, isNullish } from '../values/bsonType'
import { instantIn } from './dates'
import { formatDate, parseDate } from './dateFormats'
import { parseIsoDate, UnreadableDate } from './isoDates'
import { zoneIn } from './timeZones'

/** Whatever the zone: so the servers that CloudBase runs on document it; from 7.1 on MongoDB leaves out a wrong `Z`. */
const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

/** Operators that write dates as texts and read them from texts. */
export const DATE_TEXTS: OperatorTable = {
  $dateToString: (operand, compile) => {
    const given = namedOperand('$dateToString', operand, ['date'], ['format', 'timezone', 'onNull'])
    const date = compile(given['date'])
    const [format, zone] = ['format', 'timezone'].map(name =>
      Object.hasOwn(given, name) ? compile(given[name]) : undefined,
    )
    const onNull = compile(given['onNull'] ?? null)
    return scope => {
      const [instant, name, form] = [date(scope), zone?.(scope), format?.(scope)]
      if (isNullish(instant)) return onNull(scope)
      if ((zone !== undefined && isNullish(name)) || (format !== undefined && isNullish(form))) return null
      const at = instantIn(instant)
      const offset = zoneIn(name)(at)
      return formatDate(at, offset, formIn(form ?? DEFAULT_FORMAT))
    }
  },
  $dateFromString: (operand, compile) => {
    const optional = ['format', 'timezone', 'onNull', 'onError']
    const given = namedOperand('$dateFromString', operand, ['dateString'], optional)
    const text = compile(given['dateString'])
    const [format, zone, onError] = ['format', 'timezone', 'onError'].map(name =>
      Object.hasOwn(given, name) ? compile(given[name]) : undefined,
    )
    const onNull = compile(given['onNull'] ?? null)
    return scope => {
      const [value, name, form] = [text(scope), zone?.(scope), format?.(scope)]
      if (isNullish(value)) return onNull(scope)
      if ((zone !== undefined && isNullish(name)) || (format !== undefined && isNullish(form))) return null
      try {
        if (typeof value !== 'string') {
          throw new UnreadableDate(
            `$dateFromString requires that 'dateString' be a string, not ${bsonType(value)}`,
          )
        }
        return form === undefined ? parseIsoDate(value, name) : parseDate(value, formIn(form), name)
      } catch (error) {
        if (!(error instanceof UnreadableDate)) throw error
        if (onError === undefined) throw requestRefused(error.message)
        return onError(scope)
      }
    }
  },
}

function formIn(form: unknown): string {
  if (typeof form === 'string') return form
  throw requestRefused(`the format of a date must be a string, not ${bsonType(form)}`)
}
