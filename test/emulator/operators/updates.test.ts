import type { Expression } from '#emulator/engine/Engine'
import { updateOperators } from '#emulator/engine/updates/applyUpdate'
import { nameOf, REFUSED } from './rows'
import { sharedDatabase, WAYS } from './ways'
import { UPDATE_ROWS } from './updateRows'

const ONE = { multi: false, upsert: false, replace: false }
const REFUSAL = { code: 'DATABASE_REQUEST_FAILED' }

describe.each(WAYS)('asked of the %s', way => {
  const engine = sharedDatabase(way)

  test.each(UPDATE_ROWS.map(row => [nameOf(row.slice(0, 2)), row] as const))(
    '%s',
    async (_name, [before, change, after, query]) => {
      await engine().remove('things', {}, true)
      await engine().insert('things', [{ _id: 'x', ...before }])
      const update = engine().update('things', { _id: 'x', ...query }, change as Expression, ONE)
      if (after === REFUSED) await expect(update).rejects.toMatchObject(REFUSAL)
      const { updated } = after === REFUSED ? { updated: 0 } : await update
      const [found] = await engine().find('things', {})
      // Whether it is the same is told by the bytes, and these know the order of fields.
      expect(JSON.stringify(found)).toBe(
        JSON.stringify({ _id: 'x', ...(after === REFUSED ? before : (after as object)) }),
      )
      expect(found).toEqual({ _id: 'x', ...(after === REFUSED ? before : (after as object)) })
      expect(updated).toBe(after === REFUSED || JSON.stringify(before) === JSON.stringify(after) ? 0 : 1)
    },
  )

  test('$currentDate is the present of the clock', async () => {
    await engine().remove('things', {}, true)
    await engine().insert('things', [{ _id: 'x' }])
    const before = Date.now()
    await engine().update('things', {}, { $currentDate: { a: true, b: { $type: 'date' } } }, ONE)
    const [found] = await engine().find('things', {})
    expect(Number(found?.['a'])).toBeGreaterThanOrEqual(before)
    expect(Number(found?.['b'])).toBeLessThanOrEqual(Date.now())
  })

  test('a whole document that is the same counts as set, an update that changes nothing as none', async () => {
    await engine().remove('things', {}, true)
    await engine().insert('things', [{ _id: 'x', a: 1 }])
    const set = { multi: false, upsert: true, replace: true }
    expect(await engine().update('things', { _id: 'x' }, { a: 1 }, set)).toEqual({
      updated: 1,
      upsertedId: null,
    })
    expect(await engine().update('things', { _id: 'x' }, { $set: { a: 1 } }, ONE)).toEqual({
      updated: 0,
      upsertedId: null,
    })
  })
})

test('every operator has its rows', () => {
  const asked = JSON.stringify(
    UPDATE_ROWS.filter(([, , after]) => after !== REFUSED).map(([, change]) => change),
  )
  expect(updateOperators().filter(name => name !== '$currentDate' && !asked.includes(`"${name}":`))).toEqual(
    [],
  )
})
