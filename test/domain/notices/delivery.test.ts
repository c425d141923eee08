import { inboxOrder } from '#domain/notices/inboxOrder'
import { messageKinds } from '#domain/notices/Message'
import { deliveryRules, deliveryRulesAt } from '#domain/notices/deliveryRules'
import { pageAbout } from '#domain/notices/pageAbout'
import { nextAttempt } from '#domain/notices/nextAttempt'
import { deliverableAt } from '#domain/notices/quietHours'
import { subscribeTemplates, templateUses, templateWorth } from '#domain/notices/subscribeTemplates'

const china = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)

describe('quiet hours, in China', () => {
  test.each([
    ['2026-11-03 12:00:00.000', '2026-11-03 12:00:00.000'],
    ['2026-11-03 21:59:59.999', '2026-11-03 21:59:59.999'],
    ['2026-11-03 22:00:00.000', '2026-11-04 07:00:00.000'],
    ['2026-11-03 23:59:59.999', '2026-11-04 07:00:00.000'],
    ['2026-11-04 00:00:00.000', '2026-11-04 07:00:00.000'],
    ['2026-11-04 06:59:59.999', '2026-11-04 07:00:00.000'],
    ['2026-11-04 07:00:00.000', '2026-11-04 07:00:00.000'],
    ['2026-12-31 22:30:00.000', '2027-01-01 07:00:00.000'],
  ])('at %s it may ring at %s', (now, then) => {
    expect(deliverableAt({ danger: false }, china(now))).toBe(china(then))
    expect(deliverableAt({ danger: true }, china(now))).toBe(china(now))
  })
})

describe('a delivery that fails', () => {
  test('is tried again later each time, then is dead', () => {
    const waits = [1, 2, 3, 4, 5].map(attempts => nextAttempt(attempts, 1_000_000))
    const { backOff } = deliveryRulesAt(1_000_000)
    expect(deliveryRulesAt(0)).toBe(deliveryRules[0])
    expect(waits).toEqual(backOff.map(wait => 1_000_000 + wait))
    expect([...backOff]).toEqual([...backOff].sort((one, other) => one - other))
    expect(nextAttempt(6, 0)).toBe('dead')
    expect(nextAttempt(60, 0)).toBe('dead')
  })
})

test.each([
  ['issueHandled', 'issue', 'packages/issue/detail/index?id=x'],
  ['voteOpened', 'vote', 'packages/vote/detail/index?id=x'],
  ['claimWaiting', 'claim', 'packages/work/claim/index?id=x'],
  ['claimAppealed', 'claim', 'packages/work/claim/index?id=x'],
  ['claimApproved', 'claim', 'packages/account/units/index'],
  ['proxyWaiting', 'proxy', 'packages/work/proxy/index?id=x'],
  ['proxyEnded', 'proxy', 'packages/account/proxies/index'],
  ['postGiven', 'post', 'packages/account/units/index'],
  ['dataSeen', 'look', 'packages/account/privacy/index'],
] as const)('%s about a %s leads to %s', (kind, thing, page) => {
  expect(pageAbout({ kind, about: { thing, id: 'x' } })).toBe(page)
})

test('the inbox shows the newest first, those of one instant always in the same order', () => {
  const entries = [
    { _id: 'b', at: 1 },
    { _id: 'c', at: 3 },
    { _id: 'a', at: 1 },
    { _id: 'd', at: 2 },
  ]
  const sorted = ['c', 'd', 'a', 'b']
  expect([...entries].sort(inboxOrder).map(entry => entry._id)).toEqual(sorted)
  expect(
    entries
      .reverse()
      .sort(inboxOrder)
      .map(entry => entry._id),
  ).toEqual(sorted)
  expect(inboxOrder({ _id: 'a', at: 1 }, { _id: 'a', at: 1 })).toBe(0)
})

describe('the subscribe template', () => {
  test('is spent on what must be acted on first', () => {
    expect(templateWorth('issueHandled', 1)).toBe('caseProgress')
    expect(templateWorth('issueHandled', 0)).toBeNull()
    expect(templateWorth('issueEscalated', 1)).toBeNull()
    expect(templateWorth('issueEscalated', 2)).toBe('caseProgress')
    expect(templateWorth('issueAccepted', 2)).toBeNull()
    expect(templateWorth('issueAccepted', 3)).toBe('caseProgress')
    expect(templateWorth('issueProgress', 99)).toBeNull()
  })
  test('is one that exists, for kinds that exist, in fields as WeChat names them', () => {
    for (const [kind, use] of Object.entries(templateUses)) {
      expect(messageKinds).toContain(kind)
      expect(Object.keys(subscribeTemplates)).toContain(use.template)
    }
    for (const { name } of Object.values(subscribeTemplates.caseProgress.fields)) {
      expect(name).toMatch(/^(thing|time)\d+$/)
    }
  })
})
