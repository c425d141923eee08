import fc from 'fast-check'
import type { Document } from '#emulator/engine/Engine'

/** A few of many: `npm run test:long -- engine` does more; `ENGINE_SEED=7` repeats what was seen. */
export const engineRuns = (few: number) => ({
  numRuns: Number(process.env['ENGINE_PROPERTY_RUNS'] ?? few),
  seed: Number(process.env['ENGINE_SEED'] ?? Date.now() % 1_000_000),
})

/** How long so many runs may take, in ms, on a machine that has other work too. */
export const engineTime = (few: number): number => 300_000 + engineRuns(few).numRuns * 1_000

const text = fc.constantFrom(
  '',
  'a',
  'ab',
  'abc',
  'b',
  'ba',
  '业委会',
  '业主',
  'z\u0000y',
  '\u{1f600}',
  '！',
  'x'.repeat(1_300),
)
const number = fc.constantFrom(-1.5, -1, 0, 0.5, 1, 2, 10, 2 ** 40)
const instant = fc.constantFrom(0, 1_000, 86_400_000, 2_000_000_000_000).map(at => new Date(at))
export const scalar = fc.oneof(text, number, instant, fc.boolean(), fc.constant(null))
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom({ n: 1 }, { n: 2 }, { m: 1, n: 1 }, { n: 1, m: 1 }, {}) },
)
export const id = fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'j1', 'j2', 'k')
export const document = fc.record(
  { a: value, b: scalar, c: scalar, d: fc.record({ e: value }, { requiredKeys: [] }) },
  { requiredKeys: [] },
)

const path = fc.constantFrom('a', 'b', 'c', 'd.e', '_id')
const operand = fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: id })
const condition = fc.oneof(
  operand,
  operand.map(x => ({ $eq: x })),
  fc.array(operand, { maxLength: 3 }).map(x => ({ $in: x })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), operand).map(([op, x]) => ({ [op]: x })),
  fc.tuple(operand, operand).map(([x, y]) => ({ $gte: x, $lt: y })),
  operand.map(x => ({ $ne: x })),
  fc.boolean().map(x => ({ $exists: x })),
  fc.constantFrom(/^a/, /^ab/, /^i[12]/, /^业/, /b$/, /^(a|b)/).map(x => ({ $regex: x })),
)
const fields = fc.dictionary(path, condition, { maxKeys: 3 })
export const query: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: fc.tuple(fields, fields).map(([x, y]) => ({ $and: [x, y] })) },
  { weight: 1, arbitrary: fc.tuple(fields, fields, fields).map(([x, y, z]) => ({ ...x, $or: [y, z] })) },
)
export const direction = fc.constantFrom<1 | -1>(1, -1)
export const keys = fc.uniqueArray(fc.record({ path, direction }), {
  minLength: 1,
  maxLength: 3,
  selector: key => key.path,
})
