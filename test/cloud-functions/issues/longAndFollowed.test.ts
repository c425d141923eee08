import { setTimeout as pause } from 'node:timers/promises'
import { calculateObjectSize } from 'bson'
import { report, request, startDistrict, startTwins, type District } from '../district/startDistrict'
import { letJoin, letPass } from './long'

jest.setTimeout(300_000)

const accepted = async (district: District): Promise<string> => {
  const issueId = (await district.call('wang', 'raiseIssue', report())).issue.id
  await district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
  await district.deliver()
  return issueId
}

describe('an issue that 5,000 have joined, and to which 1,000 things have happened', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const rowOf = async (id: string) => {
    const [row] = await district.cloud.engine.find('issues', { _id: id })
    return { ...row, outbox: [], auditOutbox: [], requestIds: [] }
  }
  const note = async (issueId: string) => {
    await district.call('secretary', 'noteProgress', {
      issueId,
      note: '在办',
      photos: [],
      requestId: request(),
    })
    return { calls: district.lastCost(), bytes: calculateObjectSize(await rowOf(issueId)) }
  }
  const listed = async () => {
    const { rows } = await district.call('liu', 'listIssues', {
      compoundId: 'banshan',
      show: 'all',
      cursor: null,
    })
    return { calls: district.lastCost(), rows }
  }

  it('is written and listed as a fresh one, in bytes and database calls', async () => {
    const fresh = await accepted(district)
    await letPass(district, fresh, 20)
    // Once before, so that all find the same remembered.
    await listed()
    const alone = await listed()
    const long = await accepted(district)
    await letPass(district, long, 1_000)
    await letJoin(district, long, 5_000)
    const onFresh = [await note(fresh), await note(fresh), await note(fresh)]
    const onLong = [await note(long), await note(long), await note(long)]
    expect(onFresh.map(({ calls }) => calls)).toEqual([3, 3, 3])
    // The answer is the page: two calls for those who joined, one for what has left the document. The rest is the same.
    expect(onLong.map(({ calls }) => calls)).toEqual([6, 6, 6])
    for (const [index, { bytes }] of onLong.entries())
      // How far the tail reaches, how many have joined, and notes of a few characters more.
      expect(Math.abs(bytes - (onFresh[index]?.bytes ?? 0))).toBeLessThan(400)
    const both = await listed()
    expect(both.calls).toBe(alone.calls)
    const sizes = [long, fresh].map(id => JSON.stringify(both.rows.find(row => row.id === id)).length)
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(20)
    expect(both.rows.find(({ id }) => id === long)?.supporters).toBe(5_000)
  })
})

describe('telling those who follow an issue', () => {
  const many = 5_000

  it('goes on where the process was killed: nobody is told twice, nobody is left out', async () => {
    const district = await startDistrict()
    const issueId = await accepted(district)
    await letJoin(district, issueId, many)
    await district.call('secretary', 'noteProgress', {
      issueId,
      note: '在办',
      photos: [],
      requestId: request(),
    })
    const told = (one: District) => one.cloud.engine.count('inbox', { kind: 'issueProgress' })
    const dying = district.deliver().catch(() => 'killed')
    while ((await told(district)) === 0) await pause(5)
    const [after] = await startTwins(district, 1)
    await dying
    if (!after) throw new Error('it was not opened again')
    const before = await told(after)
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(many)
    const ticks = [after.deliver(), after.deliver()]
    await Promise.all(ticks)
    await after.deliver()
    expect(await told(after)).toBe(many + 1)
    const pairs = await after.cloud.engine.find(
      'inbox',
      { kind: 'issueProgress' },
      { limit: many + 10, projection: { personId: 1 } },
    )
    expect(new Set(pairs.map(({ personId }) => personId)).size).toBe(many + 1)
    const [row] = await after.cloud.engine.find('issues', { _id: issueId })
    expect(row).toMatchObject({ outbox: [], outboxDueAt: null })
    await after.close()
  })
})
