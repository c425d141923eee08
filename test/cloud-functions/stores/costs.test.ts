import { schema } from '#cloud-functions/schema'
import { ballotOf, openVote } from '../district/openVote'
import {
  hour,
  monday,
  report,
  request,
  startDistrict,
  transports,
  type District,
} from '../district/startDistrict'

/**
 * Every kind of thing that the clock moves has an index on when it is due. No query of CloudBase spans two collections,
 * so an idle minute costs one read for each, and one each for the homes and the authorisations whose voters are looked
 * at once more after they were changed; nothing else.
 */
const kindsFoundBy = (path: string): number =>
  Object.values(schema)
    .flatMap(({ indexes }) => indexes.map(({ keys }) => keys[0]?.path))
    .filter(first => first === path).length
const kindsWithAClock = kindsFoundBy('nextDueAt')
const lookedAtAgain = 2
/** The same of what waits to be told: one read for each kind, one for deeds that wait alone, one for sends to WeChat. */
const kindsWithAnOutbox = kindsFoundBy('outboxDueAt')
const waitingAlone = 2

/** What an action costs on CloudBase, counted by the local one; the org directory has been read before. */
describe.each(transports)('database calls, over the %s transport', transport => {
  let district: District
  let issueId: string
  beforeAll(async () => {
    district = await startDistrict({ transport })
    await district.call('wang', 'compound', { compoundId: 'banshan' })
    issueId = (await district.call('wang', 'raiseIssue', report())).issue.id
  })
  afterAll(() => district.close())

  it('raises an issue with two', async () => {
    await district.call('wang', 'raiseIssue', report())
    expect(district.lastCost()).toBe(2)
  })

  it('changes an issue with three', async () => {
    await district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
    expect(district.lastCost()).toBe(3)
  })

  it('joins an issue with six', async () => {
    await district.call('liu', 'supportIssue', { issueId, requestId: request() })
    expect(district.lastCost()).toBe(6)
  })

  it('shows a list page and an issue with two at most', async () => {
    const anybody = ['liu', 'secretary'] as const
    for (const part of anybody) {
      await district.call(part, 'listIssues', { compoundId: 'banshan', show: 'all', cursor: null })
      expect(district.lastCost()).toBeLessThanOrEqual(2)
      await district.call(part, 'getIssue', { issueId })
      expect(district.lastCost()).toBeLessThanOrEqual(2)
    }
  })

  it('sweeps with one read, and one write for each thing that is due', async () => {
    // The first run makes the document that the database writes its date into.
    await district.sweep()
    await district.sweep()
    const idle = district.lastCost('clock')
    const databaseDate = 1
    expect(idle).toBe(databaseDate + kindsWithAClock + lookedAtAgain)
    district.passTo(monday + 20 * hour)
    const due = (await district.rows('issues')).filter(
      ({ nextDueAt }) => typeof nextDueAt === 'number' && nextDueAt <= monday + 20 * hour,
    ).length
    expect(due).toBeGreaterThan(0)
    await district.sweep()
    // And the org directory, which this instance has not read before.
    expect(district.lastCost('clock')).toBe(idle + due + 1)
  })

  it('delivers with one read where nothing waits, for each kind of thing that can', async () => {
    await district.deliver()
    await district.deliver()
    expect(district.lastCost('notices')).toBe(kindsWithAnOutbox + waitingAlone)
    // A kind more is a read more, six times a minute: see decision 0014.
    expect([kindsWithAClock + lookedAtAgain, kindsWithAnOutbox + waitingAlone]).toEqual([8, 10])
  })

  it('casts a ballot with two, and shows an open vote with one', async () => {
    const vote = await openVote(district)
    const mine = await ballotOf(district, 'wang', vote.id)
    await district.call('wang', 'castBallot', mine)
    expect(district.lastCost()).toBe(2)
    await district.call('wang', 'getVote', { voteId: vote.id })
    expect(district.lastCost()).toBeLessThanOrEqual(1)
  })

  it('shows the home of a compound with eight at most', async () => {
    await district.call('liu', 'home', { compoundId: 'banshan' })
    expect(district.lastCost()).toBeLessThanOrEqual(8)
  })
})
