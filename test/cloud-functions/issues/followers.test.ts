import { idOf, livingAt, person } from '../district/people'
import { addPeople, amend } from '../district/residence'
import { hour, report, request, startDistrict, type District } from '../district/startDistrict'
import { letJoin } from './long'

const neighbours = Array.from({ length: 12 }, (_, index) => `neighbour${String(index)}`)

describe('those who follow an issue', () => {
  let district: District
  let issueId: string
  beforeEach(async () => {
    district = await startDistrict({ instances: 2 })
    issueId = (await district.call('wang', 'raiseIssue', report())).issue.id
    await district.deliver()
  })
  afterEach(() => district.close())

  const issue = async () => (await district.rows('issues')).find(({ _id }) => _id === issueId) ?? {}
  const about = () => ({ issueId, requestId: request() })
  const supports = (part: string) => district.call(part, 'supportIssue', about())
  const accept = () => district.call('secretary', 'acceptIssue', { ...about(), note: '' })
  const many = (count: number) => letJoin(district, issueId, count)
  const toldOf = (kind: string) => district.cloud.engine.count('inbox', { kind })

  it('join all at once while the office goes on, and nobody meets a conflict', async () => {
    for (const name of neighbours)
      await addPeople(district, person(name, name, { occupancies: [livingAt('banshan', `u-${name}`)] }))
    const before = Number((await issue())['rev'])
    await Promise.all([accept(), ...neighbours.map(supports)])
    await district.call('secretary', 'noteProgress', { ...about(), note: '在办', photos: [] })
    expect(await issue()).toMatchObject({ rev: before + 2, joined: neighbours.length, supporters: [] })
    expect((await district.call('wang', 'getIssue', { issueId })).supporters).toBe(neighbours.length)
    await district.deliver()
    const lines = (await district.rows('auditLog')).filter(({ deed }) => deed === 'supported')
    expect(lines.map(({ id }) => id).sort()).toEqual(
      neighbours.map(name => `issue:${issueId}#supported:${idOf(name)}`).sort(),
    )
    expect(await toldOf('issueProgress')).toBe(neighbours.length + 1)
  })

  it('are counted by the next, or by their own second try, when a call died before it counted them', async () => {
    await supports('liu')
    await district.cloud.engine.update(
      'issues',
      { _id: issueId },
      { $unset: { joined: '' } },
      { multi: false, upsert: false, replace: false },
    )
    expect(await district.refused('liu', 'supportIssue', about())).toMatchObject({
      kind: 'already-supporting',
    })
    expect(await issue()).toMatchObject({ joined: 1 })
  })

  it('have joined once that is noted, though the call died before the row was there', async () => {
    const requestId = request()
    const { issue: joined } = await district.call('liu', 'supportIssue', { issueId, requestId })
    const [row] = await district.rows('supporters')
    await district.cloud.engine.remove('supporters', {}, true)
    await amend(district, 'issues', issueId, { joined: 0 })
    expect(await district.rows('auditPending')).toMatchObject([{ deed: 'supported' }])
    await district.deliver()
    expect(await district.rows('supporters')).toEqual([row])
    expect(await issue()).toMatchObject({ joined: 1 })
    expect(await district.rows('auditPending')).toEqual([])
    const lines = (await district.rows('auditLog')).filter(({ deed }) => deed === 'supported')
    expect(lines.map(({ id }) => id)).toEqual([`issue:${issueId}#supported:${idOf('liu')}`])
    // Its answer never came: the same request is answered as it would have been, and noted no second time.
    const again = await district.call('liu', 'supportIssue', { issueId, requestId })
    expect(again.issue.supporters).toBe(joined.supporters)
    await district.deliver()
    expect((await district.rows('auditLog')).filter(({ deed }) => deed === 'supported')).toEqual(lines)
  })

  it('who joined when that was a fact of the issue are told, counted, and do not join again', async () => {
    await amend(district, 'issues', issueId, { supporters: [{ personId: idOf('liu'), name: '刘兆忠' }] })
    expect(await district.refused('liu', 'supportIssue', about())).toMatchObject({
      kind: 'already-supporting',
    })
    expect((await supports('tenant')).issue.supporters).toBe(2)
    await accept()
    await district.deliver()
    for (const part of ['wang', 'liu', 'tenant'])
      expect((await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)).toContain(
        'issueAccepted',
      )
  })

  it('are told once each, in batches, and a run goes on where the one before it died', async () => {
    await many(1_200)
    await accept()
    const { rev, outbox } = await issue()
    const [message] = outbox as readonly Record<string, unknown>[]
    // As a run leaves it that died after two batches.
    const reached = `supporter ${issueId}:q00999`
    await amend(district, 'issues', issueId, { outbox: [{ ...message, reached }] })
    await district.deliver()
    expect(await toldOf('issueAccepted')).toBe(200)
    await amend(district, 'issues', issueId, { outbox: [message], outboxDueAt: district.cloud.now() })
    district.passTo(district.cloud.now() + hour)
    await Promise.all([district.deliver(), district.deliver()])
    await district.deliver()
    expect(await toldOf('issueAccepted')).toBe(1_201)
    const after = await issue()
    expect(after).toMatchObject({ outbox: [], outboxDueAt: null })
    // One write for the last batch; then one after each of the first two, and one at the end.
    expect(Number(after['rev'])).toBe(Number(rev) + 1 + 3)
  })

  it('weigh nothing on the issue: with 5,000 of them it is written and listed as with none', async () => {
    const fresh = (await district.call('wang', 'raiseIssue', report())).issue.id
    await district.deliver()
    await many(5_000)
    const list = async () => {
      await district.call('liu', 'listIssues', { compoundId: 'banshan', show: 'all', cursor: null })
      return district.lastCost()
    }
    // Once before, so that both find the same remembered.
    await list()
    const listed = await list()
    const size = async (id: string) => {
      await district.call('secretary', 'acceptIssue', { issueId: id, note: '', requestId: request() })
      const row = (await district.rows('issues')).find(({ _id }) => _id === id)
      return Buffer.byteLength(JSON.stringify(row))
    }
    const [followed, alone] = [await size(issueId), await size(fresh)]
    // The count itself, and a revision of more digits.
    expect(Math.abs(followed - alone)).toBeLessThan(200)
    expect(await list()).toBe(listed)
    expect(listed).toBeLessThanOrEqual(2)
    const seen = await district.call('liu', 'getIssue', { issueId })
    expect(seen.supporters).toBe(5_000)
    expect(seen.timeline.filter(({ kind }) => kind === 'supported')).toHaveLength(200)
    expect(district.lastCost()).toBeLessThanOrEqual(4)
    const { issue: mine } = await supports('liu')
    expect(mine.supporters).toBe(5_001)
    expect(mine.nextActions).not.toContain('supportIssue')
    expect(district.lastCost()).toBe(7)
  })
})
