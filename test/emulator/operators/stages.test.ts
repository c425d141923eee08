import type { Document, Expression } from '#emulator/engine/Engine'
import { accumulators } from '#emulator/engine/stages/accumulators'
import { stageNames } from '#emulator/engine/stages/compilePipeline'
import { PROJECTION_ROWS } from './projectionRows'
import { nameOf, REFUSED } from './rows'
import { canBeAsked, sharedDatabase, WAYS } from './ways'
import { ITEMS, STAGE_ROWS, STOCK } from './stageRows'

const REFUSAL = { code: 'DATABASE_REQUEST_FAILED' }

describe.each(WAYS)('asked of the %s', way => {
  const engine = sharedDatabase(way)
  beforeAll(async () => {
    await engine().addCollection('items')
    await engine().insert('things', STOCK as unknown as Document[])
    await engine().insert('items', ITEMS)
  })

  const rows = STAGE_ROWS.filter(([pipeline]) => canBeAsked(way, pipeline))
  test.each(rows.map(row => [nameOf(row[0]), row] as const))('%s', async (_name, [pipeline, comes]) => {
    const result = engine().aggregate('things', pipeline as Expression[])
    if (comes === REFUSED) await expect(result).rejects.toMatchObject(REFUSAL)
    else expect(await result).toStrictEqual(comes)
  })

  describe('the fields of a query', () => {
    test.each(PROJECTION_ROWS.map(row => [nameOf(row[0]), row] as const))(
      '%s',
      async (_name, [projection, comes]) => {
        const result = engine().find(
          'things',
          { _id: 5 },
          {
            projection: projection as Expression,
          },
        )
        if (comes === REFUSED) await expect(result).rejects.toMatchObject(REFUSAL)
        else expect(await result).toStrictEqual([comes])
      },
    )
  })

  test('a sample has no document twice, and is not always the same', async () => {
    const draws = await Promise.all(
      Array.from({ length: 40 }, () => engine().aggregate('things', [{ $sample: { size: 4 } }])),
    )
    const orders = draws.map(draw => draw.map(({ _id }) => String(_id)))
    expect(orders.every(order => new Set(order).size === 4)).toBe(true)
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
  })
})

test('every stage and every accumulator has its rows', () => {
  const asked = JSON.stringify(
    STAGE_ROWS.filter(([, comes]) => comes !== REFUSED).map(([pipeline]) => pipeline),
  )
  const missing = [...stageNames(), ...accumulators()].filter(name => !asked.includes(`"${name}":`))
  // That one has a test of its own, with places.
  expect(missing).toEqual(['$geoNear'])
})
