import { collectionIn, readCatalogue, writeCatalogue } from '#emulator/engine/catalogue'
import type { Engine, IndexDeclaration } from '#emulator/engine/Engine'
import { successor } from '#emulator/engine/encodeValue'
import { entriesPrefix } from '#emulator/engine/keyspace'
import { openByteStore } from '#emulator/engine/openByteStore'
import { openEngine } from '#emulator/engine/openEngine'
import { index, scratchFolder, uniqueIndex } from './scratchEngine'

/** Opens the folder with these indexes, does something, closes it. */
async function withIndexes<Result>(
  path: string,
  indexes: IndexDeclaration[],
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const engine = openEngine({ path, schema: { things: { indexes } } })
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

const fill = (engine: Engine) =>
  engine.insert(
    'things',
    Array.from({ length: 2_500 }, (_unused, n) => ({
      _id: String(n),
      n,
      half: Math.floor(n / 2),
      tags: [n % 5, 'all'],
    })),
  )
const examined = async (engine: Engine, query: Record<string, unknown>) => {
  const found = await engine.count('things', query)
  return { found, ...engine.takePlans().at(-1) }
}

it('builds a new index over what is stored', async () => {
  const path = scratchFolder()
  await withIndexes(path, [], fill)
  await withIndexes(path, [index('n', 'n'), index('tags', 'tags')], async engine => {
    expect(await examined(engine, { n: 7 })).toMatchObject({ found: 1, index: 'n', documentsExamined: 1 })
    expect(await examined(engine, { tags: 3 })).toMatchObject({
      found: 500,
      index: 'tags',
      documentsExamined: 500,
    })
    // That the built index knows of the arrays: different elements meet the two conditions.
    expect(await examined(engine, { tags: { $lt: 1, $gte: 'a' } })).toMatchObject({
      found: 500,
      index: 'tags',
    })
  })
})

it('drops an index that is no longer declared, and keeps no stale entries of it', async () => {
  const path = scratchFolder()
  await withIndexes(path, [index('n', 'n')], fill)
  await withIndexes(path, [], async engine => {
    expect(await examined(engine, { n: 7 })).toMatchObject({ found: 1, index: null })
    await engine.remove('things', { n: 7 }, true)
    await engine.update(
      'things',
      { n: 8 },
      { $set: { n: 7 } },
      { multi: true, upsert: false, replace: false },
    )
  })
  await withIndexes(path, [index('n', 'n')], async engine => {
    expect(await examined(engine, { n: 7 })).toMatchObject({ found: 1, index: 'n', documentsExamined: 1 })
    expect(await examined(engine, { n: 8 })).toMatchObject({ found: 0, index: 'n', documentsExamined: 0 })
  })
})

it('builds anew an index that is declared otherwise under the same name', async () => {
  const path = scratchFolder()
  await withIndexes(path, [index('list', 'n')], fill)
  await withIndexes(path, [index('list', 'half', '-n')], async engine => {
    expect(await examined(engine, { half: 7 })).toMatchObject({
      found: 2,
      index: 'list',
      documentsExamined: 2,
    })
  })
})

it('does not open with a unique index that the data contradicts, and leaves the data as it was', async () => {
  const path = scratchFolder()
  await withIndexes(path, [index('n', 'n')], fill)
  const contradicted = () =>
    openEngine({ path, schema: { things: { indexes: [uniqueIndex('half', 'half')] } } })
  expect(contradicted).toThrow('E11000 duplicate key error collection: things index: half')
  await withIndexes(path, [index('n', 'n')], async engine => {
    expect(await examined(engine, { n: 7 })).toMatchObject({ found: 1, index: 'n' })
  })
})

it('keeps a collection that is declared nowhere', async () => {
  const path = scratchFolder()
  await withIndexes(path, [index('n', 'n')], fill)
  const engine = openEngine({ path, schema: {} })
  expect(await engine.count('things', { n: { $lt: 10 } })).toBe(10)
  await engine.close()
})

const wrong: [string, IndexDeclaration[], string][] = [
  [
    'more than 20 indexes',
    Array.from({ length: 21 }, (_unused, n) => index(`i${String(n)}`, 'a')),
    'more than 20',
  ],
  ['two of one name', [index('a', 'a'), index('a', 'b')], 'index name a is taken'],
  ['one without keys', [index('a')], 'has no keys'],
]
it.each(wrong)('refuses to open with %s', (_name, indexes, message) => {
  expect(() => openEngine({ path: scratchFolder(), schema: { things: { indexes } } })).toThrow(message)
})

it('builds an index anew whose entries are of an older form', async () => {
  const path = scratchFolder()
  await withIndexes(path, [index('n', 'n')], fill)
  const store = openByteStore(path)
  store.writeNow(writer => {
    const catalogue = readCatalogue(writer)
    const known = collectionIn(catalogue, 'things')
    const things = { ...known, indexes: known.indexes.map(record => ({ ...record, format: 1 })) }
    writeCatalogue(writer, { ...catalogue, collections: { ...catalogue.collections, things } })
    // Whatever they said before does not matter.
    const prefix = entriesPrefix(things.number, things.indexes[0]?.number ?? 0)
    const keys = [...writer.range(prefix, successor(prefix), false)].map(({ key }) => Buffer.from(key))
    for (const key of keys) writer.remove(key)
  })
  await store.close()
  await withIndexes(path, [index('n', 'n')], async engine => {
    expect(await examined(engine, { n: 7 })).toMatchObject({ found: 1, index: 'n', documentsExamined: 1 })
  })
})
