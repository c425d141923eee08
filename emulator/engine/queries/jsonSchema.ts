import { requestRefused } from '../faults'
import type { Fields } from '../values/bsonType'
import { isDocument, isNumeric } from '../values/bsonType'
import { charactersOf } from '../values/characters'
import { equalValues } from '../values/compareValues'
import { numberIn, wholeIn } from '../values/numbers'
import { compilePattern } from '../values/pattern'
import { valueKey } from '../values/valueKey'
import type { Test } from './someAt'
import { typeTest } from './typeTest'

/** Compiles one keyword; the schema around it is at hand, because some keywords only say more of another. */
type Keyword = (operand: unknown, schema: Fields) => Test

const onNumber =
  (check: (value: number) => boolean): Test =>
  value =>
    !isNumeric(value) || check(numberIn(value, '$jsonSchema'))
const onText =
  (check: (value: string) => boolean): Test =>
  value =>
    typeof value !== 'string' || check(value)
const onList =
  (check: (value: readonly unknown[]) => boolean): Test =>
  value =>
    !Array.isArray(value) || check(value as unknown[])
const onFields =
  (check: (value: Fields) => boolean): Test =>
  value =>
    !isDocument(value) || check(value)

const boolIn = (value: unknown, name: string): boolean => {
  if (typeof value === 'boolean') return value
  throw requestRefused(`$jsonSchema keyword '${name}' must be a boolean`)
}
const listIn = (value: unknown, name: string): readonly unknown[] => {
  if (Array.isArray(value) && value.length > 0) return value as unknown[]
  throw requestRefused(`$jsonSchema keyword '${name}' must be an array with at least one element`)
}
const fieldsIn = (value: unknown, name: string): Fields => {
  if (isDocument(value)) return value
  throw requestRefused(`$jsonSchema keyword '${name}' must be an object`)
}
const countIn = (value: unknown, name: string): number => {
  const count = wholeIn(value, `$jsonSchema keyword '${name}'`)
  if (count >= 0) return count
  throw requestRefused(`$jsonSchema keyword '${name}' may not be negative`)
}

