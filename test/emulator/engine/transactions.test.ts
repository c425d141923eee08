import type { Document, Engine } from '#emulator/engine/Engine'
import { ENGINE_LIMITS } from '#emulator/engine/limits'
import { openEngine } from '#emulator/engine/openEngine'
import { index, openScratch, scratchFolder } from './scratchEngine'

const ONE = { multi: false, upsert: false, replace: false }
const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL' }
const schema = { accounts: { indexes: [index('owner', 'owner', 'balance')] } }

let engine: Engine
const put = (_id: string, balance: number, transaction?: string) =>
  engine.update('accounts', { _id }, { $set: { balance } }, ONE, transaction)
const balance = async (_id: string, transaction?: string): Promise<unknown> =>
  (await engine.find('accounts', { _id }, {}, transaction))[0]?.['balance']

beforeEach(async () => {
  engine = openScratch(schema)
  await engine.insert('accounts', [
    { _id: 'a', owner: 'chen', balance: 1 },
    { _id: 'b', owner: 'chen', balance: 2 },
    { _id: 'c', owner: 'li', balance: 3 },
  ])
})

it('shows its own writes to itself at once and to others after the commit', async () => {
  const transaction = await engine.begin()
  await put('a', 10, transaction)
  await engine.insert('accounts', [{ _id: 'd', owner: 'chen', balance: 4 }], transaction)
  await engine.remove('accounts', { _id: 'b' }, false, transaction)
  const query: Document = { owner: 'chen' }
  const order = { balance: 1 as const }
  const inside = await engine.find('accounts', query, { order }, transaction)
  expect(inside.map(account => account._id)).toEqual(['d', 'a'])
  expect((await engine.find('accounts', query, { order, limit: 1 }, transaction))[0]?._id).toBe('d')
  expect((await engine.find('accounts', query, { order })).map(account => account._id)).toEqual(['a', 'b'])
  await engine.commit(transaction)
  expect((await engine.find('accounts', query, { order })).map(account => account._id)).toEqual(['d', 'a'])
})

it('sees the state of its first operation', async () => {
  const transaction = await engine.begin()
  await put('c', 300)
  expect(await balance('c', transaction)).toBe(300)
  await put('a', 100)
  await engine.insert('accounts', [{ _id: 'd', owner: 'chen', balance: 4 }])
  await engine.remove('accounts', { _id: 'b' }, false)
  expect(await balance('a', transaction)).toBe(1)
  const inside = await engine.find('accounts', { owner: 'chen' }, {}, transaction)
  expect(inside.map(account => account._id)).toEqual(['a', 'b'])
  await engine.commit(transaction)
})

it('leaves nothing behind when aborted', async () => {
  const transaction = await engine.begin()
  await put('a', 10, transaction)
  await engine.abort(transaction)
  await engine.abort(transaction)
  expect(await balance('a')).toBe(1)
  await expect(put('a', 11, transaction)).rejects.toMatchObject(GONE)
  await expect(engine.commit(transaction)).rejects.toMatchObject(GONE)
})

describe('conflicts', () => {
  it('fail the second writer of a document at its write, and end it', async () => {
    const [first, second] = [await engine.begin(), await engine.begin()]
    await put('a', 10, first)
    await put('b', 20, second)
    await expect(put('a', 11, second)).rejects.toMatchObject({
      ...CONFLICT,
      message: expect.stringContaining('TransactionConflict') as string,
    })
    await expect(balance('a', second)).rejects.toMatchObject(GONE)
    await expect(engine.commit(second)).rejects.toMatchObject(GONE)
    await engine.commit(first)
    expect([await balance('a'), await balance('b')]).toEqual([10, 2])
  })

  it('with a commit under way are told when it has ended, so that the next try can succeed', async () => {
    const [first, second] = [await engine.begin(), await engine.begin()]
    await put('a', 10, first)
    let committed = false
    const commit = engine.commit(first).then(() => {
      committed = true
    })
    await expect(put('a', 11, second)).rejects.toMatchObject(CONFLICT)
    const hadEnded = committed
    await commit
    expect(hadEnded).toBe(true)
  })

  it.each([
    ['an update', () => put('a', 5)],
    ['a removal', () => engine.remove('accounts', { _id: 'a' }, false)],
  ])('come from %s since the first operation of the transaction', async (_name, meddle) => {
    const transaction = await engine.begin()
    await balance('b', transaction)
    await meddle()
    await expect(put('a', 10, transaction)).rejects.toMatchObject(CONFLICT)
  })

  it('do not come from what was written before the first operation', async () => {
    const transaction = await engine.begin()
    await put('a', 5)
    await put('a', 10, transaction)
    await engine.commit(transaction)
    expect(await balance('a')).toBe(10)
  })

  it('come from a document of the same id that was created since', async () => {
    const transaction = await engine.begin()
    await balance('b', transaction)
    await engine.insert('accounts', [{ _id: 'new' }])
    await expect(engine.insert('accounts', [{ _id: 'new' }], transaction)).rejects.toMatchObject(CONFLICT)
  })

  it('wait for what is in the way, but not for ever', async () => {
    const [first, second] = [await engine.begin(), await engine.begin()]
    await put('a', 10, first)
    const began = Date.now()
    await expect(put('a', 11, second)).rejects.toMatchObject(CONFLICT)
    expect(Date.now() - began).toBeLessThan(ENGINE_LIMITS.conflictWaitMs + 2_000)
    await engine.commit(first)
    expect(await balance('a')).toBe(10)
  })

  it('lose no increment on a slow disk, with as many tries as the SDK makes', async () => {
    const tries = 4
    const increment = async (left: number): Promise<void> => {
      const transaction = await engine.begin()
      try {
        const before = Number(await balance('a', transaction))
        await put('a', before + 1, transaction)
        // What stands in the way of the others takes its time.
        await new Promise(resolve => setTimeout(resolve, 40))
        await engine.commit(transaction)
      } catch (error) {
        expect(error).toMatchObject(CONFLICT)
        if (left === 1) throw error
        await increment(left - 1)
      }
    }
    await Promise.all(Array.from({ length: 12 }, () => increment(tries)))
    expect(await balance('a')).toBe(13)
  }, 20_000)

  it('do not come from documents that were only read', async () => {
    const [first, second] = [await engine.begin(), await engine.begin()]
    await balance('b', first)
    await put('a', 10, first)
    await balance('a', second)
    await put('b', 20, second)
    await engine.commit(first)
    await engine.commit(second)
    expect([await balance('a'), await balance('b')]).toEqual([10, 20])
  })

  it('are found at the commit when another engine on the folder wrote meanwhile', async () => {
    const path = scratchFolder()
    const [left, right] = [openEngine({ path, schema }), openEngine({ path, schema })]
    await left.insert('accounts', [
      { _id: 'a', balance: 1 },
      { _id: 'b', balance: 2 },
    ])
    const transaction = await left.begin()
    await left.update('accounts', { _id: 'a' }, { $set: { balance: 10 } }, ONE, transaction)
    await left.update('accounts', { _id: 'b' }, { $set: { balance: 20 } }, ONE, transaction)
    await right.update('accounts', { _id: 'a' }, { $set: { balance: 11 } }, ONE)
    await expect(left.commit(transaction)).rejects.toMatchObject(CONFLICT)
    const balances = (await left.find('accounts', {}, { order: { _id: 1 } })).map(
      account => account['balance'],
    )
    expect(balances).toEqual([11, 2])
    await Promise.all([left.close(), right.close()])
  })
})

