import type {
  Document,
  Engine,
  Expression,
  FindOptions,
  IndexDeclaration,
  QueryPlan,
} from '#emulator/engine/Engine'
import { index, openScratch, uniqueIndex } from './scratchEngine'

const COUNT = 1_000
const LISTED = index('list', 'compoundId', '-createdAt')

/** 1,000 issues in 10 compounds, four of them created in each second. */
const issues = Array.from({ length: COUNT }, (_unused, n): Document => ({
  _id: `i${String(n).padStart(4, '0')}`,
  compoundId: `c${String(n % 10)}`,
  createdAt: new Date(1_000_000 * 1_000 + Math.floor(n / 4) * 1_000),
  number: n,
  title: `T${String(n).padStart(4, '0')}`,
  tags: [`t${String(n % 7)}`, 'all'],
  place: { building: n % 50 },
}))

interface Case {
  name: string
  indexes: IndexDeclaration[]
  query: Expression
  options?: FindOptions
  expected: Partial<QueryPlan>
  found: number
}

const cases: Case[] = [
  {
    name: 'primary key',
    indexes: [],
    query: { _id: 'i0007' },
    expected: { index: '_id', documentsExamined: 1 },
    found: 1,
  },
  {
    name: 'list of primary keys',
    indexes: [],
    query: { _id: { $in: ['i0007', 'i0001', 'none'] } },
    expected: { index: '_id', documentsExamined: 2 },
    found: 2,
  },
  {
    name: 'range of primary keys',
    indexes: [],
    query: { _id: { $gte: 'i0010', $lt: 'i0020' } },
    expected: { index: '_id', documentsExamined: 10 },
    found: 10,
  },
  {
    name: 'beginning of primary keys',
    indexes: [],
    query: { _id: /^i001/ },
    expected: { index: '_id', documentsExamined: 10 },
    found: 10,
  },
  {
    name: 'scan without an index',
    indexes: [],
    query: { number: 5 },
    expected: { index: null, documentsExamined: COUNT },
    found: 1,
  },
  {
    name: 'equality',
    indexes: [index('number', 'number')],
    query: { number: 5 },
    expected: { index: 'number', documentsExamined: 1 },
    found: 1,
  },
  {
    name: 'range',
    indexes: [index('number', 'number')],
    query: { number: { $gt: 5, $lte: 9 } },
    expected: { index: 'number', documentsExamined: 4 },
    found: 4,
  },
  {
    name: 'range on a descending key',
    indexes: [index('number', '-number')],
    query: { number: { $gte: 5, $lt: 9 } },
    expected: { index: 'number', documentsExamined: 4 },
    found: 4,
  },
  {
    name: 'beginning of a text',
    indexes: [index('title', 'title')],
    query: { title: { $regex: '^T00[0-9]5' } },
    expected: { index: 'title', documentsExamined: 100 },
    found: 10,
  },
  {
    name: 'list of values',
    indexes: [index('number', 'number')],
    query: { number: { $in: [1, 5, 900, 5_000] } },
    expected: { index: 'number', documentsExamined: 3 },
    found: 3,
  },
  {
    name: 'nested path',
    indexes: [index('building', 'place.building')],
    query: { 'place.building': 3 },
    expected: { index: 'building', documentsExamined: 20 },
    found: 20,
  },
  {
    name: 'elements of an array',
    indexes: [index('tags', 'tags')],
    query: { tags: 't3' },
    options: { limit: 1_000 },
    expected: { index: 'tags', documentsExamined: 143 },
    found: 143,
  },
  {
    name: 'the narrower of two indexes',
    indexes: [index('compound', 'compoundId'), index('both', 'compoundId', 'number')],
    query: { compoundId: 'c3', number: { $lt: 100 } },
    expected: { index: 'both', documentsExamined: 10 },
    found: 10,
  },
  {
    name: 'a unique index before any other',
    indexes: [LISTED, uniqueIndex('number', 'number')],
    query: { compoundId: 'c5', number: 5 },
    options: { order: { createdAt: -1 } },
    expected: { index: 'number', documentsExamined: 1 },
    found: 1,
  },
  {
    name: 'first page of a sorted list stops early',
    indexes: [LISTED],
    query: { compoundId: 'c4' },
    options: { order: { createdAt: -1, _id: -1 }, limit: 20 },
    expected: { index: 'list', documentsExamined: 20, sortedInMemory: false },
    found: 20,
  },
  {
    name: 'the same list read backwards',
    indexes: [LISTED],
    query: { compoundId: 'c4' },
    options: { order: { createdAt: 1, _id: 1 }, limit: 20 },
    expected: { index: 'list', documentsExamined: 20, sortedInMemory: false },
    found: 20,
  },
  {
    name: 'sort without a condition',
    indexes: [index('number', 'number')],
    query: {},
    options: { order: { number: -1 }, limit: 5 },
    expected: { index: 'number', documentsExamined: 5, sortedInMemory: false },
    found: 5,
  },
  {
    name: 'a declared tie-break that runs the other way',
    indexes: [index('list', 'compoundId', '-createdAt', '_id')],
    query: { compoundId: 'c4' },
    options: { order: { createdAt: -1, _id: 1 }, limit: 20 },
    expected: { index: 'list', documentsExamined: 20, sortedInMemory: false },
    found: 20,
  },
  {
    name: 'several compounds merged into one sorted list',
    indexes: [LISTED],
    query: { compoundId: { $in: ['c1', 'c4', 'c7'] } },
    options: { order: { createdAt: -1, _id: -1 }, limit: 20 },
    expected: { index: 'list', documentsExamined: 20, sortedInMemory: false },
    found: 20,
  },
  {
    name: 'branches of an $or by an index each, a document of both once',
    indexes: [index('number', 'number'), index('building', 'place.building')],
    query: { $or: [{ number: { $lt: 10 } }, { 'place.building': 3 }, { _id: 'i0500' }] },
    options: { order: { number: -1 }, limit: 25 },
    expected: { index: 'number | building | _id', documentsExamined: 30, sortedInMemory: true },
    found: 25,
  },
  {
    name: 'an $or of which one branch has no index',
    indexes: [index('number', 'number')],
    query: { $or: [{ number: { $lt: 10 } }, { 'place.building': 3 }] },
    expected: { index: null, documentsExamined: COUNT },
    found: 29,
  },
  {
    name: 'what is due among what is not',
    indexes: [index('due', 'number')],
    query: { number: { $lte: 9 } },
    options: { order: { _id: 1 }, limit: 100 },
    expected: { index: 'due', documentsExamined: 10 },
    found: 10,
  },
]

