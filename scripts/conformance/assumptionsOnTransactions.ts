import type { Assumption } from './Assumption'
import type { OpenDoor } from './openDoor'
import { codeOf, collectionIn, duplicateRefusal } from './questions'
import { dataOf } from './sdkDatabase'

/** Whether a transaction that has written still commits after so long; its code when it does not. */
const commitAfter = async (open: OpenDoor, id: string, milliseconds: number): Promise<string | null> => {
  const transaction = await open.db().startTransaction()
  await transaction.collection('plain').add({ _id: id })
  await open.pass(milliseconds)
  return codeOf(transaction.commit())
}

export const assumptionsOnTransactions: readonly Assumption[] = [
  {
    name: 'duplicate key in a transaction',
    restsOn: ['cloud-functions/kit/faults.ts', 'cloud-functions/kit/transaction.ts'],
    asked: 'add a document whose _id is taken within a transaction, then commit it',
    local: {
      added: { code: 'DATABASE_DUPLICATE_WRITE', namesE11000: true },
      commit: 'DATABASE_TRANSACTION_FAIL',
    },
    suites: ['a duplicate key inside a transaction'],
    ask: async open => {
      await collectionIn(open, 'plain').add({ _id: 'taken' })
      const transaction = await open.db().startTransaction()
      const added = await duplicateRefusal(transaction.collection('plain').add({ _id: 'taken' }))
      return { added, commit: await codeOf(transaction.commit()) }
    },
  },
  {
    name: 'conflict',
    restsOn: ['cloud-functions/kit/faults.ts', 'cloud-functions/kit/transaction.ts'],
    asked:
      'write a document in one transaction and commit it, then in another that had read it before; commit that',
    local: { write: 'DATABASE_TRANSACTION_CONFLICT', commit: 'DATABASE_TRANSACTION_FAIL' },
    suites: [
      'the second writer of a document fails at its write',
      'runTransaction tries again after a conflict',
    ],
    ask: async open => {
      await collectionIn(open, 'plain').doc('both').set({ n: 0 })
      const first = await open.db().startTransaction()
      const second = await open.db().startTransaction()
      await second.collection('plain').doc('both').get()
      await first.collection('plain').doc('both').update({ n: 1 })
      await first.commit()
      const write = await codeOf(second.collection('plain').doc('both').update({ n: 2 }))
      return { write, commit: await codeOf(second.commit()) }
    },
  },
  {
    name: '30 s of a transaction',
    restsOn: ['cloud-functions/kit/transaction.ts'],
    asked: 'commit a transaction 25 s after its first write, and another 31 s after',
    local: { after25: null, after31: 'DATABASE_TRANSACTION_FAIL' },
    suites: ['ends thirty seconds after its beginning'],
    ask: async open => ({
      after25: await commitAfter(open, 'early', 25_000),
      after31: await commitAfter(open, 'late', 31_000),
    }),
  },
  {
    name: 'state that a transaction sees',
    restsOn: ['cloud-functions/kit/transaction.ts', 'docs/decisions/0052-ground-that-holds-under-load.md'],
    asked:
      'begin a transaction, change a document outside, read it in the transaction, change it again, read it again',
    local: { first: 2, second: 2 },
    suites: ['it reads the state of its first operation'],
    ask: async open => {
      const document = collectionIn(open, 'plain').doc('snapshot')
      await document.set({ n: 1 })
      const transaction = await open.db().startTransaction()
      const read = async () => {
        const found = (await dataOf(transaction.collection('plain').doc('snapshot').get())) as {
          n: number
        } | null
        return found?.n ?? null
      }
      await document.update({ n: 2 })
      const first = await read()
      await document.update({ n: 3 })
      const second = await read()
      await transaction.rollback('read only')
      return { first, second }
    },
  },
  {
    name: 'a document that is not there, in a transaction',
    restsOn: ['cloud-functions/kit/transaction.ts'],
    asked: 'doc(id).get() of an unknown id within a transaction',
    local: null,
    suites: ['a rollback leaves nothing behind'],
    ask: async open => {
      const transaction = await open.db().startTransaction()
      const found = await dataOf(transaction.collection('plain').doc('unknown').get())
      await transaction.rollback('read only')
      return found === null ? null : JSON.stringify(found)
    },
  },
]
