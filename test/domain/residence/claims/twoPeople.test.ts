import { sayMessage } from '#copy/messages'
import { claimMessages } from '#domain/residence/claims/messages'
import { isContested } from '#domain/residence/contest'
import type { ClaimFact } from '#domain/residence/claims/Claim'
import { approveClaim, isWeakLink } from '#domain/residence/claims/decide'
import { disputeClaim, mayDispute } from '#domain/residence/claims/dispute'
import { evolveClaim } from '#domain/residence/claims/evolve'
import { residenceRulesAt } from '#domain/residence/residenceRules'
import { secondOffice } from '#domain/residence/secondOffice'
import { ancestors, chen, china, claimOf, compound, day, holder, listed, resident, unitWith } from './given'

const december = china('2026-12-02 10:00')
const manager = holder('zhou', 'propertyManager', 'banshan')
const branch = holder('li', 'branchSecretary', 'banshan')
const both = {
  ...compound,
  posts: (
    [
      ['propertyManager', 'zhou'],
      ['branchSecretary', 'li'],
    ] as const
  ).map(([role, personId]) => ({ id: role, personId, role, name: personId, from: 0, until: null })),
}
const second = {
  office: secondOffice(
    { personId: 'zhou', role: 'propertyManager', name: 'zhou' },
    both,
    ancestors,
    december,
  ),
  shown: { concerned: ['wife'], until: null, votes: [] },
}
/** The roster has another name, and the first has chosen that owner. */
const strangers = unitWith({ owners: [listed('林阿姨', '13900000009')] })
const approving = (claim = claimOf(), more: object = {}) =>
  approveClaim({ note: '', rosterOwner: 0 }, claim, {
    ...{ actor: manager, person: chen, unit: strangers, guardian: null, second, now: december },
    ...more,
  })
const factsOf = (decision: ReturnType<typeof approving>): readonly ClaimFact[] =>
  decision.ok ? decision.facts : []
const afterFirst = () =>
  factsOf(approving()).reduce((claim, fact) => evolveClaim(claim, fact, 'c1'), claimOf())

test('a link that the roster does not bear out is the first of two words, and enters nobody', () => {
  expect(
    isWeakLink({ note: '', rosterOwner: 0 }, claimOf(), { person: chen, unit: strangers, now: december }),
  ).toBe(true)
  expect(
    isWeakLink({ note: '', rosterOwner: null }, claimOf(), { person: chen, unit: unitWith(), now: december }),
  ).toBe(false)
  expect(approving()).toMatchObject({
    ok: true,
    settled: null,
    facts: [{ kind: 'firstApproved', match: 'none' }],
  })
  expect(afterFirst()).toMatchObject({
    state: 'toConfirm',
    first: { personId: 'zhou' },
    office: { instance: 'second' },
  })
})

test('the office’s own choice of an owner does not make the match better than it is', () => {
  const listedToo = unitWith({ owners: [listed('陈新来', chen.phone), listed('林阿姨', null)] })
  const decision = approveClaim({ note: '', rosterOwner: 1 }, claimOf(), {
    ...{ actor: manager, person: chen, unit: listedToo, guardian: null, second, now: december },
  })
  expect(decision).toMatchObject({ facts: [{ kind: 'firstApproved', match: 'none' }] })
})

test.each([
  ['the same person', manager, 'second-person-needed'],
  ['another of the same body', holder('zhou2', 'propertyManager', 'banshan'), 'second-person-needed'],
  ['the branch', branch, 'ok'],
  ['a resident', resident('wang'), 'not-permitted'],
])('the second word by %s: %s', (_, actor, expected) => {
  const decision = approving(afterFirst(), { actor })
  expect(decision.ok ? 'ok' : decision.refusal.kind).toBe(expected)
  if (decision.ok) expect(decision.settled?.unit.owners).toMatchObject([{ personId: 'chen' }])
})

test('before December 2026 one was enough, and what was approved then stays so', () => {
  const then = approving(claimOf(), { now: china('2026-11-24 10:00'), second: null })
  expect(then).toMatchObject({ ok: true, facts: [{ kind: 'approved' }] })
})

describe('contesting', () => {
  const approved = evolveClaim(
    afterFirst(),
    { kind: 'approved', at: december + day, by: branch, note: '', match: 'none' },
    'c1',
  )
  const last = december + day + residenceRulesAt(december).disputeDays * day
  test.each([
    ['before the second word', afterFirst(), 'wife', december + 1, true],
    ['after it', approved, 'wife', december + 2 * day, true],
    ['on the last day', approved, 'wife', last - 1, true],
    ['when the days are over', approved, 'wife', last, false],
    ['by somebody who was not shown it', approved, 'wang', december + 2 * day, false],
    ['by the claimant', approved, 'chen', december + 2 * day, false],
    ['a link that took one', claimOf(), 'wife', december, false],
  ])('%s: %s', (_, claim, who, at, expected) => {
    expect(mayDispute(claim, who, at)).toBe(expected)
    const decision = disputeClaim(claim, { actor: resident(who), office: second.office, now: at })
    expect(decision.ok ? 'ok' : decision.refusal.kind).toBe(expected ? 'ok' : 'cannot-dispute')
  })

  test('what is contested cannot be contested again', () => {
    const once = disputeClaim(approved, {
      actor: resident('wife'),
      office: second.office,
      now: december + 2 * day,
    })
    const after = once.ok && once.facts[0] ? evolveClaim(approved, once.facts[0], 'c1') : approved
    expect(after.state).toBe('disputed')
    expect(mayDispute(after, 'wife', december + 3 * day)).toBe(false)
  })
})

test('what is said of a dispute is true of what is contested', () => {
  const office = { ...second.office, instance: 'appeal' } as const
  const saying = (kind: 'disputed' | 'revocationDisputed') => {
    const fact: ClaimFact = { kind, at: december, by: resident('wife'), office }
    const [message] = claimMessages(claimOf(), [{ fact, index: 3 }])
    return sayMessage('claimDisputed', message?.params ?? {}).body
  }
  expect(saying('disputed')).toContain('不能凭这项登记投票')
  expect(saying('revocationDisputed')).toContain('照常投票')
})

test.each([
  ['toConfirm', december, false],
  ['disputed', december, true],
  ['revoking', december, true],
  ['revoking', null, false],
  // Whatever was contested is settled when an office has said its word.
  ['refusedFinally', december, false],
  ['ended', december, false],
] as const)('a claim that is %s, contested at %p, is under dispute: %p', (state, disputedAt, expected) => {
  expect(isContested({ state, disputedAt })).toBe(expected)
})
