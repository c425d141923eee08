import { hour, minute, type District } from '../district/startDistrict'
import type { WritingCall } from './ground'
import { differences, everything, insist, names, none, prepareTwins, withCode, type Twins } from './twins'

/** What cannot be done without storage, and is refused with nothing written: a file must be read, or made. */
const needsStorage: ReadonlySet<WritingCall> = new Set(['exportMyData'])

/** How often a send was tried, and the document that says so; how often an outbox was put down. */
const retried: ReadonlySet<string> = new Set(['rev', 'attempts', 'nextAttemptAt', 'lastFault', 'filesToMove'])
const settled = (rows: readonly string[]): readonly string[] =>
  // What is asked again on a later day counts for that day, too; and until when a run had its turn is of the run alone.
  rows
    .filter(row => !row.startsWith('dailyCounts ') && !row.startsWith('turns '))
    .map(row => {
      const at = row.indexOf(' ')
      const document = JSON.parse(row.slice(at)) as Readonly<Record<string, unknown>>
      const kept = Object.entries(document).filter(([field]) => !retried.has(field))
      return `${row.slice(0, at)} ${JSON.stringify(Object.fromEntries(kept))}`
    })

describe('every write while WeChat is down, the content check slow, and the storage takes nothing', () => {
  let twins: Twins
  let calm: District
  let rough: District
  beforeAll(async () => {
    // A check that is slow is slower than that by far; waiting for it longer shows nothing more.
    twins = await prepareTwins({ contentCheckMilliseconds: 100 })
    ;({ one: calm, other: rough } = twins)
    rough.cloud.faults.set({ messages: 'down', contentCheck: 'slow', storage: 'refuse' })
  })
  afterAll(() => twins.close())

  it.each(names.filter(name => !needsStorage.has(name)))('%s goes through', async name => {
    await insist(calm, withCode(calm, twins.delivery(name)))
    await insist(rough, withCode(rough, twins.delivery(name)))
  })

  it.each([...needsStorage])('%s is refused, and nothing is written', async name => {
    const before = await everything(rough)
    const { part, input } = twins.delivery(name)
    expect(await rough.reply(part, name, input)).toMatchObject({ ok: false })
    expect(differences(before, await everything(rough))).toEqual(none)
  })

  it('and when all is well again everything is as if nothing had been', async () => {
    const began = calm.cloud.now()
    for (const district of [calm, rough]) await district.deliver()
    const waiting = await rough.cloud.engine.count('issues', { 'filesToMove.0': { $exists: true } })
    expect(waiting).toBeGreaterThan(0)
    rough.cloud.faults.clear()
    for (const at of [began + 10 * minute, began + 2 * hour])
      for (const district of [calm, rough]) {
        district.passTo(at)
        await Promise.all([district.deliver(), district.deliver()])
        await district.sweep()
      }
    for (const district of [calm, rough]) await district.deliver()
    expect(await rough.cloud.engine.count('issues', { 'filesToMove.0': { $exists: true } })).toBe(0)
    expect(differences(settled(await everything(calm)), settled(await everything(rough)))).toEqual(none)
  })
})
