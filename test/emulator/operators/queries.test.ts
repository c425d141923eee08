import type { Document, Expression } from '#emulator/engine/Engine'
import { fieldOperators } from '#emulator/engine/queries/fieldOperators'
import { GEO_ROWS, PLACES } from './geoRows'
import { AMONG, QUERY_ROWS } from './queryRows'
import { nameOf, REFUSED } from './rows'
import { refusalFor, sharedDatabase, WAYS } from './ways'

const withIds = (documents: object): Document[] =>
  Object.entries(documents).map(([_id, fields]) => ({ _id, ...(fields as object) }))

describe.each(WAYS)('asked of the %s', way => {
  const engine = sharedDatabase(way)
  beforeAll(async () => {
    await engine().addCollection('places')
    await engine().insert('things', withIds(AMONG))
    await engine().insert('places', withIds(PLACES))
  })

  const idsOf = async (collection: string, query: unknown): Promise<unknown[]> =>
    (await engine().find(collection, query as Expression)).map(found => found._id)

  describe('queries', () => {
    test.each(QUERY_ROWS.map(row => [nameOf(row[0]), row] as const))('%s', async (_name, [query, found]) => {
      const ids = idsOf('things', query)
      if (found === REFUSED) await expect(ids).rejects.toMatchObject(refusalFor(way, query))
      else expect((await ids).sort()).toEqual([...found].sort())
    })

    test.each(QUERY_ROWS.map(row => [nameOf(row[0]), row] as const))(
      'as a stage: %s',
      async (_name, [query, found]) => {
        const stages = [{ $sort: { _id: 1 } }, { $match: query }]
        const ids = engine().aggregate('things', stages)
        if (found === REFUSED) await expect(ids).rejects.toMatchObject(refusalFor(way, query))
        else expect((await ids).map(({ _id }) => _id)).toEqual([...found].sort())
      },
    )
  })

  describe('places', () => {
    test.each(GEO_ROWS.map(row => [nameOf(row[0]), row] as const))('%s', async (_name, [query, found]) => {
      const ids = idsOf('places', query)
      if (found === REFUSED) await expect(ids).rejects.toMatchObject(refusalFor(way, query))
      else expect(await ids).toEqual(found)
    })
  })
})

test('every operator has its rows', () => {
  const asked = JSON.stringify([...QUERY_ROWS, ...GEO_ROWS].filter(([, found]) => found !== REFUSED))
  expect(fieldOperators().filter(name => !asked.includes(`"${name}":`))).toEqual([])
})
