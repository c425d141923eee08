import type { Queue } from '#contracts/kernel/vocabulary'
import { hour, monday, report, request, startDistrict, type District } from '../district/startDistrict'

describe('what is due soon', () => {
  let district: District
  let issueId: string
  beforeAll(async () => {
    district = await startDistrict()
    const { issue } = await district.call('wang', 'raiseIssue', report({ category: 'noise' }))
    issueId = issue.id
  })
  afterAll(() => district.close())

  const queued = async (queue: Queue) => {
    const input = { orgUnitId: 'banshan', queue, cursor: null } as const
    const { rows, counts } = await district.call('secretary', 'workbench', input)
    expect(counts[queue]).toBe(rows.length)
    return rows.map(({ id }) => id)
  }

  it('stands in the queue from the instant that its page names, when the reminder goes out', async () => {
    const { soon, deadlines } = await district.call('secretary', 'getIssue', { issueId })
    expect(deadlines.respondBy).toBe(monday + 24 * hour)
    expect(soon.respondBy).toBe(monday + 18 * hour)
    district.passTo(monday + 18 * hour - 1)
    expect(await queued('dueSoon')).toEqual([])
    await district.sweep()
    expect((await district.call('secretary', 'getIssue', { issueId })).timeline).toHaveLength(1)
    district.passTo(monday + 18 * hour)
    expect(await queued('dueSoon')).toEqual([issueId])
    await district.sweep()
    const { timeline } = await district.call('secretary', 'getIssue', { issueId })
    expect(timeline.map(({ kind }) => kind)).toEqual(['raised', 'dueSoonNoted'])
  })

  it('counts one that was folded before the instant was by the hours that are left', async () => {
    await district.cloud.engine.update(
      'issues',
      { _id: issueId },
      { $unset: { dueSoonAt: '' } },
      { multi: false, upsert: false, replace: false },
    )
    expect(await queued('dueSoon')).toEqual([issueId])
    await district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
    expect(await queued('dueSoon')).toEqual([])
  })
})
