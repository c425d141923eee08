import { confirm } from '#domain/issues/confirm'
import { handle } from '#domain/issues/handle'
import { supporterCount, type Issue, type IssueFact } from '#domain/issues/Issue'
import { merge, unmerge } from '#domain/issues/merging/merge'
import { goesTogether, released } from '#domain/issues/merging/goTogether'
import { raise, type Raise } from '#domain/issues/raise'
import { reject } from '#domain/issues/reject'
import { reopen } from '#domain/issues/reopen'
import { withdraw } from '#domain/issues/withdraw'
import type { Decision } from '#domain/kernel/decision'
import { after, appended, as, chain, DAY, HOUR, kinds, report, resident, tuesday, who } from './given'
import { accepted, dispatched, handled, rated } from './steps'

const another = resident('p-chen', '陈先生')
const raisedAs = (id: string, now: number, more: Partial<Raise> = {}): Issue => {
  const decision = raise({ ...report, ...more }, { actor: who.reporter, chain, now })
  return { ...after(null, decision), id }
}
const older = raisedAs('i1', tuesday)
const newer = raisedAs('i2', tuesday + HOUR, {
  reporter: { personId: another.personId, name: another.name, anonymous: true },
})
const merges = (issue: Issue, other: Issue, reason = '同一部电梯', by = who.secretary) =>
  merge({ reason, other, people: 3 }, issue, { actor: by, now: tuesday + 2 * HOUR })
/** Both after the one was merged into the other. */
const both = (): { own: Issue; other: Issue } => {
  const decision = merges(newer, older)
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return { own: appended(newer, decision.both.own), other: appended(older, decision.both.other) }
}
const factsOf = (decision: Decision<IssueFact>): readonly IssueFact[] => {
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return decision.facts
}
const follows = (own: Issue, decision: Decision<IssueFact>, now = tuesday + DAY) =>
  goesTogether(own, factsOf(decision), { chain, now })
const evidence = ['cloud://e.b/1.jpg']
const handling = (issue: Issue, now = tuesday + DAY) =>
  handle({ note: '换了主板', evidence }, issue, as(who.secretary, now))

test('the later goes into the earlier: no clock runs for it, and its people are counted once', () => {
  const { own, other } = both()
  expect(own).toMatchObject({
    state: 'merged',
    mergedInto: { issueId: 'i1', number: older.number },
    nextDueAt: null,
    deadlines: { respondBy: null, resolveBy: null },
  })
  expect(other).toMatchObject({ state: 'submitted', deadlines: older.deadlines })
  expect(other.absorbed).toEqual([{ issueId: 'i2', number: newer.number, people: 3 }])
  expect(supporterCount({ ...other, joined: 4 })).toBe(7)
})

test.each<[string, Issue, Issue]>([
  ['itself', older, older],
  ['elsewhere', newer, { ...older, compoundId: 'banshan' }],
  ['over', newer, handled(dispatched(older))],
  ['over', newer, { ...older, state: 'merged' }],
  ['hasOthers', { ...newer, absorbed: [{ issueId: 'i9', number: 'ZK', people: 1 }] }, older],
  ['later', older, newer],
  ['lessUrgent', { ...newer, urgency: 'urgent' }, older],
  ['lessUrgent', { ...newer, urgency: 'danger' }, { ...older, urgency: 'urgent' }],
  [
    'tooMany',
    newer,
    {
      ...older,
      absorbed: Array.from({ length: 20 }, (_, at) => ({ issueId: `a${String(at)}`, number: '', people: 0 })),
    },
  ],
])('is refused: %s', (why, issue, other) => {
  const decision = merges(issue, other)
  expect(decision.ok ? null : decision.refusal).toEqual({
    kind: 'cannot-merge',
    field: 'into',
    params: { why },
  })
})

test('is for the office, with a reason, and not for what waits to be confirmed', () => {
  const kindOf = (decision: ReturnType<typeof merges>) => (decision.ok ? null : decision.refusal.kind)
  expect(kindOf(merges(newer, older, '同一部电梯', who.property))).toBe('not-permitted')
  expect(kindOf(merges(newer, older, '同一部电梯', who.community))).toBe('not-permitted')
  expect(kindOf(merges(newer, older, '.'))).toBe('reason-needed')
  expect(kindOf(merges(handled(dispatched(newer)), older))).toBe('wrong-state')
})

