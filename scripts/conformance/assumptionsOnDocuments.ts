import type { Assumption } from './Assumption'
import { codeOf, collectionIn, duplicateRefusal } from './questions'

const formOf = (id: string): string =>
  /^[0-9a-f]+$/.test(id) ? `${String(id.length)} hexadecimal digits` : `${String(id.length)} characters`

export const assumptionsOnDocuments: readonly Assumption[] = [
  {
    name: 'duplicate key',
    restsOn: ['cloud-functions/kit/faults.ts', 'cloud-functions/kit/Collection.ts'],
    asked: 'add a document, then another with the same _id',
    local: { code: 'DATABASE_DUPLICATE_WRITE', namesE11000: true },
    suites: ['an id given twice is refused with the documented code'],
    ask: async open => {
      await collectionIn(open, 'plain').add({ _id: 'twice' })
      return duplicateRefusal(collectionIn(open, 'plain').add({ _id: 'twice' }))
    },
  },
  {
    name: 'duplicate value of a unique index',
    restsOn: ['cloud-functions/kit/faults.ts', 'cloud-functions/stores/schema/declare.ts'],
    asked: 'add two documents with the same value of a uniquely indexed field',
    local: { code: 'DATABASE_DUPLICATE_WRITE', namesE11000: true },
    suites: ['a duplicate key inside a transaction'],
    ask: async open => {
      await collectionIn(open, 'once').add({ key: 'a' })
      return duplicateRefusal(collectionIn(open, 'once').add({ key: 'a' }))
    },
  },
  {
    name: 'several documents at once, one of them twice',
    restsOn: ['cloud-functions/kit/Collection.ts'],
    asked: 'add three documents in one call of which the second is there already, then count',
    local: { code: 'DATABASE_DUPLICATE_WRITE', added: 0 },
    suites: ['several documents are added at once'],
    ask: async open => {
      await collectionIn(open, 'plain').add({ _id: 'batch 2' })
      const batch = [1, 2, 3].map(n => ({ _id: `batch ${String(n)}`, batch: true }))
      const code = await codeOf(collectionIn(open, 'plain').add(batch))
      const { total } = (await collectionIn(open, 'plain').where({ batch: true }).count()) as {
        total: number
      }
      return { code, added: total }
    },
  },
  {
    name: 'form of _id',
    restsOn: [
      'docs/decisions/0052-ground-that-holds-under-load.md',
      'docs/decisions/0030-ids-that-give-nobody-away.md',
    ],
    asked: 'add two documents without an _id, one after the other',
    local: { form: '32 hexadecimal digits', ascending: true },
    suites: ['what is added comes back in that order'],
    ask: async open => {
      const first = String((await collectionIn(open, 'plain').add({ n: 1 })).id)
      const second = String((await collectionIn(open, 'plain').add({ n: 2 })).id)
      return { form: formOf(first), ascending: first < second }
    },
  },
  {
    name: 'upsert_id',
    restsOn: ['cloud-functions/kit/Collection.ts', 'cloud-functions/kit/transaction.ts'],
    asked: 'doc(id).set of a document that is not there, then of one that is, then of the same again',
    local: {
      created: { updated: 0, upserted: true },
      replaced: { updated: 1, upserted: false },
      same: { updated: 1, upserted: false },
    },
    suites: ['set creates a document, then replaces it whole'],
    ask: async open => {
      const set = async (n: number) => {
        const reply = (await collectionIn(open, 'plain').doc('set').set({ n })) as {
          updated?: number
          upsertedId?: unknown
        }
        return { updated: reply.updated ?? null, upserted: reply.upsertedId === 'set' }
      }
      return { created: await set(1), replaced: await set(2), same: await set(2) }
    },
  },
  {
    name: 'what an update counts',
    restsOn: ['cloud-functions/kit/Collection.ts'],
    asked: 'update a document, then update it to what it is already',
    local: { changed: 1, same: 0 },
    suites: ['update changes what it names'],
    ask: async open => {
      await collectionIn(open, 'plain').doc('counted').set({ n: 1 })
      const update = async () =>
        (
          (await collectionIn(open, 'plain').where({ _id: 'counted' }).update({ n: 2 })) as {
            updated?: number
          }
        ).updated ?? null
      return { changed: await update(), same: await update() }
    },
  },
  {
    name: 'collection that is not there',
    restsOn: ['cloud-functions/kit/faults.ts'],
    asked: 'read, and add to, a collection that nobody has made',
    local: { read: 'DATABASE_COLLECTION_NOT_EXIST', added: 'DATABASE_COLLECTION_NOT_EXIST' },
    suites: ['a collection that does not exist is refused'],
    ask: async open => ({
      read: await codeOf(collectionIn(open, 'nowhere').get()),
      added: await codeOf(collectionIn(open, 'nowhere').add({ n: 1 })),
    }),
  },
]
