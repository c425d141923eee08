import { accept } from '#domain/issues/accept'
import { appealRejection } from '#domain/issues/appealRejection'
import { dueFacts } from '#domain/issues/dueFacts'
import type { Issue } from '#domain/issues/Issue'
import { reject } from '#domain/issues/reject'
import type { PersonActor } from '#domain/kernel/Actor'
import {
  after,
  as,
  branchlessChain,
  chain,
  china,
  DAY,
  kinds,
  raised,
  refusalOf,
  resident,
  tuesday,
  who,
} from './given'
import { escalated, handled, office } from './steps'

const declined = (issue: Issue, by: PersonActor = office(issue)) =>
  after(issue, reject({ reason: '不属于小区' }, issue, as(by, tuesday)))
const appeals = (issue: Issue, now = tuesday, by: PersonActor = who.reporter, reason = '就在小区里面') =>
  appealRejection({ reason }, issue, as(by, now))

test('a rejection is appealed to the next tier, with fresh clocks there', () => {
  const decision = appeals(declined(raised()), tuesday + DAY)
  expect(kinds(decision)).toEqual(['appealed', 'escalated'])
  expect(after(declined(raised()), decision)).toMatchObject({
    state: 'submitted',
    standing: chain.community,
    climbed: ['compound', 'community'],
    handler: null,
    endedAt: null,
    rejection: { personId: 'p-branchSecretary', appealed: true },
    deadlines: { respondBy: china('2026-11-06 09:00'), resolveBy: tuesday + 16 * DAY },
  })
  const [, up] = decision.ok ? decision.facts : []
  expect(up).toMatchObject({ cause: 'appeal', from: 'compound', breached: null, by: who.reporter })
})

test('once: a second rejection stands', () => {
  const once = after(declined(raised()), appeals(declined(raised())))
  expect(refusalOf(appeals(declined(once)))).toBe('cannot-appeal-rejection')
})

test('until the last instant of fifteen days', () => {
  expect(appeals(declined(raised()), tuesday + 15 * DAY).ok).toBe(true)
  expect(refusalOf(appeals(declined(raised()), tuesday + 15 * DAY + 1))).toBe('cannot-appeal-rejection')
})

test('only the reporter, only with a reason, and only what was rejected', () => {
  for (const other of [who.neighbour, who.secretary, who.community, resident('p-x')])
    expect(refusalOf(appeals(declined(raised()), tuesday, other))).toBe('not-permitted')
  expect(refusalOf(appeals(declined(raised()), tuesday, who.reporter, '。。'))).toBe('reason-needed')
  for (const issue of [raised(), handled()]) expect(refusalOf(appeals(issue))).toBe('wrong-state')
})

test('where the community stands in for a branch, it is not asked about its own decision', () => {
  const lone = declined(raised({}, tuesday, branchlessChain), who.community)
  const context = { ...as(who.reporter, tuesday), chain: branchlessChain }
  expect(after(lone, appealRejection({ reason: '就在小区里面' }, lone, context)).standing).toEqual(
    chain.district,
  )
})

test('at the district it stands anew, and whoever rejected it accepts it or leaves it to another', () => {
  const top = declined(escalated(escalated()))
  const again = after(top, appeals(top))
  expect(again).toMatchObject({ state: 'submitted', standing: chain.district })
  const by = (actor: PersonActor) => reject({ reason: '不属于本区' }, again, as(actor, tuesday))
  expect(refusalOf(by(who.district))).toBe('own-decision')
  expect(by({ ...who.district, personId: 'p-other' }).ok).toBe(true)
  expect(accept({ note: '' }, again, as(who.district, tuesday)).ok).toBe(true)
})

test('no clock runs for a rejected issue, and one that was appealed climbs as any other', () => {
  expect(dueFacts(declined(raised()), chain, tuesday + 400 * DAY)).toEqual([])
  const once = after(declined(raised()), appeals(declined(raised())))
  expect(kinds(dueFacts(once, chain, tuesday + 30 * DAY))).toEqual(['escalated'])
})
