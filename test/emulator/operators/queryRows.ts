import { BSONRegExp, ObjectId } from 'bson'
import { REFUSED } from './rows'

/** The documents that the rows of queries look among, by their ids. */
export const AMONG = {
  missing: {},
  null: { a: null },
  zero: { a: 0 },
  five: { a: 5 },
  half: { a: 2.5 },
  text: { a: 'abc' },
  blank: { a: '' },
  object: { a: { x: 1, y: 2 } },
  turned: { a: { y: 2, x: 1 } },
  empty: { a: [] },
  list: { a: [1, 5, 9] },
  texts: { a: ['abc', 'x'] },
  nested: { a: [[1, 5], [2]] },
  docs: { a: [{ b: 1, c: 1 }, { b: 2 }] },
  nulls: { a: [null, 3] },
  yes: { a: true },
  date: { a: new Date('2024-02-29T00:00:00Z') },
  oid: { a: new ObjectId('65e08c000000000000000000') },
  nan: { a: Number.NaN },
} as const

type Name = keyof typeof AMONG
/** A condition on `a` (or a whole query, when it names no operator of a field), and what it finds. */
export type QueryRow = readonly [query: unknown, found: readonly Name[] | typeof REFUSED]

const NOT_NULL = [
  ...[
    'zero',
    'five',
    'half',
    'text',
    'blank',
    'object',
    'turned',
    'empty',
    'list',
    'texts',
    'nested',
    'docs',
  ],
  ...['nulls', 'yes', 'date', 'oid', 'nan'],
] as Name[]
const ALL = Object.keys(AMONG) as Name[]
const without = (...names: Name[]): Name[] => ALL.filter(name => !names.includes(name))

