import { rated } from '../../cloud-functions/district/goodInputs'
import {
  day,
  hour,
  minute,
  monday,
  report,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

/** A lift's mainboard: seven days at the compound, from the first report. */
describe('the lift of building 3', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const about = (issueId: string) => ({ issueId, requestId: request() })
  const seen = (issueId: string, part = 'wang') => district.call(part, 'getIssue', { issueId })
  const wait = (instant: number) => district.cloud.moveClock(instant)
  const reported = async (part: string, text: string) =>
    (await district.call(part, 'raiseIssue', report({ category: 'lift', text }))).issue

  /** Three neighbours report it within a day; it is one case, sent to the property manager. */
  const underWay = async () => {
    const first = await reported('wang', '3栋电梯经常停在半层')
    await wait(monday + 6 * hour)
    const second = await reported('liu', '电梯又停了')
    await wait(monday + 20 * hour)
    const third = await reported('tenant', '电梯门关不上')
    for (const { id } of [second, third])
      await district.call('secretary', 'mergeIssue', {
        ...about(id),
        into: first.number,
        reason: '同一部电梯',
      })
    await district.call('secretary', 'dispatchIssue', {
      ...about(first.id),
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '请维保来看',
    })
    await wait(monday + 3 * day)
    await district.call('property', 'noteProgress', {
      ...about(first.id),
      note: '主板已下单',
      photos: [],
    })
    return { first, others: [second, third] }
  }
  const replaced = async (issueId: string) =>
    district.call('property', 'handleIssue', {
      ...about(issueId),
      note: '换了主板',
      evidence: [await district.photo('property')],
    })

  it('has its mainboard replaced on day 7: in time, at the compound, and each of three confirms', async () => {
    const { first, others } = await underWay()
    expect((await seen(first.id)).supporters).toBe(2)
    await wait(monday + 7 * day)
    expect(await seen(first.id)).toMatchObject({ tier: 'compound', state: 'handling' })
    await replaced(first.id)
    await district.call('wang', 'confirmIssue', { ...about(first.id), ...rated, comment: '' })
    for (const [index, part] of ['liu', 'tenant'].entries()) {
      const issueId = others[index]?.id ?? ''
      expect((await seen(issueId, part)).state).toBe('handled')
      await district.call(part, 'confirmIssue', { ...about(issueId), ...rated, comment: '' })
    }
    await wait(monday + 20 * day)
    const closed = await seen(first.id)
    expect(closed).toMatchObject({ state: 'closed', closedHow: 'confirmed', climbed: ['compound'] })
    expect(closed.timeline.some(({ kind }) => kind === 'escalated')).toBe(false)
  })

  it('is at the community on day 8 where it was not, with all three following', async () => {
    const { first, others } = await underWay()
    await wait(monday + 7 * day + minute)
    expect(await seen(first.id)).toMatchObject({ tier: 'community', state: 'submitted' })
    await wait(monday + 8 * day)
    expect((await seen(first.id)).climbed).toEqual(['compound', 'community'])
    for (const part of ['wang', 'liu', 'tenant']) {
      const { rows } = await district.call(part, 'inbox', { cursor: null })
      const climbed = rows.filter(({ kind, about: { id } }) => kind === 'issueEscalated' && id === first.id)
      expect([part, climbed.length]).toEqual([part, 1])
    }
    for (const { id } of others) expect((await seen(id)).state).toBe('merged')
  })
})
