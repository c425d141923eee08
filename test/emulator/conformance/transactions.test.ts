import { dataOf, DOORS, openDoor, type OpenDoor, refusalOf, totalOf, type Transaction } from './doors'

interface Poll {
  readonly yes: number
}

describe.each(DOORS)('transactions through the %s door', door => {
  let open: OpenDoor
  beforeAll(async () => {
    open = await openDoor(door, {
      schema: {
        polls: { indexes: [] },
        ballots: {
          indexes: [
            {
              name: 'one',
              keys: [
                { path: 'poll', direction: 1 },
                { path: 'voter', direction: 1 },
              ],
              unique: true,
            },
          ],
        },
      },
    })
  })
  afterAll(() => open.close())
  const db = () => open.db()
  const yesOf = async (poll: string): Promise<number | undefined> =>
    ((await dataOf(db().collection('polls').doc(poll).get())) as Poll[])[0]?.yes

  test('what it writes is its own until it commits, and everybody’s after', async () => {
    await db().collection('polls').doc('own').set({ yes: 0 })
    const transaction = await db().startTransaction()
    await transaction.collection('polls').doc('own').update({ yes: 1 })
    await transaction.collection('polls').add({ _id: 'new', yes: 7 })
    expect(await dataOf(transaction.collection('polls').doc('own').get())).toMatchObject({ yes: 1 })
    expect(await yesOf('own')).toBe(0)
    expect(await yesOf('new')).toBeUndefined()
    await transaction.commit()
    expect(await yesOf('own')).toBe(1)
    expect(await yesOf('new')).toBe(7)
  })

  test('a rollback leaves nothing behind', async () => {
    await db().collection('polls').doc('back').set({ yes: 0 })
    const transaction = await db().startTransaction()
    await transaction.collection('polls').doc('back').delete()
    expect(await dataOf(transaction.collection('polls').doc('back').get())).toBeNull()
    await transaction.rollback('no')
    expect(await yesOf('back')).toBe(0)
  })

  test('it reads the state of its first operation', async () => {
    await db().collection('polls').doc('snapshot').set({ yes: 1 })
    const transaction = await db().startTransaction()
    await db().collection('polls').doc('snapshot').update({ yes: 2 })
    expect(await dataOf(transaction.collection('polls').doc('snapshot').get())).toMatchObject({ yes: 2 })
    await db().collection('polls').doc('snapshot').update({ yes: 3 })
    expect(await dataOf(transaction.collection('polls').doc('snapshot').get())).toMatchObject({ yes: 2 })
    await transaction.rollback('read only')
  })

  test('the second writer of a document fails at its write, and its transaction is gone', async () => {
    await db().collection('polls').doc('both').set({ yes: 0 })
    const first = await db().startTransaction()
    const second = await db().startTransaction()
    await second.collection('polls').doc('both').get()
    await first.collection('polls').doc('both').update({ yes: 1 })
    await first.commit()
    const conflict = await refusalOf(second.collection('polls').doc('both').update({ yes: 2 }))
    expect(conflict.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect((await refusalOf(second.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await yesOf('both')).toBe(1)
  })

  test('runTransaction tries again after a conflict, so that no increment is lost', async () => {
    await db().collection('polls').doc('hot').set({ yes: 0 })
    const vote = async (): Promise<void> => {
      await db().runTransaction(async (transaction: Transaction) => {
        const poll = transaction.collection('polls').doc('hot')
        const { data } = (await poll.get()) as { data: Poll }
        await poll.update({ yes: data.yes + 1 })
      }, 100)
    }
    await Promise.all(Array.from({ length: 8 }, vote))
    expect(await yesOf('hot')).toBe(8)
  })

  test('four tries are enough though what stands in the way takes its time', async () => {
    await db().collection('polls').doc('slow').set({ yes: 0 })
    const vote = () =>
      db().runTransaction(async (transaction: Transaction) => {
        const poll = transaction.collection('polls').doc('slow')
        const { data } = (await poll.get()) as { data: Poll }
        await poll.update({ yes: data.yes + 1 })
        await new Promise(resolve => setTimeout(resolve, 40))
      })
    await Promise.all(Array.from({ length: 8 }, vote))
    expect(await yesOf('slow')).toBe(8)
  })

  test('a duplicate key inside a transaction undoes the rest of it', async () => {
    await db().collection('polls').doc('dup').set({ yes: 0 })
    const vote = (voter: string) =>
      db().runTransaction(async (transaction: Transaction) => {
        await transaction.collection('ballots').add({ poll: 'dup', voter })
        await transaction.collection('polls').doc('dup').set({ yes: 1 })
      })
    await vote('lin')
    await db().collection('polls').doc('dup').set({ yes: 0 })
    expect((await refusalOf(vote('lin'))).code).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await yesOf('dup')).toBe(0)
    expect(await totalOf(db().collection('ballots').where({ poll: 'dup' }).count())).toBe(1)
  })

  test('a transaction nobody knows is refused', async () => {
    const transaction = await db().startTransaction()
    await transaction.commit()
    expect((await refusalOf(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  })
})

describe.each(DOORS)('the life of a transaction, through the %s door', door => {
  test('ends thirty seconds after its beginning', async () => {
    const open = await openDoor(door, { clock: { frozenAt: '2026-03-01T00:00:00Z' } })
    const db = open.db()
    await db.createCollection('polls')
    const transaction = await db.startTransaction()
    await transaction.collection('polls').add({ _id: 'late' })
    await open.pass(31_000)
    expect((await refusalOf(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await dataOf(db.collection('polls').doc('late').get())).toEqual([])
    await open.close()
  })
})