export const QUERY_ROWS: readonly QueryRow[] = [
  // Equality, with null, lists and documents.
  [{}, ALL],
  [{ a: 5 }, ['five', 'list']],
  [{ a: '5' }, []],
  [{ a: null }, ['missing', 'null', 'nulls']],
  [{ a: { $eq: null } }, ['missing', 'null', 'nulls']],
  [{ a: { $ne: null } }, NOT_NULL.filter(name => name !== 'nulls')],
  [{ a: { $exists: true } }, without('missing')],
  [{ a: { $exists: false } }, ['missing']],
  [{ a: { $exists: 1 } }, without('missing')],
  [{ a: { $exists: 0 } }, ['missing']],
  [{ a: { x: 1, y: 2 } }, ['object']],
  [{ a: { y: 2, x: 1 } }, ['turned']],
  [{ a: { x: 1 } }, []],
  [{ a: { b: 2 } }, ['docs']],
  [{ a: [] }, ['empty']],
  [{ a: [1, 5, 9] }, ['list']],
  [{ a: [5, 1, 9] }, []],
  [{ a: [1, 5] }, ['nested']],
  [{ a: true }, ['yes']],
  [{ a: 1 }, ['list']],
  [{ a: '' }, ['blank']],
  [{ a: Number.NaN }, ['nan']],
  [{ a: { $ne: 5 } }, without('five', 'list')],
  [{ a: new ObjectId('65e08c000000000000000000') }, ['oid']],
  [{ a: new Date('2024-02-29T00:00:00Z') }, ['date']],
  // Order stays within a type; lists are compared by each element, and as a whole with a list.
  [{ a: { $gt: 2 } }, ['five', 'half', 'list', 'nulls']],
  [{ a: { $gte: 5 } }, ['five', 'list']],
  [{ a: { $lt: 1 } }, ['zero']],
  [{ a: { $lte: 0 } }, ['zero']],
  [{ a: { $gt: 5, $lt: 2 } }, ['list']],
  [{ a: { $gt: 'a' } }, ['text', 'texts']],
  [{ a: { $gte: '' } }, ['text', 'blank', 'texts']],
  [{ a: { $gte: null } }, ['missing', 'null', 'nulls']],
  [{ a: { $lte: null } }, ['missing', 'null', 'nulls']],
  [{ a: { $gt: null } }, []],
  [{ a: { $lt: null } }, []],
  [{ a: { $gte: Number.NaN } }, ['nan']],
  [{ a: { $gt: Number.NaN } }, []],
  [{ a: { $gt: { x: 1 } } }, ['object', 'turned']],
  [{ a: { $lt: { x: 1, y: 3 } } }, ['object', 'docs']],
  [{ a: { $gt: [1, 4] } }, ['list', 'nested', 'texts', 'docs']],
  [{ a: { $lt: [1] } }, ['empty', 'nulls']],
  [{ a: { $gte: false } }, ['yes']],
  [{ a: { $gt: new Date(0) } }, ['date']],
  [{ a: { $gt: /a/ } }, REFUSED],
  [{ a: { $not: { $gt: 2 } } }, without('five', 'half', 'list', 'nulls')],
  [{ a: { $not: { $gt: 2, $lt: 5 } } }, without('half', 'list', 'nulls')],
  [{ a: { $not: /^a/ } }, without('text', 'texts')],
  [{ a: { $not: {} } }, REFUSED],
  [{ a: { $not: 5 } }, REFUSED],
  // Lists of values.
  [{ a: { $in: [5, 'x'] } }, ['five', 'list', 'texts']],
  [{ a: { $in: [null] } }, ['missing', 'null', 'nulls']],
  [{ a: { $in: [/^ab/, 0] } }, ['zero', 'text', 'texts']],
  [{ a: { $in: [[1, 5]] } }, ['nested']],
  [{ a: { $in: [] } }, []],
  [
    { a: { $in: [10, 11, 12, 13, 14, 15, 16, 17, 18, 5, null] } },
    ['missing', 'null', 'nulls', 'five', 'list'],
  ],
  [{ a: { $in: 5 } }, REFUSED],
  [{ a: { $in: [{ $gt: 1 }] } }, REFUSED],
  [{ a: { $nin: [5, null] } }, without('missing', 'null', 'nulls', 'five', 'list')],
  [{ a: { $nin: [] } }, ALL],
  [{ a: { $nin: 5 } }, REFUSED],
  [{ a: { $all: [1, 9] } }, ['list']],
  [{ a: { $all: [5] } }, ['five', 'list']],
  [{ a: { $all: [] } }, []],
  [{ a: { $all: [[1, 5]] } }, ['nested']],
  [{ a: { $all: ['x', /^a/] } }, ['texts']],
  [{ a: { $all: [null] } }, ['missing', 'null', 'nulls']],
  [{ a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, ['docs']],
  [{ a: { $all: [{ $gt: 1 }] } }, REFUSED],
  [{ a: { $all: 5 } }, REFUSED],
  [{ a: { $size: 2 } }, ['texts', 'nested', 'docs', 'nulls']],
  [{ a: { $size: 0 } }, ['empty']],
  [{ a: { $size: -1 } }, REFUSED],
  [{ a: { $size: 1.5 } }, REFUSED],
  [{ a: { $size: '2' } }, REFUSED],
  // Elements: by what they are, or by their fields; what is no document has none.
  [{ a: { $elemMatch: { $gt: 4, $lt: 6 } } }, ['list']],
  [{ a: { $elemMatch: { $gt: 1, $lt: 5 } } }, ['nulls']],
  [{ a: { $elemMatch: { b: 1 } } }, ['docs']],
  [{ a: { $elemMatch: { b: 2, c: 1 } } }, []],
  [{ a: { $elemMatch: { c: null } } }, ['docs']],
  [{ a: { $elemMatch: { x: { $exists: false } } } }, ['docs', 'nested']],
  [{ a: { $elemMatch: { b: { $ne: 1 } } } }, ['docs', 'nested']],
  [{ a: { $elemMatch: { $eq: null } } }, ['nulls']],
  [{ a: { $elemMatch: { $in: ['x'] } } }, ['texts']],
  [{ a: { $elemMatch: { $elemMatch: { $eq: 2 } } } }, ['nested']],
  [{ a: { $elemMatch: { $not: { $gt: 0 } } } }, ['texts', 'docs', 'nested', 'nulls']],
  [{ a: { $elemMatch: { $or: [{ b: 2 }, { b: 7 }] } } }, ['docs']],
  [{ a: { $elemMatch: 5 } }, REFUSED],
  // Paths.
  [{ 'a.x': 1 }, ['object', 'turned']],
  [{ 'a.b': 2 }, ['docs']],
  [{ 'a.b': { $gt: 1, $lt: 2 } }, ['docs']],
  [{ 'a.b': { $ne: 1 } }, without('docs')],
  [{ 'a.c': null }, without('docs', 'empty', 'list', 'texts', 'nulls', 'nested').concat('docs')],
  [{ 'a.c': { $exists: true } }, ['docs']],
  [{ 'a.0': 1 }, ['list']],
  [{ 'a.0': { $exists: true } }, ['list', 'texts', 'nested', 'docs', 'nulls']],
  [{ 'a.1.b': 2 }, ['docs']],
  [{ 'a.0.b': 2 }, []],
  [{ 'a.0.1': 5 }, ['nested']],
  [{ 'a.0': [1, 5] }, ['nested']],
  // Types.
  [{ a: { $type: 'number' } }, ['zero', 'five', 'half', 'list', 'nulls', 'nan']],
  [{ a: { $type: 'int' } }, ['zero', 'five', 'list', 'nulls']],
  [{ a: { $type: 1 } }, ['half', 'nan']],
  [{ a: { $type: 'string' } }, ['text', 'blank', 'texts']],
  [{ a: { $type: 'array' } }, ['empty', 'list', 'texts', 'nested', 'docs', 'nulls']],
  [{ a: { $type: 'object' } }, ['object', 'turned', 'docs']],
  [{ a: { $type: 'null' } }, ['null', 'nulls']],
  [{ a: { $type: ['bool', 9] } }, ['yes', 'date']],
  [{ a: { $type: 'objectId' } }, ['oid']],
  [{ a: { $type: 'bogus' } }, REFUSED],
  [{ a: { $type: [] } }, REFUSED],
  // Remainders and bits.
  [{ a: { $mod: [5, 0] } }, ['zero', 'five', 'list']],
  [{ a: { $mod: [4, 1] } }, ['five', 'list']],
  [{ a: { $mod: [2, 0] } }, ['zero', 'half']],
  [{ a: { $mod: [0, 1] } }, REFUSED],
  [{ a: { $mod: [2] } }, REFUSED],
  [{ a: { $mod: ['x', 1] } }, REFUSED],
  [{ a: { $bitsAllSet: 5 } }, ['five', 'list']],
  [{ a: { $bitsAllSet: [0, 3] } }, ['list']],
  [{ a: { $bitsAnySet: [1] } }, ['nulls']],
  [{ a: { $bitsAllClear: [0] } }, ['zero']],
  [{ a: { $bitsAnyClear: 1 } }, ['zero']],
  [{ a: { $bitsAllSet: -1 } }, REFUSED],
  [{ a: { $bitsAllSet: [64] } }, REFUSED],
  // Patterns.
  [{ a: /^ab/ }, ['text', 'texts']],
  [{ a: /B/i }, ['text', 'texts']],
  [{ a: { $regex: 'B', $options: 'i' } }, ['text', 'texts']],
  [{ a: { $regex: '^a B c # all of it', $options: 'ix' } }, ['text', 'texts']],
  [{ a: { $regex: '^[[:alpha:]]+$' } }, ['text', 'texts']],
  [{ a: { $regex: '^[[:digit:][:space:]]*$' } }, ['blank']],
  [{ a: { $regex: '[^[:lower:]]' } }, []],
  [{ a: new BSONRegExp('A b c', 'ix') }, ['text', 'texts']],
  [{ a: { $not: { $regex: '^a' } } }, without('text', 'texts')],
  [{ a: { $regex: '(' } }, REFUSED],
  [{ a: { $regex: 5 } }, REFUSED],
  [{ a: { $options: 'i' } }, REFUSED],
  [{ a: { $regex: 'a', $options: 'q' } }, REFUSED],
  [{ a: { $regex: '(?>a)' } }, REFUSED],
  [{ a: { $regex: 'a++' } }, REFUSED],
  // Together.
  [{ $and: [{ a: { $gt: 4 } }, { a: { $lt: 2 } }] }, ['list']],
  [{ $or: [{ a: 0 }, { a: true }] }, ['zero', 'yes']],
  [{ $nor: [{ a: { $exists: true } }] }, ['missing']],
  [{ $and: [] }, REFUSED],
  [{ $or: [] }, REFUSED],
  [{ $nor: 5 }, REFUSED],
  [{ $or: [5] }, REFUSED],
  [{ a: 0, $comment: 'why' }, ['zero']],
  [{ $expr: { $eq: ['$a', 5] } }, ['five']],
  [{ $expr: { $gt: ['$a', null] } }, NOT_NULL],
  [{ $expr: { $eq: [{ $type: '$a' }, 'missing'] } }, ['missing']],
  [{ $expr: { $bogus: 1 } }, REFUSED],
  [{ a: { $bogus: 1 } }, REFUSED],
  [{ a: { $gt: 1, b: 2 } }, REFUSED],
  [{ $where: 'true' }, REFUSED],
  [{ $text: { $search: 'x' } }, REFUSED],
  [{ $bogus: 1 }, REFUSED],
  // Schemas.
  [{ $jsonSchema: { required: ['a'] } }, without('missing')],
  [{ $jsonSchema: { properties: { a: { bsonType: 'int' } } } }, ['missing', 'zero', 'five']],
  [
    { $jsonSchema: { required: ['a'], properties: { a: { bsonType: ['string', 'bool'] } } } },
    ['text', 'blank', 'yes'],
  ],
  [
    { $jsonSchema: { required: ['a'], properties: { a: { type: 'number', minimum: 2, maximum: 5 } } } },
    ['five', 'half'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { type: 'number', minimum: 2, maximum: 5, exclusiveMaximum: true } },
      },
    },
    ['half'],
  ],
  [
    { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'number', multipleOf: 5 } } } },
    ['zero', 'five'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { type: 'string', minLength: 1, maxLength: 3, pattern: '^a' } },
      },
    },
    ['text'],
  ],
  [
    { $jsonSchema: { required: ['a'], properties: { a: { enum: [5, 'abc', null, { x: 1, y: 2 }] } } } },
    ['null', 'five', 'text', 'object'],
  ],
  [{ $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'array', minItems: 3 } } } }, ['list']],
  [{ $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'array', maxItems: 0 } } } }, ['empty']],
  [
    {
      $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'array', items: { bsonType: 'int' } } } },
    },
    ['empty', 'list'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: {
          a: { bsonType: 'array', items: [{ bsonType: 'null' }], additionalItems: { bsonType: 'int' } },
        },
      },
    },
    ['empty', 'nulls'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { bsonType: 'object', additionalProperties: false, properties: { x: {} } } },
      },
    },
    [],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: {
          a: {
            bsonType: 'object',
            patternProperties: { '^[xy]$': { bsonType: 'int' } },
            additionalProperties: false,
          },
        },
      },
    },
    ['object', 'turned'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: {
          a: { bsonType: 'object', minProperties: 2, maxProperties: 2, dependencies: { x: ['y'] } },
        },
      },
    },
    ['object', 'turned'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { not: { bsonType: 'number' }, anyOf: [{ bsonType: 'bool' }, { enum: [''] }] } },
      },
    },
    ['blank', 'yes'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { oneOf: [{ bsonType: 'int' }, { enum: [5, true] }] } },
      },
    },
    ['zero', 'yes'],
  ],
  [
    {
      $jsonSchema: {
        properties: { a: { allOf: [{ bsonType: 'date' }] } },
        required: ['a'],
        title: 't',
        description: 'd',
      },
    },
    ['date'],
  ],
  [
    {
      $jsonSchema: {
        required: ['a'],
        properties: { a: { bsonType: 'array', uniqueItems: true, minItems: 2 } },
      },
    },
    ['list', 'texts', 'nested', 'docs', 'nulls'],
  ],
  [{ $jsonSchema: { properties: { a: { type: 'integer' } } } }, REFUSED],
  [{ $jsonSchema: { $ref: '#' } }, REFUSED],
  [{ $jsonSchema: { bogus: 1 } }, REFUSED],
  [{ $jsonSchema: { required: [] } }, REFUSED],
  [{ $jsonSchema: 5 }, REFUSED],
]