describe('what was merged', () => {
  test('is handled with the other, and its own reporter confirms it', () => {
    const { own, other } = both()
    const facts = follows(own, handling(accepted(other)))
    expect(kinds(facts)).toEqual(['handledTogether'])
    expect(facts[0]).toMatchObject({ by: { kind: 'clock' }, evidence, confirmBy: tuesday + 8 * DAY })
    const done = appended(own, facts)
    expect(done).toMatchObject({ state: 'handled', confirmBy: tuesday + 8 * DAY, endedAt: null })
    const confirms = (by: typeof another) => confirm({ ...rated, comment: '' }, done, as(by, tuesday + DAY))
    expect(after(done, confirms(another))).toMatchObject({ state: 'closed', closedHow: 'confirmed' })
    expect(confirms(who.reporter).ok).toBe(false)
  })

  test('is opened again by its own reporter: it stands on its own, and the other lets it go', () => {
    const { own, other } = both()
    const done = appended(own, follows(own, handling(accepted(other))))
    const again = factsOf(reopen({ reason: '我家这边还是坏的' }, done, as(another, tuesday + DAY)))
    expect(appended(done, again)).toMatchObject({
      state: 'submitted',
      mergedInto: null,
      standing: chain.compound,
    })
    const left = released(done, other, again)
    expect(kinds(left)).toEqual(['released'])
    expect(appended(other, left).absorbed).toEqual([])
    expect(released(done, appended(other, left), again)).toEqual([])
  })

  test('waits again when the other is reopened before its reporter has answered, and not after', () => {
    const { own, other } = both()
    const solved = after(accepted(other), handling(accepted(other)))
    const done = appended(own, follows(own, handling(accepted(other))))
    const reopening = reopen({ reason: '又坏了' }, solved, as(who.reporter, tuesday + DAY))
    const waits = appended(done, follows(done, reopening))
    expect(waits).toMatchObject({ state: 'merged', confirmBy: null, mergedInto: { issueId: 'i1' } })
    const once = after(done, confirm({ ...rated, comment: '' }, done, as(another, tuesday + DAY)))
    expect(follows(once, reopening)).toEqual([])
  })

  test.each<[string, Decision<IssueFact>, string]>([
    ['rejected', reject({ reason: '不属于小区' }, older, as(who.secretary, tuesday + DAY)), '不属于小区'],
    ['taken back', withdraw({ reason: '我修好了' }, older, as(who.reporter, tuesday + DAY)), ''],
  ])('stands on its own with fresh clocks when the other is %s', (_how, decision, reason) => {
    const { own } = both()
    const facts = follows(own, decision)
    expect(facts).toMatchObject([{ kind: 'unmerged', why: 'otherEnded', reason, by: { kind: 'clock' } }])
    expect(appended(own, facts)).toMatchObject({
      state: 'submitted',
      mergedInto: null,
      endedAt: null,
      standing: chain.compound,
      deadlines: { respondBy: tuesday + 2 * DAY },
    })
  })

  test('is let go by the office, with a reason', () => {
    const { own, other } = both()
    const decide = (reason: string, by = who.secretary) => unmerge({ reason }, own, as(by, tuesday + DAY))
    expect(decide('').ok || decide('不是一回事', who.property).ok).toBe(false)
    expect(after(own, decide('不是一回事')).state).toBe('submitted')
    expect(kinds(released(own, other, factsOf(decide('不是一回事'))))).toEqual(['released'])
    expect(unmerge({ reason: '不是一回事' }, older, as(who.secretary, tuesday)).ok).toBe(false)
  })

  test('is left alone by whatever else is done to the other', () => {
    const { own, other } = both()
    const accepting: IssueFact = { kind: 'accepted', at: tuesday, by: who.secretary, note: '' }
    expect(goesTogether(own, [accepting], { chain, now: tuesday })).toEqual([])
    expect(released(own, other, [accepting])).toEqual([])
  })
})
