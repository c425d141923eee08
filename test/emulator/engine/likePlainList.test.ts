import { deserialize, serialize } from 'bson'
import fc from 'fast-check'
import type { Document, FindOptions, IndexDeclaration } from '#emulator/engine/Engine'
import { compileMatcher } from '#emulator/engine/matcher'
import { plainQuery } from '#emulator/engine/plainValue'
import { sortDocuments } from '#emulator/engine/sortDocuments'
import { openScratch } from './scratchEngine'

/**
 * Whatever indexes are declared and whatever was written before, a query gives what its conditions give over a plain
 * array. Instants, numbers, texts, objects, nulls, arrays and missing fields meet at the same paths. (Whether the
 * conditions themselves are right is for `test/emulator/operators` to say.)
 */
const RUNS = Number(process.env['ENGINE_PROPERTY_RUNS'] ?? 60)

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
const scalar = fc.oneof(text, number, instant, fc.boolean(), fc.constant(null))
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom({ n: 1 }, { n: 2 }, { m: 1, n: 1 }, { n: 1, m: 1 }, {}) },
)
const id = fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'j1', 'j2', 'k')
const document = fc.record(
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
const query: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: fc.tuple(fields, fields).map(([x, y]) => ({ $and: [x, y] })) },
  { weight: 1, arbitrary: fc.tuple(fields, fields, fields).map(([x, y, z]) => ({ ...x, $or: [y, z] })) },
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const keys = fc.uniqueArray(fc.record({ path, direction }), {
  minLength: 1,
  maxLength: 3,
  selector: key => key.path,
})
// Two paths that may both hold arrays cannot stand in one index.
const indexes = fc
  .array(
    keys.filter(all => all.filter(key => key.path === 'a' || key.path === 'd.e').length < 2),
    { maxLength: 4 },
  )
  .map(all => all.map<IndexDeclaration>((indexKeys, at) => ({ name: `index${String(at)}`, keys: indexKeys })))

type Step =
  | { kind: 'put'; id: string; document: Document }
  | { kind: 'remove'; query: Document }
  | { kind: 'set'; query: Document; value: unknown }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), id, document }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), query }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('set' as const), query, value: scalar }) },
)
// A final `_id` settles the order of equal ones.
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e'), direction), {
  maxLength: 2,
  selector: ([p]) => p,
})
const request = fc.record({ query, order: fc.tuple(order, direction), limit: fc.constantFrom(1, 3, 1_000) })

const options = { multi: true, upsert: false, replace: false }

it('finds what a plain array holds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      indexes,
      fc.array(step, { minLength: 5, maxLength: 25 }),
      fc.array(request, { maxLength: 8 }),
      check,
    ),
    { numRuns: RUNS },
  )
})

async function check(
  declared: IndexDeclaration[],
  steps: Step[],
  requests: { query: Document; order: [[string, 1 | -1][], 1 | -1]; limit: number }[],
): Promise<void> {
  const engine = openScratch({ things: { indexes: declared } })
  const plain = new Map<string, Document>()
  for (const next of steps) {
    if (next.kind === 'put') {
      await engine.update('things', { _id: next.id }, next.document, {
        multi: false,
        upsert: true,
        replace: true,
      })
      plain.set(next.id, deserialize(serialize({ _id: next.id, ...next.document })))
      continue
    }
    const hit = [...plain.values()].filter(matcherOf(next.query))
    if (next.kind === 'remove') {
      expect(await engine.remove('things', next.query, true)).toBe(hit.length)
      for (const { _id } of hit) plain.delete(String(_id))
    } else {
      await engine.update('things', next.query, { $set: { b: next.value } }, options)
      for (const changed of hit) changed['b'] = next.value
    }
  }
  for (const {
    query: asked,
    order: [sort, idDirection],
    limit,
  } of requests) {
    const wanted = Object.fromEntries([...sort, ['_id', idDirection]]) as FindOptions['order']
    const expected = plainFind([...plain.values()], asked, [...sort, ['_id', idDirection]])
    const found = await engine.find('things', asked, { order: wanted, limit })
    expect(found).toEqual(expected.slice(0, limit))
    expect(await engine.count('things', asked)).toBe(expected.length)
  }
  await engine.close()
}

const matcherOf = (asked: Document) => compileMatcher(plainQuery(asked), Date.now)

function plainFind(documents: Document[], asked: Document, sort: [string, 1 | -1][]): Document[] {
  return sortDocuments(documents.filter(matcherOf(asked)), document => document, Object.fromEntries(sort))
}
