import { rated } from '../district/goodInputs'
import { livingAt, person } from '../district/people'
import { addPeople } from '../district/residence'
import { hour, report, request, startDistrict, type District } from '../district/startDistrict'

describe('two reports of one thing', () => {
  let district: District
  let older: { id: string; number: string }
  let newer: { id: string; number: string }
  beforeAll(async () => {
    district = await startDistrict()
    await addPeople(district, person('chen', '陈二楼', { occupancies: [livingAt('banshan', 'u07')] }))
    older = (await district.call('wang', 'raiseIssue', report())).issue
    district.passTo(district.cloud.now() + hour)
    newer = (await district.call('liu', 'raiseIssue', report({ anonymous: true }))).issue
  })
  afterAll(() => district.close())

  const about = (issueId: string) => ({ issueId, requestId: request() })
  const seen = (part: string, issueId: string) => district.call(part, 'getIssue', { issueId })
  const told = async (part: string, issueId: string) => {
    await district.deliver()
    const { rows } = await district.call(part, 'inbox', { cursor: null })
    return rows.filter(row => row.about.id === issueId).map(({ kind }) => kind)
  }
  const merging = (issueId: string, into: string) =>
    district.reply('secretary', 'mergeIssue', { ...about(issueId), into, reason: '同一处垃圾' })

  it('are not merged into nothing, itself, or the later one', async () => {
    for (const [issueId, into, why] of [
      [newer.id, 'ZK-261102-2222', 'unknown'],
      [newer.id, newer.number, 'itself'],
      [older.id, newer.number, 'later'],
    ] as const) {
      const reply = await merging(issueId, into)
      expect(reply.ok ? null : reply.refusal).toMatchObject({ kind: 'cannot-merge', params: { why } })
    }
    expect((await seen('wang', older.id)).absorbed).toEqual([])
  })

  it('are one from then on: the same request again changes nothing, and nobody is counted twice', async () => {
    // 何小满 follows both, 陈二楼 the later only.
    await district.call('tenant', 'supportIssue', about(older.id))
    for (const part of ['tenant', 'chen']) await district.call(part, 'supportIssue', about(newer.id))
    const input = { ...about(newer.id), into: older.number, reason: '同一处垃圾' }
    const { issue } = await district.call('secretary', 'mergeIssue', input)
    expect(issue).toMatchObject({ state: 'merged', mergedInto: { id: older.id, number: older.number } })
    expect(await district.call('secretary', 'mergeIssue', input)).toEqual({ issue })
    const other = await seen('wang', older.id)
    expect(other.absorbed).toEqual([{ id: newer.id, number: newer.number }])
    // One had joined; the later brings its reporter and one more.
    expect(other.supporters).toBe(3)
    expect(other.timeline.filter(({ kind }) => kind === 'absorbed')).toMatchObject([{ other: newer.number }])
    expect(JSON.stringify(other)).not.toContain('刘')
    expect(await told('liu', newer.id)).toContain('issueMerged')
    const { rows } = await district.call('wang', 'listIssues', {
      compoundId: 'banshan',
      show: 'open',
      cursor: null,
    })
    expect(rows.map(({ id }) => id)).toEqual([older.id])
  })

  it('whoever follows the one follows the other, is told of it once, and joins no second time', async () => {
    await district.call('secretary', 'acceptIssue', { ...about(older.id), note: '今天清运' })
    for (const part of ['wang', 'tenant', 'liu', 'chen'])
      expect((await told(part, older.id)).filter(kind => kind === 'issueAccepted')).toHaveLength(1)
    const again = await district.reply('chen', 'supportIssue', about(older.id))
    expect(again.ok ? null : again.refusal.kind).toBe('already-supporting')
  })

  it('are handled together, and each reporter says for themselves whether it is solved', async () => {
    district.passTo(district.cloud.now() + hour)
    const evidence = [await district.photo('secretary')]
    await district.call('secretary', 'handleIssue', { ...about(older.id), note: '已经清运', evidence })
    const mine = await seen('liu', newer.id)
    expect(mine.state).toBe('handled')
    expect(mine.nextActions).toEqual(expect.arrayContaining(['confirmIssue', 'reopenIssue']))
    expect(mine.timeline.at(-1)).toMatchObject({ kind: 'handledTogether', by: { name: '' } })
    expect(mine.timeline.at(-1)?.photos).toHaveLength(1)
    expect((await seen('liu', older.id)).nextActions).not.toContain('confirmIssue')
    expect(await told('liu', newer.id)).toContain('issueHandled')
    await district.call('wang', 'confirmIssue', { ...about(older.id), ...rated, comment: '' })
    expect((await seen('liu', newer.id)).state).toBe('handled')
  })

  it('go their own ways again when the one finds that it is not', async () => {
    await district.call('liu', 'reopenIssue', { ...about(newer.id), reason: '我这边还有' })
    expect(await seen('liu', newer.id)).toMatchObject({ state: 'submitted', mergedInto: null })
    const other = await seen('wang', older.id)
    expect(other).toMatchObject({ state: 'closed', absorbed: [], supporters: 1 })
    expect(other.timeline.at(-1)?.kind).toBe('released')
  })

  it('stand alone again when the office says so', async () => {
    const { issue: third } = await district.call('wang', 'raiseIssue', report())
    await district.call('secretary', 'mergeIssue', {
      ...about(third.id),
      into: newer.number,
      reason: '同一处垃圾',
    })
    await district.call('secretary', 'unmergeIssue', { ...about(third.id), reason: '不是一回事' })
    expect(await seen('wang', third.id)).toMatchObject({ state: 'submitted', mergedInto: null })
    expect((await seen('liu', newer.id)).absorbed).toEqual([])
    expect(await told('wang', third.id)).toContain('issueUnmerged')
  })
})
