import { issueDetail } from '#contracts/issues'
import { fileId } from '#contracts/kernel/fields'
import { fieldLimits } from '#contracts/kernel/limits'
import { dueFacts } from '#domain/issues/dueFacts'
import { categories, tiers, urgencies } from '#domain/issues/categories'
import { fold, issueFoldVersion } from '#domain/issues/evolve'
import { issueStates, supporterCount } from '#domain/issues/Issue'
import { tierChain } from '#domain/issues/tierChain'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import type { StoredIssue } from '#seeds/SeedData'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 22, 7, 0)
const prefix = 'cloud://somewhere.bucket/'
const data = demonstrationDistrict({ now, fileIdPrefix: prefix })
const { issues } = data

const stateOf = ({
  _id,
  rev,
  foldVersion,
  facts,
  outbox,
  auditOutbox,
  outboxDueAt,
  involved,
  requestIds,
  ...state
}: StoredIssue) => {
  expect({ rev, foldVersion, outbox, auditOutbox, outboxDueAt, involved, requestIds }).toEqual({
    rev: facts.length,
    foldVersion: issueFoldVersion,
    outbox: [],
    auditOutbox: [],
    outboxDueAt: null,
    involved: expect.arrayContaining([state.reporter.personId]) as unknown,
    requestIds: [],
  })
  expect(_id).toBe(state.id)
  return state
}

test('sixty and more, in every state, tier, urgency and category', () => {
  expect(issues.length).toBeGreaterThanOrEqual(60)
  expect(new Set(issues.map(issue => issue.state))).toEqual(
    new Set(issueStates.filter(state => state !== 'merged')),
  )
  expect(new Set(issues.map(issue => issue.standing.tier))).toEqual(new Set(tiers))
  expect(new Set(issues.map(issue => issue.urgency))).toEqual(new Set(urgencies))
  expect(new Set(issues.map(issue => issue.category))).toEqual(new Set(categories))
})

test('every story worth showing is there', () => {
  const some = (what: (issue: StoredIssue) => boolean) => issues.filter(what).length
  const has = (kind: string) => (issue: StoredIssue) => issue.facts.some(fact => fact.kind === kind)
  expect(some(issue => issue.pause !== null)).toBeGreaterThanOrEqual(2)
  expect(some(issue => issue.state === 'handled')).toBeGreaterThanOrEqual(3)
  expect(some(issue => issue.closedHow === 'confirmed')).toBeGreaterThanOrEqual(5)
  expect(some(issue => issue.closedHow === 'unconfirmed')).toBeGreaterThanOrEqual(1)
  expect(some(issue => supporterCount(issue) > 1)).toBeGreaterThanOrEqual(3)
  expect(some(issue => issue.standing.standIn)).toBeGreaterThanOrEqual(3)
  expect(some(issue => issue.reporter.anonymous)).toBeGreaterThanOrEqual(3)
  expect(some(issue => issue.photos.length > 0)).toBeGreaterThanOrEqual(20)
  for (const kind of ['reopened', 'returned', 'dispatchObjected', 'escalated', 'breachNoted']) {
    expect(some(has(kind))).toBeGreaterThanOrEqual(1)
  }
  const causes = new Set(
    issues.flatMap(issue => issue.facts.flatMap(fact => (fact.kind === 'escalated' ? [fact.cause] : []))),
  )
  expect([...causes].sort()).toEqual(['clock', 'handler', 'objections'])
  const soon = some(issue => {
    const { respondBy, resolveBy } = issue.deadlines
    const due = Math.min(respondBy ?? Infinity, resolveBy ?? Infinity)
    return issue.pause === null && now < due && due < now + 6 * HOUR
  })
  expect(soon).toBeGreaterThanOrEqual(3)
  expect(issues.find(issue => issue.id === 'issue-x005-deadend')?.climbed).toEqual(tiers)
})

test.each(issues.map(issue => [issue.id, issue] as const))('%s is the fold of its facts', (_id, issue) => {
  const { joined, ...folded } = stateOf(issue)
  expect(fold(issue.id, issue.facts)).toEqual(folded)
  const beside = data.supporters?.filter(({ issueId }) => issueId === issue.id) ?? []
  expect(joined ?? 0).toBe(beside.length)
  const instants = issue.facts.map(fact => fact.at)
  expect(instants).toEqual([...instants].sort((one, other) => one - other))
  expect(Math.max(...instants)).toBeLessThanOrEqual(now)
})

test('the clock finds nothing left to do, and only the district holds what is overdue', () => {
  for (const issue of issues) {
    const compound = data.orgUnits.find(unit => unit._id === issue.compoundId)
    if (compound?.level !== 'compound') throw new Error(issue.id)
    expect(dueFacts(stateOf(issue), tierChain(compound, data.orgUnits), now)).toEqual([])
    const overdue = [issue.deadlines.respondBy, issue.deadlines.resolveBy].some(
      due => due !== null && due < now,
    )
    if (overdue && issue.pause === null) expect(issue.standing.tier).toBe('district')
  }
})

test('what is written passes the contract, and every photo is among the files', () => {
  const paths = new Set(data.files.map(file => prefix + file.cloudPath))
  for (const issue of issues) {
    expect(issueDetail.shape.id.safeParse(issue.id).success).toBe(true)
    expect(issue.text.length).toBeLessThanOrEqual(fieldLimits.text)
    expect(issueDetail.shape.place.safeParse({ ...issue.place, far: false }).success).toBe(true)
    const photos = issue.facts.flatMap(fact =>
      fact.kind === 'handled' ? fact.evidence : 'photos' in fact ? fact.photos : [],
    )
    for (const photo of photos) {
      expect(fileId.safeParse(photo).success).toBe(true)
      expect(paths).toContain(photo)
    }
  }
})

test('numbers that people quote differ', () => {
  expect(new Set(issues.map(issue => issue.number)).size).toBe(issues.length)
})

// Weekends, the long holidays and the turn of the year move working time about; the stories must hold on any day.
test.each([
  ['a Saturday night', Date.UTC(2026, 10, 21, 15, 30)],
  ['a Monday morning', Date.UTC(2026, 10, 23, 0, 5)],
  ['the Spring Festival', Date.UTC(2027, 1, 8, 4, 0)],
  ['the National Day week', Date.UTC(2026, 9, 4, 9, 0)],
  ['New Year in China', Date.UTC(2026, 11, 31, 16, 0)],
  ['a summer in three years', Date.UTC(2029, 6, 18, 3, 0)],
])('the same states come out on %s', (_day, instant) => {
  const other = demonstrationDistrict({ now: instant })
  const summary = (all: readonly StoredIssue[]) => new Set(all.map(issue => issue.state))
  expect(summary(other.issues)).toEqual(summary(issues))
  expect(new Set(other.votes.map(vote => vote.stage))).toEqual(new Set(data.votes.map(vote => vote.stage)))
})