it.each(cases)('$name', async ({ indexes, query, options = {}, expected, found }) => {
  const engine = await withIssues(indexes)
  const documents = await engine.find('issues', query, options)
  expect(documents).toHaveLength(found)
  const [plan] = engine.takePlans()
  expect(plan).toMatchObject({ collection: 'issues', ...expected })
  // The same without any index: the index changed the way, not the answer.
  const plain = await withIssues([])
  expect(documents.map(document => document._id).sort()).toEqual(
    (await plain.find('issues', query, options)).map(document => document._id).sort(),
  )
})

it('reads page 50 of a list by its last key at the cost of page 1', async () => {
  const engine = await withIssues([LISTED])
  const seen: unknown[] = []
  const examined: number[] = []
  let after: Document | undefined
  for (let page = 0; page < 50; page++) {
    const further = after && {
      $or: [
        { createdAt: { $lt: after['createdAt'] } },
        { createdAt: after['createdAt'], _id: { $lt: after._id } },
      ],
    }
    const query = { $and: [{ compoundId: 'c4' }, ...(further === undefined ? [] : [further])] }
    const documents = await engine.find('issues', query, { order: { createdAt: -1, _id: -1 }, limit: 2 })
    seen.push(...documents.map(document => document._id))
    examined.push(...engine.takePlans().map(plan => plan.documentsExamined))
    after = documents.at(-1)
  }
  const all = issues.filter(issue => issue['compoundId'] === 'c4').map(issue => issue._id)
  expect(seen).toEqual(all.reverse())
  // One more than the page: the document it continues after.
  expect(Math.max(...examined)).toBeLessThanOrEqual(3)
})

it('counts and updates by the index too', async () => {
  const engine = await withIssues([index('number', 'number')])
  expect(await engine.count('issues', { number: { $lt: 10 } })).toBe(10)
  await engine.update(
    'issues',
    { number: 3 },
    { $set: { x: 1 } },
    { multi: true, upsert: false, replace: false },
  )
  await engine.aggregate('issues', [
    { $match: { number: { $gte: 10 } } },
    { $sort: { number: 1 } },
    { $limit: 4 },
    { $group: { _id: '$compoundId', n: { $sum: 1 } } },
  ])
  expect(engine.takePlans().map(plan => [plan.index, plan.documentsExamined])).toEqual([
    ['number', 10],
    ['number', 1],
    ['number', 4],
  ])
})

it('keeps the last 1,000 plans and gives each once', async () => {
  const engine = await withIssues([])
  for (let n = 0; n < 2_500; n++) await engine.find('issues', { _id: `i${String(n).padStart(4, '0')}` })
  const plans = engine.takePlans()
  expect(plans).toHaveLength(1_000)
  expect(plans.at(-1)?.documentsExamined).toBe(0)
  expect(engine.takePlans()).toEqual([])
})

async function withIssues(indexes: IndexDeclaration[]): Promise<Engine> {
  const engine = openScratch({ issues: { indexes } })
  await engine.insert('issues', issues)
  return engine
}