it('keeps money in sum through many competing transfers with retries', async () => {
  const transfer = async (from: string, to: string): Promise<void> => {
    for (;;) {
      const transaction = await engine.begin()
      try {
        const [there, here] = [await balance(from, transaction), await balance(to, transaction)]
        await put(from, Number(there) - 1, transaction)
        await put(to, Number(here) + 1, transaction)
        await engine.commit(transaction)
        return
      } catch (error) {
        expect(error).toMatchObject(CONFLICT)
        await engine.abort(transaction)
        await new Promise(resolve => setTimeout(resolve, Math.random() * 10))
      }
    }
  }
  const pairs: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['b', 'a'],
  ]
  await Promise.all(pairs.flatMap(([from, to]) => Array.from({ length: 3 }, () => transfer(from, to))))
  expect([await balance('a'), await balance('b'), await balance('c')]).toEqual([4, -1, 3])
})

it('makes a write outside any transaction wait until the document is free', async () => {
  const transaction = await engine.begin()
  await put('a', 10, transaction)
  const outside = engine.update('accounts', { _id: 'a' }, { $inc: { balance: 1 } }, ONE)
  const first = await Promise.race([
    outside,
    new Promise(resolve => setTimeout(resolve, 50, 'still waiting')),
  ])
  expect(first).toBe('still waiting')
  await engine.commit(transaction)
  expect(await outside).toMatchObject({ updated: 1 })
  expect(await balance('a')).toBe(11)
})

describe('30 seconds of life', () => {
  it('end by the given clock', async () => {
    let now = 1_000_000
    engine = openScratch(schema, { now: () => now })
    await engine.insert('accounts', [{ _id: 'a', balance: 1 }])
    const transaction = await engine.begin()
    now += 29_999
    await put('a', 10, transaction)
    now += 1
    await expect(engine.commit(transaction)).rejects.toMatchObject({
      ...GONE,
      message: expect.stringContaining('30 seconds') as string,
    })
    expect(await balance('a')).toBe(1)
  })

  it('end by themselves, so that nobody waits for ever', async () => {
    engine = openScratch(schema, { transactionLifeMs: 60 })
    await engine.insert('accounts', [{ _id: 'a', balance: 1 }])
    const transaction = await engine.begin()
    await put('a', 10, transaction)
    expect(await put('a', 2)).toMatchObject({ updated: 1 })
    await expect(balance('a', transaction)).rejects.toMatchObject(GONE)
  })
})

it('does not know an id that was never given out', async () => {
  await expect(engine.find('accounts', {}, {}, 'nonsense')).rejects.toMatchObject(GONE)
  await expect(engine.insert('accounts', [{}], 'nonsense')).rejects.toMatchObject(GONE)
})

it('says plainly that it is closed', async () => {
  const transaction = await engine.begin()
  await engine.close()
  await engine.close()
  await expect(engine.find('accounts', {})).rejects.toThrow('the engine is closed')
  await expect(engine.insert('accounts', [{}])).rejects.toThrow('the engine is closed')
  await expect(engine.begin()).rejects.toThrow('the engine is closed')
  await expect(engine.commit(transaction)).rejects.toMatchObject(GONE)
})
