import { deserialize, serialize } from 'bson'
import fc from 'fast-check'
import type { Document, FindOptions, IndexDeclaration } from '#emulator/engine/Engine'
import { compileMatcher } from '#emulator/engine/matcher'
import { plainQuery } from '#emulator/engine/plainValue'
import { sortDocuments } from '#emulator/engine/sortDocuments'
import { direction, document, engineRuns, engineTime, id, keys, query, scalar } from './arbitraryDocuments'
import { openScratch } from './scratchEngine'

jest.setTimeout(engineTime(60))

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

/**
 * Whatever indexes are declared and whatever was written before, a query gives what its conditions give over a plain
 * array. Instants, numbers, texts, objects, nulls, arrays and missing fields meet at the same paths. (Whether the
 * conditions themselves are right is for `test/emulator/operators` to say.)
 */
it('finds what a plain array holds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      indexes,
      fc.array(step, { minLength: 5, maxLength: 25 }),
      fc.array(request, { maxLength: 8 }),
      check,
    ),
    engineRuns(60),
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
