import { ObjectId } from 'bson'
import fc from 'fast-check'
import { encodeTextPrefix, encodeValue, invert, successor } from '#emulator/engine/encodeValue'
import { literalStart } from '#emulator/engine/literalStart'
import { EMPTY_LIST } from '#emulator/engine/readPath'
import { compareValues } from '#emulator/engine/values/compareValues'

const ASCENDING: unknown[] = [
  EMPTY_LIST,
  null,
  NaN,
  -Infinity,
  -2.5,
  -1,
  -1e-300,
  0,
  1e-300,
  0.5,
  1,
  2 ** 53,
  Infinity,
  '',
  '\u0000',
  '\u0000a',
  'a',
  'a\u0000',
  'a\u0000b',
  'aa',
  'b',
  '业主',
  '\u{1f600}',
  '\uff0c',
  {},
  { n: null },
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  { any: { deep: 1 } },
  { any: { deep: 2 } },
  [],
  [null],
  [1],
  [1, 1],
  [2],
  ['a'],
  [[]],
  new ObjectId('000000000000000000000001'),
  new ObjectId('ffffffffffffffffffffffff'),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1_700_000_000_000),
]

it('orders values of all types, upwards and, turned round, downwards', () => {
  for (const [at, higher] of ASCENDING.entries()) {
    for (const lower of ASCENDING.slice(0, at)) {
      const [left, right] = [encodeValue(lower).bytes, encodeValue(higher).bytes]
      expect([lower, higher, Buffer.compare(left, right)]).toEqual([lower, higher, -1])
      expect([lower, higher, Buffer.compare(invert(left), invert(right))]).toEqual([lower, higher, 1])
    }
  }
})

it('orders them as the operators compare them', () => {
  const values = ASCENDING.slice(1)
  for (const [at, higher] of values.entries()) {
    for (const lower of values.slice(0, at)) {
      expect([lower, higher, compareValues(lower, higher), compareValues(higher, lower)]).toEqual([
        lower,
        higher,
        -1,
        1,
      ])
    }
  }
})

it('takes missing for null and minus zero for zero', () => {
  expect(encodeValue(undefined)).toEqual(encodeValue(null))
  expect(encodeValue(-0)).toEqual(encodeValue(0))
})

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
const anyText = fc.string({ unit: 'binary', maxLength: 8 })

it('orders any two texts and numbers as JavaScript does', () => {
  fc.assert(
    fc.property(
      anyText,
      anyText,
      (a, b) => Buffer.compare(encodeValue(a).bytes, encodeValue(b).bytes) === compare(a, b),
    ),
  )
  const double = fc.double({ noNaN: true })
  fc.assert(
    fc.property(
      double,
      double,
      (a, b) => Buffer.compare(encodeValue(a).bytes, encodeValue(b).bytes) === compare(a, b),
    ),
  )
})

it('never lets one encoding be the beginning of another, so that several can stand in one key', () => {
  const value = fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null))
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [left, right] = [encodeValue(a).bytes, encodeValue(b).bytes]
      return left.equals(right) || !right.subarray(0, left.length).equals(left)
    }),
  )
})

it('cuts a long text without disturbing the order, and says so', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 1, max: 6 }), (a, b, most) => {
      const [left, right] = [encodeValue(a, most), encodeValue(b, most)]
      const order = Buffer.compare(left.bytes, right.bytes)
      expect(left.bytes.length).toBeLessThanOrEqual(most + 3)
      return order === compare(a, b) || (order === 0 && (!left.exact || !right.exact))
    }),
  )
})

it('encloses between a beginning and its successor exactly the texts that begin so', () => {
  fc.assert(
    fc.property(anyText, anyText, (start, text) => {
      const from = encodeTextPrefix(start).bytes
      const key = encodeValue(text).bytes
      const inside = Buffer.compare(key, from) >= 0 && Buffer.compare(key, successor(from)) < 0
      return inside === text.startsWith(start)
    }),
  )
})

it.each<[RegExp, string]>([
  [/^abc/, 'abc'],
  [/^abc$/, 'abc'],
  [/^ab.*c/, 'ab'],
  [/^abc?/, 'ab'],
  [/^abc*/, 'ab'],
  [/^ab{2}/, 'a'],
  [/^ab+c/, 'ab'],
  [/^a\.b/, 'a.b'],
  [/^a\d/, 'a'],
  [/^业委会/, '业委会'],
  [/abc/, ''],
  [/^(abc)/, ''],
  [/^a|^b/, ''],
  [/^abc/i, ''],
  [/^abc/m, ''],
])('knows how every match of %s begins', (regex, start) => {
  expect(literalStart(regex)).toBe(start)
})
