import type { Engine, Expression } from '#emulator/engine/Engine'
import { index, openScratch } from './scratchEngine'

const REFUSED = { code: 'DATABASE_REQUEST_FAILED' }
let engine: Engine

beforeEach(async () => {
  engine = openScratch({
    votes: { indexes: [index('compound', 'compound')] },
    ballots: { indexes: [index('vote', 'vote', 'choice')] },
  })
  await engine.insert('votes', [
    { _id: 'v1', compound: 'c1', title: 'piles' },
    { _id: 'v2', compound: 'c1', title: 'gate' },
    { _id: 'v3', compound: 'c2', title: 'roof' },
  ])
  const ballots = Array.from({ length: 200 }, (_unused, n) => ({
    vote: `v${String((n % 2) + 1)}`,
    choice: n % 10 < 7 ? 'yes' : 'no',
    area: 100 + n,
  }))
  await engine.insert('ballots', ballots)
  engine.takePlans()
})

it('groups what a leading match finds by its index', async () => {
  const tally = await engine.aggregate('ballots', [
    { $match: { vote: 'v1' } },
    { $group: { _id: '$choice', heads: { $sum: 1 }, area: { $sum: '$area' } } },
    { $sort: { _id: 1 } },
  ])
  expect(tally).toEqual([
    { _id: 'no', heads: 20, area: 4_060 },
    { _id: 'yes', heads: 80, area: 15_840 },
  ])
  expect(engine.takePlans()).toEqual([
    { collection: 'ballots', index: 'vote', documentsExamined: 100, sortedInMemory: false },
  ])
})

it('joins two leading matches, sorts and cuts by the index', async () => {
  const found = await engine.aggregate('ballots', [
    { $match: { vote: 'v1' } },
    { $match: { choice: 'no' } },
    { $sort: { choice: 1, _id: 1 } },
    { $skip: 2 },
    { $limit: 3 },
    { $project: { _id: 0, choice: 1 } },
  ])
  expect(found).toEqual([{ choice: 'no' }, { choice: 'no' }, { choice: 'no' }])
  expect(engine.takePlans()).toMatchObject([{ index: 'vote', documentsExamined: 5 }])
})

it('looks up another collection by its index', async () => {
  const joined = await engine.aggregate('votes', [
    { $match: { compound: 'c1' } },
    { $lookup: { from: 'ballots', localField: '_id', foreignField: 'vote', as: 'cast' } },
    { $addFields: { turnout: { $size: '$cast' } } },
    { $project: { turnout: 1 } },
  ])
  expect(joined).toEqual([
    { _id: 'v1', turnout: 100 },
    { _id: 'v2', turnout: 100 },
  ])
  expect(engine.takePlans()).toMatchObject([
    { collection: 'votes', index: 'compound', documentsExamined: 2 },
    { collection: 'ballots', index: 'vote', documentsExamined: 200 },
  ])
})

it('looks up what is missing on both sides as null, and a collection that is not there as empty', async () => {
  await engine.insert('ballots', [{ _id: 'stray' }])
  await engine.insert('votes', [{ _id: 'odd', compound: 'c9' }])
  const lookup = (from: string) => ({
    $lookup: { from, localField: 'title', foreignField: 'vote', as: 'cast' },
  })
  const match = { $match: { _id: 'odd' } }
  expect((await engine.aggregate('votes', [match, lookup('ballots')]))[0]?.['cast']).toEqual([
    { _id: 'stray' },
  ])
  expect((await engine.aggregate('votes', [match, lookup('nowhere')]))[0]?.['cast']).toEqual([])
})

it('takes a lookup with a pipeline too', async () => {
  const [first] = await engine.aggregate('votes', [
    { $match: { _id: 'v1' } },
    {
      $lookup: {
        from: 'ballots',
        let: { id: '$_id' },
        pipeline: [{ $match: { $expr: { $eq: ['$vote', '$$id'] } } }, { $count: 'n' }],
        as: 'cast',
      },
    },
  ])
  expect(first?.['cast']).toEqual([{ n: 100 }])
})

const refused: [string, Expression[]][] = [
  ['an unknown stage', [{ $bogus: {} }]],
  ['an unknown stage further on', [{ $match: { vote: 'none' } }, { $bogus: {} }]],
  ['an unknown operator of a match', [{ $match: { vote: { $bogus: 1 } } }]],
  ['an unknown expression', [{ $project: { x: { $bogus: 1 } } }]],
  ['a stage that writes', [{ $match: {} }, { $out: 'votes' }]],
  ['another that writes', [{ $merge: { into: 'votes' } }]],
  ['$geoNear', [{ $geoNear: { near: [0, 0] } }]],
  ['two operators in one stage', [{ $match: {}, $limit: 1 }]],
  ['a script', [{ $project: { x: { $function: { body: 'return 1', args: [], lang: 'js' } } } }]],
]
it.each(refused)('refuses %s', async (_name, pipeline) => {
  await expect(engine.aggregate('ballots', pipeline)).rejects.toMatchObject(REFUSED)
})

it('changes nothing that is stored', async () => {
  await engine.aggregate('votes', [{ $set: { title: 'changed' } }])
  expect(await engine.count('votes', { title: 'changed' })).toBe(0)
})
