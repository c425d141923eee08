import { calculateObjectSize } from 'bson'
import { report, request, startDistrict, type District } from '../district/startDistrict'
import { letJoin, letPass } from './long'

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
      // No more than how far the tail reaches, and how many have joined.
      expect(bytes - (onFresh[index]?.bytes ?? 0)).toBeLessThan(200)
    const both = await listed()
    expect(both.calls).toBe(alone.calls)
    const sizes = [long, fresh].map(id => JSON.stringify(both.rows.find(row => row.id === id)).length)
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(20)
    expect(both.rows.find(({ id }) => id === long)?.supporters).toBe(5_000)
  })
})
