import fc from 'fast-check'
import type { Document, Schema } from '#emulator/engine/Engine'
import { sharedDatabase, WAYS, type Asked } from '../operators/ways'
import { direction, document, engineRuns, engineTime, id, query, scalar } from './arbitraryDocuments'
import { PlainList, type Change, type Request } from './PlainList'

jest.setTimeout(engineTime(40))

/** The same operations on collections that are indexed in different ways. */
const schema = {
  bare: { indexes: [] },
  indexed: {
    indexes: [
      { name: 'a', keys: [{ path: 'a', direction: 1 }] },
      {
        name: 'b c',
        keys: [
          { path: 'b', direction: -1 },
          { path: 'c', direction: 1 },
        ],
      },
      { name: 'd', keys: [{ path: 'd.e', direction: 1 }] },
    ],
  },
  unique: { indexes: [{ name: 'b', keys: [{ path: 'b', direction: 1 }], unique: true }] },
} as const satisfies Schema
const collection = fc.constantFrom(...(Object.keys(schema) as (keyof typeof schema)[]))

const whole = fc.tuple(id, document).map(([_id, rest]): Document => ({ _id, ...rest }))
const change: fc.Arbitrary<Change> = fc.oneof(
  scalar.map(b => ({ $set: { b } })),
  fc.record({ b: scalar, c: scalar }).map($set => ({ $set })),
  fc.constantFrom<'a' | 'b' | 'd'>('a', 'b', 'd').map(name => ({ $unset: { [name]: '' as const } })),
  fc.constantFrom(-1, 1, 7).map(n => ({ $inc: { n } })),
  scalar.map(item => ({ $push: { list: item } })),
)
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e'), direction), {
    maxLength: 2,
    selector: ([p]) => p,
  })
  // A final `_id` settles the order of equal ones.
  .map(all => [...all, ['_id', 1] as const])
const projection = fc.oneof(
  fc.constant({}),
  fc.constantFrom<Request['projection']>(
    { a: 1 },
    { b: 1, c: 1, _id: 0 },
    { d: 0 },
    { a: 0, _id: 0 },
    { _id: 1 },
    { n: 1, list: 1 },
  ),
)
const request: fc.Arbitrary<Request> = fc.record({
  query,
  order,
  projection,
  skip: fc.constantFrom(0, 0, 1, 3),
  limit: fc.constantFrom(1, 3, 1_000),
})

/** What a transaction may do too: everything by id. */
const byId = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    documents: fc.array(whole, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('put' as const), document: whole }),
  fc.record({ kind: fc.constant('update' as const), id, change }),
  fc.record({ kind: fc.constant('updateAndReturn' as const), id, change }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('get' as const), id }),
)
const step = fc.oneof(
  { weight: 8, arbitrary: byId },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('updateAll' as const), query, change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removeAll' as const), query }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('find' as const), request }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('transaction' as const),
      steps: fc.array(byId, { minLength: 1, maxLength: 5 }),
      commits: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('conflict' as const), document: whole }) },
)
type ById = typeof byId extends fc.Arbitrary<infer Value> ? Value : never
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const ONE = { multi: false, upsert: false, replace: false }
const ALL = { multi: true, upsert: false, replace: false }
const PUT = { multi: false, upsert: true, replace: true }

/** What a request gives; null when it is refused as a duplicate, which is the only refusal that may come. */
const orDuplicate = async <Value>(asking: Promise<Value>): Promise<Value | null> => {
  try {
    return await asking
  } catch (fault) {
    expect(fault).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    return null
  }
}

class Comparison {
  constructor(
    private readonly asked: Asked,
    private readonly name: string,
    private list: PlainList,
  ) {}

