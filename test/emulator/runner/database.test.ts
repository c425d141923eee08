import type { CloudBase } from '#emulator/CloudBase'
import { MissingBundleError } from '#emulator/runner/FunctionDeclaration'

import { startForTest } from '../startForTest'

// Threads are started and ended, which takes its time on a busy machine.
describe.each(['gateway', 'in-process'] as const)(
  'the database of functions by the %s transport',
  transport => {
    let cloudbase: CloudBase
    beforeAll(async () => {
      cloudbase = await startForTest({
        transport,
        config: {
          functions: [
            { name: 'notes', timeout: 20 },
            { name: 'spin', timeout: 1 },
          ],
        },
        schema: { notes: { indexes: [{ name: 'n', keys: [{ path: 'n', direction: 1 }] }] } },
      })
    })
    afterAll(() => cloudbase.close())
    const notes = (data: unknown): Promise<unknown> =>
      cloudbase.callFunction({ name: 'notes', data, openid: 'oLin' })
    const lastInvocation = () => cloudbase.invocations().at(-1)

    test('what one instance writes another reads, and so does the engine outside', async () => {
      await Promise.all([1, 2, 3, 4, 5, 6].map(n => notes({ add: `note ${String(n)}`, n })))
      expect(await notes({ atLeast: 5 })).toEqual(['note 5', 'note 6'])
      expect(await cloudbase.engine.count('notes', { n: { $gte: 1 } })).toBe(6)
    })

    test('database calls and examined documents are counted for each invocation', async () => {
      await notes({ atLeast: 5 })
      expect(lastInvocation()).toMatchObject({ databaseCalls: 1, documentsExamined: 2 })
      await notes({ bump: true })
      // Begin, read, write, commit.
      expect(lastInvocation()).toMatchObject({ databaseCalls: 4 })
    })

    test('the plans of functions can be read beside the gateway’s own', async () => {
      cloudbase.engine.takePlans()
      await notes({ atLeast: 5 })
      expect(cloudbase.engine.takePlans()).toEqual([
        { collection: 'notes', index: 'n', documentsExamined: 2, sortedInMemory: false },
      ])
    })

    test('transactions of several instances lose no increment', async () => {
      const before = (await notes({ bump: true })) as number
      await Promise.all(Array.from({ length: 8 }, () => notes({ bump: true })))
      expect(await notes({ bump: true })).toBe(before + 9)
    })

    test('an instance ended in the middle of a write does not hold up the others', async () => {
      await expect(cloudbase.callFunction({ name: 'spin', data: { write: true } })).rejects.toMatchObject({
        code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      })
      expect(await notes({ add: 'after', n: 99 })).toHaveProperty('id')
      expect(await notes({ atLeast: 99 })).toEqual(['after'])
    })
  },
)

test('a function that is not built is refused at the start, by the name of its folder', async () => {
  const start = startForTest({ config: { functions: [{ name: 'not-built' }] } })
  await expect(start).rejects.toBeInstanceOf(MissingBundleError)
  await expect(start).rejects.toThrow(/not-built/)
})
