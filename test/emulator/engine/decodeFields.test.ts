import { Long, ObjectId, serialize } from 'bson'
import fc from 'fast-check'

import { decodeFields } from '#emulator/engine/decodeFields'
import { decode } from '#emulator/engine/storedDocument'
import {
  allOf,
  fieldsOfProjection,
  fieldsOfQuery,
  fieldsOfStages,
  isAsProjected,
} from '#emulator/engine/wantedFields'

const name = fc.oneof(
  fc.constantFrom('a', 'b', '名', '$ref', '__proto__', 'a.b'),
  fc.string({ maxLength: 50 }),
)
const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constant(Long.fromString('9007199254740993')),
  fc.constant(new ObjectId('0123456789abcdef01234567')),
  fc.constant(Buffer.from('bytes')),
)
const { value } = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(name, tie('value'))),
}))
const document = fc.dictionary(
  name.filter(text => !text.includes('\0')),
  value,
)

const bytesOf = (made: object): Uint8Array | null => {
  try {
    return serialize(made, { ignoreUndefined: true })
  } catch {
    return null
  }
}

test('decodes as the library does, whatever a document holds', () => {
  fc.assert(
    fc.property(document, made => {
      const bytes = bytesOf(made)
      fc.pre(bytes !== null)
      expect(decodeFields(bytes, null)).toStrictEqual(decode(bytes))
    }),
    { numRuns: 500 },
  )
})

test('decodes the fields that are wanted, and none that is not', () => {
  const bytes = serialize({
    _id: 'x',
    a: { b: [1, 'two'] },
    facts: [{ long: 'text' }],
    c: 2.5,
    at: new Date(7),
  })
  expect(decodeFields(bytes, new Set(['a', 'at']))).toStrictEqual({ a: { b: [1, 'two'] }, at: new Date(7) })
  expect(decodeFields(bytes, new Set())).toStrictEqual({})
})

test('knows what a query and a projection look at', () => {
  const has = (wanted: ReturnType<typeof allOf>) => ['_id', 'a', 'b', 'c'].filter(one => wanted?.has(one))
  expect(has(fieldsOfQuery({ 'a.x': 1, $or: [{ b: 1 }, { $and: [{ 'c.d': 2 }] }] }))).toEqual(['a', 'b', 'c'])
  expect(fieldsOfQuery({ a: 1, $expr: { $eq: ['$b', 1] } })).toBeNull()
  expect(has(fieldsOfProjection({ 'a.x': 1, b: true }))).toEqual(['_id', 'a', 'b'])
  expect(has(fieldsOfProjection({ a: 0, 'b.x': 0 }))).toEqual(['_id', 'b', 'c'])
  expect(fieldsOfProjection({ a: { $slice: 1 } })).toBeNull()
  expect(fieldsOfProjection({ _id: 0 })).toBeNull()
  expect(has(allOf([new Set(['a']), fieldsOfProjection({ a: 0, b: 0 })]))).toEqual(['_id', 'a', 'c'])
  expect(has(fieldsOfStages([{ $group: { _id: '$a', sum: { $sum: '$b.x' } } }]))).toEqual(['a', 'b'])
  expect(fieldsOfStages([{ $group: { _id: '$a', all: { $push: '$$ROOT' } } }])).toBeNull()
  expect(fieldsOfStages([{ $project: { a: 1 } }])).toBeNull()
})

test('leaves a projection out only where it would change nothing', () => {
  expect(isAsProjected({ a: 1, b: 1 }, { a: 5, _id: 'x' }, { b: 1 })).toBe(true)
  expect(isAsProjected({ a: 1 }, { b: 5 })).toBe(false)
  expect(isAsProjected({ a: 1 }, {}, { b: 1 })).toBe(false)
  expect(isAsProjected({ 'a.x': 1 }, { a: 1 })).toBe(false)
  expect(isAsProjected({ a: 1, _id: 0 }, { a: 1 })).toBe(false)
  expect(isAsProjected({ a: 1 }, { $or: [{ b: 1 }] })).toBe(false)
})