  /** @returns whether it was let through, alike by both */
  private async byId(list: PlainList, each: ById, transaction?: string): Promise<boolean> {
    const { asked, name } = this
    switch (each.kind) {
      case 'insert': {
        const ids = await orDuplicate(asked.insert(name, each.documents, transaction))
        const expected = list.insert(each.documents)
        expect(ids).toEqual(expected && each.documents.map(({ _id }) => _id))
        return expected !== null
      }
      case 'put': {
        const { _id, ...rest } = each.document
        const was = list.get(String(_id)) !== null
        const outcome = await orDuplicate(asked.update(name, { _id }, rest, PUT, transaction))
        const expected = list.put(each.document)
        expect(outcome).toEqual(expected && { updated: was ? 1 : 0, upsertedId: was ? null : _id })
        return expected !== null
      }
      case 'update': {
        const outcome = await orDuplicate(asked.update(name, { _id: each.id }, each.change, ONE, transaction))
        const expected = list.update({ _id: each.id }, each.change)
        expect(outcome?.updated ?? null).toBe(expected)
        return expected !== null
      }
      case 'updateAndReturn': {
        const outcome = await orDuplicate(
          asked.updateAndReturn(name, { _id: each.id }, each.change, transaction),
        )
        const expected = list.update({ _id: each.id }, each.change)
        expect(outcome === null).toBe(expected === null)
        if (outcome !== null) expect(outcome.document).toEqual(list.get(each.id))
        return expected !== null
      }
      case 'remove':
        expect(await asked.remove(name, { _id: each.id }, false, transaction)).toBe(
          list.remove({ _id: each.id }),
        )
        return true
      case 'get':
        expect(await asked.find(name, { _id: each.id }, {}, transaction)).toEqual(
          [list.get(each.id)].filter(found => found !== null),
        )
        return true
    }
  }

  /** What it writes is seen by itself alone until it commits; a refusal ends it. */
  private async transaction(steps: readonly ById[], commits: boolean): Promise<void> {
    const id_ = await this.asked.begin()
    const inside = this.list.copy()
    for (const each of steps) {
      if (await this.byId(inside, each, id_)) continue
      await expect(this.asked.commit(id_)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
      return
    }
    expect(await this.everything()).toEqual(this.list.find(EVERYTHING))
    if (!commits) {
      await this.asked.abort(id_)
      return
    }
    await this.asked.commit(id_)
    this.list = inside
  }

  /** Two write the same: the second fails at its write, and is gone. */
  private async conflict(changed: Document): Promise<void> {
    const { asked, name } = this
    const { _id, ...rest } = changed
    const [first, second] = [await asked.begin(), await asked.begin()]
    await asked.find(name, { _id }, {}, second)
    const written = await this.byId(this.list.copy(), { kind: 'put', document: changed }, first)
    if (!written) {
      await asked.abort(second)
      return
    }
    await asked.commit(first)
    this.list.put(changed)
    const late = asked.update(name, { _id }, { ...rest, late: true }, PUT, second)
    await expect(late).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    await expect(asked.commit(second)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  }

  everything(): Promise<Document[]> {
    return this.asked.find(this.name, {}, { order: { _id: 1 }, limit: 1_000 })
  }

  async take(each: Step): Promise<void> {
    const { asked, name, list } = this
    switch (each.kind) {
      case 'updateAll': {
        const outcome = await orDuplicate(asked.update(name, each.query, each.change, ALL))
        expect(outcome?.updated ?? null).toBe(list.update(each.query, each.change))
        return
      }
      case 'removeAll':
        expect(await asked.remove(name, each.query, true)).toBe(list.remove(each.query))
        return
      case 'find': {
        const { query: wanted, order: sorted, ...rest } = each.request
        const options = { ...rest, order: Object.fromEntries(sorted) }
        expect(await asked.find(name, wanted, options)).toEqual(list.find(each.request))
        expect(await asked.count(name, wanted)).toBe(list.count(wanted))
        return
      }
      case 'transaction':
        return this.transaction(each.steps, each.commits)
      case 'conflict':
        return this.conflict(each.document)
      default:
        await this.byId(list, each)
    }
  }

  async ends(): Promise<void> {
    expect(await this.everything()).toEqual(this.list.find(EVERYTHING))
  }
}

const EVERYTHING: Request = { query: {}, order: [['_id', 1]], skip: 0, limit: 1_000, projection: {} }

/**
 * Any operations one after the other, in and out of transactions, leave and answer what they leave and answer with a
 * plain array: through the engine itself and through the SDK's requests over each of the transports.
 */
describe.each(WAYS)('asked of the %s', way => {
  const database = sharedDatabase(way, schema)

  it('does what a plain array does', async () => {
    await fc.assert(
      fc.asyncProperty(collection, fc.array(step, { minLength: 3, maxLength: 20 }), async (name, steps) => {
        await database().clear()
        const comparison = new Comparison(database(), name, new PlainList(name === 'unique'))
        for (const each of steps) await comparison.take(each)
        await comparison.ends()
      }),
      engineRuns(40),
    )
  })
})
