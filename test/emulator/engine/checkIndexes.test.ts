import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ByteWriter } from '#emulator/engine/ByteStore'
import { collectionIn, readCatalogue } from '#emulator/engine/catalogue'
import { checkIndexes } from '#emulator/engine/checkIndexes'
import { successor } from '#emulator/engine/encodeValue'
import { entriesPrefix } from '#emulator/engine/keyspace'
import { openByteStore } from '#emulator/engine/openByteStore'
import { openEngine } from '#emulator/engine/openEngine'
import { index } from './scratchEngine'

const schema = { things: { indexes: [index('marks', 'marks'), index('name', '-name')] } }

describe('the entries of indexes', () => {
  const path = mkdtempSync(join(tmpdir(), 'indexes-'))
  beforeAll(async () => {
    const engine = openEngine({ path, schema })
    await engine.insert('things', [
      { _id: 'one', marks: [1, 2], name: '一' },
      { _id: 'two', marks: [2], name: '二' },
    ])
    await engine.close()
  })
  afterAll(() => {
    rmSync(path, { recursive: true, force: true })
  })
  const check = (repair = false) => checkIndexes({ path, schema, repair })

  /** Writes behind the engine's back. */
  const spoil = async (work: (writer: ByteWriter, entries: readonly Buffer[]) => void) => {
    const store = openByteStore(path)
    await store.write(writer => {
      const { number, indexes } = collectionIn(readCatalogue(writer), 'things')
      const prefix = entriesPrefix(number, indexes[0]?.number ?? 0)
      const keys = [...writer.range(prefix, successor(prefix), false)].map(({ key }) => Buffer.from(key))
      work(writer, keys)
    })
    await store.close()
  }

  it('are as the documents say', async () => {
    expect(await check()).toEqual([])
  })

  it('are missed, and written again', async () => {
    await spoil((writer, [first]) => {
      if (first) writer.remove(first)
    })
    const flaws = [{ collection: 'things', index: 'marks', id: 'one', what: 'missing' }]
    expect(await check()).toEqual(flaws)
    expect(await check(true)).toEqual(flaws)
    expect(await check()).toEqual([])
  })

  it('that lead to what is not so are found, and removed', async () => {
    await spoil((writer, [first, , last]) => {
      if (!first || !last) throw new Error('the entries of the test are gone')
      // The first of `one` now leads to `two`, and one more leads nowhere.
      writer.put(first, writer.get(last) ?? first)
      writer.put(Buffer.concat([last, Buffer.from('x')]), Buffer.from('nobody'))
    })
    expect(await check(true)).toEqual(
      expect.arrayContaining([
        { collection: 'things', index: 'marks', id: 'one', what: 'missing' },
        { collection: 'things', index: 'marks', id: 'two', what: 'stray' },
        { collection: 'things', index: 'marks', id: 'no document', what: 'stray' },
      ]),
    )
    expect(await check()).toEqual([])
    const engine = openEngine({ path, schema })
    expect((await engine.find('things', { marks: 1 })).map(({ _id }) => _id)).toEqual(['one'])
    await engine.close()
  })
})
