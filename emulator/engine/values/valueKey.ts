import { BSONRegExp, Long, type ObjectId } from 'bson'
import type { Fields } from './bsonType'
import { bsonType } from './bsonType'

/** Writes a value as a text that equal values share and different ones do not: what a `Map` can be asked for. */
export function valueKey(value: unknown): string {
  switch (bsonType(value)) {
    case 'missing':
      return 'u'
    case 'null':
      return 'z'
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      return `n${numberKey(value)};`
    case 'string':
      return `s${String(String(value).length)}:${String(value)}`
    case 'object':
      return `{${Object.entries(value as Fields)
        .map(([name, child]) => valueKey(name) + valueKey(child))
        .join('')}}`
    case 'array':
      return `[${(value as unknown[]).map(valueKey).join('')}]`
    case 'bool':
      return value === true ? 't' : 'f'
    case 'date':
      return `d${String(Number(value))};`
    case 'objectId':
      return `o${(value as ObjectId).toHexString()}`
    default:
      return otherKey(value)
  }
}

function numberKey(value: unknown): string {
  // Both zeros are one number.
  if (typeof value === 'number') return String(value === 0 ? 0 : value)
  return value instanceof Long ? value.toString() : String(value)
}

function otherKey(value: unknown): string {
  if (value instanceof RegExp) return `r${valueKey(value.source)}${valueKey(value.flags)}`
  if (value instanceof BSONRegExp) return `r${valueKey(value.pattern)}${valueKey(value.options)}`
  return `x${bsonType(value)}${valueKey(JSON.stringify(value))}`
}
