import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schema } from '#cloud-functions/schema'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { seedInto } from '#seeds/seedInto'

const now = Date.UTC(2026, 10, 22, 7, 0)

describe('the district in a database with the declared collections and indexes', () => {
  const path = mkdtempSync(join(tmpdir(), 'seeded-'))
  const data = demonstrationDistrict({ now })
  let engine: Engine

  beforeAll(async () => {
    engine = openEngine({ path, schema })
    await seedInto((collection, documents) => engine.insert(collection, documents), data)
  })

  afterAll(async () => {
    await engine.close()
    rmSync(path, { recursive: true, force: true })
  })

  const { files, ...documentsBy } = data
  const collections: Readonly<Record<string, readonly { readonly _id: string }[]>> = documentsBy

  test('there is something in every collection, and pictures', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(Object.values(collections).filter(documents => documents.length === 0)).toEqual([])
  })

  test.each(Object.entries(collections))('%s is whole', async (collection, documents) => {
    expect(await engine.count(collection, {})).toBe(documents.length)
    const [some] = documents
    expect(await engine.find(collection, { _id: some?._id ?? '' })).toEqual([some])
  })

  test('the clock finds nothing due but the vote that waits for its count, and records to be published', async () => {
    expect(await engine.count('issues', { nextDueAt: { $lte: now } })).toBe(0)
    const due = await engine.find('votes', { nextDueAt: { $lte: now } })
    expect(due.filter(({ result }) => result === null)).toEqual([])
    const soon = await engine.find('votes', { nextDueAt: { $gt: now, $lte: now + 90_000 } })
    expect(soon.map(vote => vote._id)).toEqual(['vote-yancheng-lights'])
    for (const collection of ['claims', 'proxies'])
      expect(await engine.count(collection, { nextDueAt: { $lte: now } })).toBe(0)
    for (const collection of ['issues', 'votes', 'claims', 'proxies'])
      expect(await engine.count(collection, { outboxDueAt: { $lte: now } })).toBe(0)
  })
})
