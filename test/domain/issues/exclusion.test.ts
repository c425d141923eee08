import {
  appealExclusion,
  askExclusion,
  decideExclusion,
  reviewExclusion,
} from '#domain/issues/exclusion/exclude'
import { isExcluded } from '#domain/issues/exclusion/foldExclusion'
import type { Issue } from '#domain/issues/Issue'
import type { PersonActor } from '#domain/kernel/Actor'
import { after, appended, as, branchlessChain, chain, DAY, raised, refusalOf, tuesday, who } from './given'
import { dispatched, escalated, handled, office } from './steps'

const asks = (issue: Issue, text = '双方已经起诉，等法院判', by: PersonActor = office(issue)) =>
  askExclusion({ code: 'ownProcedure', text }, issue, as(by, tuesday))
const asked = (issue = raised()) => after(issue, asks(issue))
const reviews = (issue: Issue, by: PersonActor = who.community, agrees = true, reason = '情况属实') =>
  reviewExclusion({ agrees, reason }, issue, as(by, tuesday))
const excluded = () => after(asked(), reviews(asked()))
const appeals = (issue: Issue, now = tuesday, by: PersonActor = who.reporter) =>
  appealExclusion({ reason: '还没有起诉' }, issue, as(by, now))
const appealed = () => after(excluded(), appeals(excluded()))
const decides = (issue: Issue, by: PersonActor, agrees = false) =>
  decideExclusion({ agrees, reason: '确实没有起诉' }, issue, as(by, tuesday))

test('one asks with a reason for the reporter, another body agrees: only then is it left out', () => {
  expect(asked()).toMatchObject({ exclusion: { code: 'ownProcedure', state: 'asked', appealBy: null } })
  expect(isExcluded(asked())).toBe(false)
  expect(excluded().exclusion).toMatchObject({ state: 'excluded', appealBy: tuesday + 15 * DAY })
  expect(isExcluded(excluded())).toBe(true)
})

test('nothing of the case itself changes', () => {
  const { exclusion, updatedAt, ...rest } = appealed()
  const { exclusion: none, updatedAt: before, ...same } = raised()
  expect(rest).toEqual(same)
  expect([none, exclusion?.state, updatedAt >= before]).toEqual([null, 'appealed', true])
})

test('is asked by the office that has it, once, with a reason, whatever its state', () => {
  expect(refusalOf(asks(raised(), '。'))).toBe('reason-needed')
  expect(refusalOf(asks(raised(), '查无此事', who.property))).toBe('not-permitted')
  expect(refusalOf(asks(raised(), '查无此事', who.community))).toBe('not-permitted')
  expect(refusalOf(asks(asked()))).toBe('wrong-state')
  for (const issue of [dispatched(), handled(), escalated()]) expect(asks(issue).ok).toBe(true)
  expect(refusalOf(asks({ ...raised(), state: 'withdrawn' }))).toBe('wrong-state')
})

test.each<[string, PersonActor, string | null]>([
  ['the asker themselves', who.secretary, 'not-permitted'],
  ['the post it was sent to', who.property, 'not-permitted'],
  ['the reporter', who.reporter, 'not-permitted'],
  ['a department', who.department, 'not-permitted'],
  ['a community elsewhere', { ...who.community, orgUnitId: 'xicun' }, 'not-permitted'],
  ['the community', who.community, null],
  ['the district', who.district, null],
])('is reviewed by %s: %s', (_who, actor, refusal) => {
  expect(refusalOf(reviews(asked(), actor))).toBe(refusal)
})

test('is reviewed by another body than the one that asked, also where it stands in', () => {
  const atCommunity = asked(escalated())
  expect(refusalOf(reviews(atCommunity, { ...who.community, personId: 'p-colleague' }))).toBe(
    'second-person-needed',
  )
  expect(reviews(atCommunity, who.district).ok).toBe(true)
  const lone = raised({}, tuesday, branchlessChain)
  const context = { ...as(who.community, tuesday), chain: branchlessChain }
  const decision = askExclusion({ code: 'noFacts', text: '查无此事' }, lone, context)
  expect(decision.ok && decision.facts[0]).toMatchObject({ review: chain.district })
  const atDistrict = asked(escalated(escalated()))
  expect(refusalOf(reviews(atDistrict, who.district))).toBe('second-person-needed')
  expect(reviews(atDistrict, who.community).ok).toBe(true)
})

test('what is declined counts as before, and is not asked again', () => {
  const declined = after(asked(), reviews(asked(), who.community, false, '可以调解'))
  expect(declined.exclusion?.state).toBe('declined')
  expect(isExcluded(declined)).toBe(false)
  expect(refusalOf(asks(declined))).toBe('wrong-state')
  expect(refusalOf(appeals(declined))).toBe('wrong-state')
  expect(refusalOf(reviews(asked(), who.community, true, '.'))).toBe('reason-needed')
})

describe('an appeal', () => {
  test('is for the reporter, once, within fifteen days, and it stays left out until it is decided', () => {
    expect(refusalOf(appeals(excluded(), tuesday, who.neighbour))).toBe('not-permitted')
    expect(appeals(excluded(), tuesday + 15 * DAY).ok).toBe(true)
    expect(refusalOf(appeals(excluded(), tuesday + 15 * DAY + 1))).toBe('wrong-state')
    expect(refusalOf(appeals(appealed()))).toBe('wrong-state')
    expect(isExcluded(appealed())).toBe(true)
  })
  test('is decided by somebody who was neither of the two', () => {
    expect(refusalOf(decides(appealed(), who.community))).toBe('own-decision')
    expect(refusalOf(decides(appealed(), who.secretary))).toBe('not-permitted')
    expect(refusalOf(decides(excluded(), who.district))).toBe('wrong-state')
    const lifted = after(appealed(), decides(appealed(), who.district))
    expect(lifted.exclusion?.state).toBe('lifted')
    expect(isExcluded(lifted)).toBe(false)
    const kept = after(appealed(), decides(appealed(), who.district, true))
    expect(kept.exclusion?.state).toBe('kept')
    expect(isExcluded(kept)).toBe(true)
    for (const over of [lifted, kept]) {
      expect(refusalOf(appeals(over))).toBe('wrong-state')
      expect(refusalOf(decides(over, who.district))).toBe('wrong-state')
    }
  })
})

test('no clock has to do with it', () => {
  expect(appealed().nextDueAt).toBe(raised().nextDueAt)
  expect(appended(raised(), []).exclusion).toBeNull()
})