/** The types of JSON, which are fewer than those of BSON. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  array: 'array',
  boolean: 'bool',
  null: 'null',
  number: 'number',
  object: 'object',
  string: 'string',
}

/** The keywords that MongoDB takes of draft 4, and its own `bsonType`. The rest it refuses, and so does this. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  bsonType: typeTest,
  type: operand =>
    typeTest(
      [operand].flat().map(name => {
        const type = typeof name === 'string' ? JSON_TYPES[name] : undefined
        if (type === undefined) throw requestRefused(`$jsonSchema type '${String(name)}' is not supported`)
        return type
      }),
    ),
  enum: operand => {
    const values = listIn(operand, 'enum')
    return value => values.some(one => equalValues(one, value))
  },
  allOf: operand => {
    const all = listIn(operand, 'allOf').map(compileSchema)
    return value => all.every(test => test(value))
  },
  anyOf: operand => {
    const all = listIn(operand, 'anyOf').map(compileSchema)
    return value => all.some(test => test(value))
  },
  oneOf: operand => {
    const all = listIn(operand, 'oneOf').map(compileSchema)
    return value => all.filter(test => test(value)).length === 1
  },
  not: operand => {
    const inner = compileSchema(operand)
    return value => !inner(value)
  },
  maximum: (operand, schema) => {
    const most = numberIn(operand, 'maximum')
    return onNumber(exclusive(schema, 'exclusiveMaximum') ? value => value < most : value => value <= most)
  },
  minimum: (operand, schema) => {
    const least = numberIn(operand, 'minimum')
    return onNumber(exclusive(schema, 'exclusiveMinimum') ? value => value > least : value => value >= least)
  },
  exclusiveMaximum: (_operand, schema) => saysMoreOf('exclusiveMaximum', 'maximum', schema),
  exclusiveMinimum: (_operand, schema) => saysMoreOf('exclusiveMinimum', 'minimum', schema),
  multipleOf: operand => {
    const factor = numberIn(operand, 'multipleOf')
    if (factor <= 0) throw requestRefused("$jsonSchema keyword 'multipleOf' must have a positive value")
    return onNumber(value => value % factor === 0)
  },
  maxLength: operand => {
    const most = countIn(operand, 'maxLength')
    return onText(value => charactersOf(value).length <= most)
  },
  minLength: operand => {
    const least = countIn(operand, 'minLength')
    return onText(value => charactersOf(value).length >= least)
  },
  pattern: operand => {
    if (typeof operand !== 'string') throw requestRefused("$jsonSchema keyword 'pattern' must be a string")
    const pattern = compilePattern(operand, '')
    return onText(value => pattern.test(value))
  },
  maxItems: operand => {
    const most = countIn(operand, 'maxItems')
    return onList(value => value.length <= most)
  },
  minItems: operand => {
    const least = countIn(operand, 'minItems')
    return onList(value => value.length >= least)
  },
  uniqueItems: operand =>
    boolIn(operand, 'uniqueItems')
      ? onList(value => new Set(value.map(valueKey)).size === value.length)
      : () => true,
  items: operand => {
    if (!Array.isArray(operand)) {
      const each = compileSchema(operand)
      return onList(value => value.every(each))
    }
    const each = operand.map(compileSchema)
    return onList(value => each.every((test, at) => at >= value.length || test(value[at])))
  },
  additionalItems: (operand, schema) => {
    const fixed = schema['items']
    const rest = restTest(operand)
    return Array.isArray(fixed) ? onList(value => value.slice(fixed.length).every(rest)) : () => true
  },
  required: operand => {
    const names = listIn(operand, 'required').map(String)
    return onFields(value => names.every(name => Object.hasOwn(value, name)))
  },
  maxProperties: operand => {
    const most = countIn(operand, 'maxProperties')
    return onFields(value => Object.keys(value).length <= most)
  },
  minProperties: operand => {
    const least = countIn(operand, 'minProperties')
    return onFields(value => Object.keys(value).length >= least)
  },
  properties: operand => {
    const tests = Object.entries(fieldsIn(operand, 'properties')).map(
      ([name, schema]) => [name, compileSchema(schema)] as const,
    )
    return onFields(value => tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name])))
  },
  patternProperties: operand => {
    const tests = patternsIn(operand).map(([pattern, schema]) => [pattern, compileSchema(schema)] as const)
    return onFields(value =>
      Object.entries(value).every(([name, child]) =>
        tests.every(([pattern, test]) => !pattern.test(name) || test(child)),
      ),
    )
  },
  additionalProperties: (operand, schema) => {
    const known = new Set(Object.keys(fieldsIn(schema['properties'] ?? {}, 'properties')))
    const patterns = patternsIn(schema['patternProperties'] ?? {}).map(([pattern]) => pattern)
    const rest = restTest(operand)
    return onFields(value =>
      Object.entries(value).every(
        ([name, child]) => known.has(name) || patterns.some(pattern => pattern.test(name)) || rest(child),
      ),
    )
  },
  dependencies: operand => {
    const tests = Object.entries(fieldsIn(operand, 'dependencies')).map(([name, needed]) => {
      const inner = Array.isArray(needed) ? KEYWORDS['required']?.(needed, {}) : compileSchema(needed)
      return [name, inner ?? (() => true)] as const
    })
    return onFields(value => tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value)))
  },
  title: () => () => true,
  description: () => () => true,
}

const patternsIn = (operand: unknown) =>
  Object.entries(fieldsIn(operand, 'patternProperties')).map(
    ([pattern, schema]) => [compilePattern(pattern, ''), schema] as const,
  )

const restTest = (operand: unknown): Test =>
  typeof operand === 'boolean' ? () => operand : compileSchema(operand)

const exclusive = (schema: Fields, name: string): boolean =>
  Object.hasOwn(schema, name) && boolIn(schema[name], name)

function saysMoreOf(name: string, other: string, schema: Fields): Test {
  boolIn(schema[name], name)
  if (Object.hasOwn(schema, other)) return () => true
  throw requestRefused(`$jsonSchema keyword '${other}' must be present if ${name} is`)
}

/** Compiles a JSON schema as MongoDB reads one. @throws EngineFault for a keyword it does not know */
export function compileSchema(schema: unknown): Test {
  const fields = fieldsIn(schema, 'a schema')
  const tests = Object.entries(fields).map(([name, operand]) => {
    const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined
    if (keyword === undefined) throw requestRefused(`Unknown $jsonSchema keyword: ${name}`)
    return keyword(operand, fields)
  })
  return value => tests.every(test => test(value))
}
