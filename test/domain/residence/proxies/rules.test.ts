import type { Decision } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import { approve, refuse, whyNotDecideProxy, type ApprovalContext } from '#domain/residence/proxies/decide'
import { fold } from '#domain/residence/proxies/evolve'
import { end, revoke, withoutRepresentative, withRepresentative } from '#domain/residence/proxies/end'
import { grant, type GrantContext, type GrantProxy } from '#domain/residence/proxies/grant'
import type { HeldHeads } from '#domain/residence/proxies/heldHeads'
import { proxyRules, proxyRulesAt } from '#domain/residence/proxies/rules'
import type { Proxy, ProxyFact, ProxyTerms } from '#domain/residence/proxies/Proxy'
import { unit } from '../../votes/given'
import {
  actor,
  approvedFact,
  asked,
  asking,
  clock,
  day,
  granted,
  home,
  inForce,
  listed,
  now,
  person,
  secretary,
  waiting,
  wards,
} from './given'

const outcome = (decision: Decision<ProxyFact>): string => (decision.ok ? 'ok' : decision.refusal.kind)

/** Somebody who acts for so many heads already. */
const busy = (heads: number, from = now, until: number | null = now + 60 * day): HeldHeads => ({
  _id: 'banshan:mei',
  rev: heads,
  acting: Array.from({ length: heads }, (_, nth) => ({
    proxyId: `y${String(nth)}`,
    heads: [`buyer-${String(nth)}`],
    from,
    until,
  })),
})

describe('what is asked for', () => {
  const guardian = { kind: 'guardian', wardName: '刘兆忠' } as const
  const representative = { kind: 'representative', until: null } as const
  const mother = person('mei', '李梅')
  const asGuardian = { applicant: mother, holder: mother, units: [wards] }
  const asCoOwner = { holder: { _id: 'jun', name: '王军' } }

  test.each<[string, Partial<GrantProxy>, Partial<GrantContext>, string]>([
    ['a delegation by an owner', {}, {}, 'ok'],
    ['of a whole year', { until: now + 365 * day }, {}, 'ok'],
    ['of a year and a moment', { until: now + 365 * day + 1 }, {}, 'proxy-term'],
    ['without an end', { until: null }, {}, 'proxy-term'],
    ['over before it begins', { from: now + 2 * day, until: now + day }, {}, 'proxy-term'],
    ['over already', { from: now - 2 * day, until: now }, {}, 'proxy-term'],
    ['begun already', { from: now - 2 * day }, {}, 'ok'],
    [
      'without the consent for the paper',
      {},
      { applicant: person('wang', '王秀兰', { agreements: [] }) },
      'consent-needed',
    ],
    [
      'for a unit of another compound',
      {},
      { units: [home, unit('9', { compoundId: 'yuhu' })] },
      'unit-elsewhere',
    ],
    ['by a neighbour', {}, { applicant: person('zhao', '赵六') }, 'not-an-owner'],
    [
      'by a neighbour who names nobody known',
      {},
      { applicant: person('zhao', '赵六'), holder: null },
      'not-an-owner',
    ],
    ['for a unit of somebody else besides', {}, { units: [home, wards] }, 'not-an-owner'],
    ['to nobody known', {}, { holder: null }, 'unknown-holder'],
    ['to oneself', {}, { holder: { _id: 'wang', name: '王秀兰' } }, 'proxy-to-oneself'],
    ['for a part of a head', {}, { wholeHeads: [home, unit('p7')] }, 'proxy-whole-head'],
    ['to somebody with room for one', {}, { held: busy(2) }, 'ok'],
    ['to somebody without', {}, { held: busy(3) }, 'proxy-limit'],
    [
      'to somebody who acts for this very head too',
      {},
      {
        held: {
          ...busy(2),
          acting: [...busy(2).acting, { proxyId: 'y9', heads: [home.buyerKey], from: now, until: null }],
        },
      },
      'ok',
    ],
    [
      'to somebody whose others are over by then',
      { from: now + 61 * day, until: now + 90 * day },
      { held: busy(3) },
      'ok',
    ],
    ['to a co-owner, whose own head it is', {}, { ...asCoOwner, held: busy(3) }, 'ok'],

    ['a representative who is a co-owner', representative, asCoOwner, 'ok'],
    ['with an end', { ...representative, until: now + day }, asCoOwner, 'proxy-term'],
    ['who is none', representative, {}, 'not-an-owner'],
    ['named by oneself', representative, { holder: { _id: 'wang', name: '王秀兰' } }, 'proxy-to-oneself'],
    [
      'who acts for three others: it is their own head',
      representative,
      { ...asCoOwner, held: busy(3) },
      'ok',
    ],

    ['a guardian of somebody on the roster', guardian, asGuardian, 'ok'],
    ['without an end', { ...guardian, until: null }, asGuardian, 'ok'],
    ['for longer than a year', { ...guardian, until: now + 3_000 * day }, asGuardian, 'ok'],
    // Who asks learns nothing of the roster by it.
    ['of somebody who is not', { ...guardian, wardName: '刘兆' }, asGuardian, 'ok'],
    ['of somebody who owns one of two', guardian, { ...asGuardian, units: [wards, home] }, 'ok'],
    ['written with a space', { ...guardian, wardName: '刘 兆忠' }, asGuardian, 'ok'],
    [
      'of oneself',
      { ...guardian, wardName: '王秀兰' },
      {
        ...asGuardian,
        applicant: person('wang', '王秀兰'),
        holder: { _id: 'wang', name: '王秀兰' },
        units: [home],
      },
      'proxy-to-oneself',
    ],
    ['who acts for three already', guardian, { ...asGuardian, held: busy(3) }, 'proxy-limit'],
  ])('%s', (_, command, context, expected) => {
    expect(outcome(grant(asked(command), asking(context)))).toBe(expected)
  })

  test('the refusals say what is allowed', () => {
    expect(grant(asked(), asking({ held: busy(3) }))).toMatchObject({ refusal: { params: { most: 3 } } })
    expect(grant(asked({ until: null }), asking())).toMatchObject({ refusal: { params: { mostDays: 365 } } })
  })

  test('the ward is represented as the roster names them, and as who they are where they are known', () => {
    const terms = (decision: Decision<ProxyFact>): ProxyTerms | null => {
      const [fact] = decision.ok ? decision.facts : []
      return fact?.kind === 'granted' ? fact.terms : null
    }
    const unknown = grant(asked({ ...guardian, wardName: '刘 兆忠' }), asking(asGuardian))
    expect(terms(unknown)?.principal).toEqual({ personId: null, name: '刘兆忠' })
    const known = unit('1204', { owners: [listed('liu', '刘兆忠')] })
    const linked = grant(asked(guardian), asking({ ...asGuardian, units: [known] }))
    expect(terms(linked)?.principal).toEqual({ personId: 'liu', name: '刘兆忠' })
  })
})

describe('who decides', () => {
  const at = (role: Parameters<typeof actor>[1], orgUnitId: string, id = 'official'): Actor =>
    actor(id, role, orgUnitId)
  test.each<[string, Actor, string | null]>([
    ['the secretary of the branch', secretary, null],
    ['the property manager', at('propertyManager', 'banshan'), null],
    ['a secretary of another branch', at('branchSecretary', 'yuhu'), 'not-permitted'],
    ['the community, where there is a branch', at('communitySecretary', 'xiejiao'), 'not-permitted'],
    ['a resident', actor('zhao'), 'not-permitted'],
    ['the clock', clock, 'not-permitted'],
    ['the owner, who is the secretary', at('branchSecretary', 'banshan', 'wang'), 'own-request'],
    ['the holder, who is the property manager', at('propertyManager', 'banshan', 'mei'), 'own-request'],
  ])('%s', (_, by, expected) => {
    expect(whyNotDecideProxy(waiting(), by)).toBe(expected)
  })

  test('where a community stands in, it and the property manager of the compound', () => {
    const proxy = {
      ...waiting(),
      office: { ...waiting().office, orgUnitId: 'xiejiao', path: '/zk/huihuan/xiejiao/', standIn: true },
    }
    const whyNot = (role: Parameters<typeof actor>[1], unitId: string) =>
      whyNotDecideProxy(proxy, at(role, unitId))
    expect(whyNot('communityStaff', 'xiejiao')).toBeNull()
    expect(whyNot('propertyManager', 'banshan')).toBeNull()
    expect(whyNot('branchSecretary', 'banshan')).toBe('not-permitted')
  })
})

describe('the decision', () => {
  const context: ApprovalContext = {
    actor: secretary,
    units: [home],
    wholeHeads: [home],
    held: null,
    now: now + day,
  }
  const sold = unit('1203', { owners: [listed('buyer', '新业主')] })
  test.each<[string, Proxy, Partial<ApprovalContext>, string]>([
    ['right', waiting(), {}, 'ok'],
    ['approved before', inForce(), {}, 'wrong-state'],
    ['over on the way', waiting(), { now: now + 30 * day }, 'proxy-term'],
    ['sold on the way', waiting(), { units: [sold] }, 'not-an-owner'],
    ['a unit that is gone', waiting(), { units: [] }, 'not-an-owner'],
    [
      'a ward who is not on the roster any more',
      waiting({ kind: 'guardian', principal: { personId: null, name: '刘兆忠' } }),
      {},
      'not-on-roster',
    ],
    [
      'a representative who is no co-owner any more',
      waiting({ kind: 'representative', until: null }),
      {},
      'not-an-owner',
    ],
    ['a holder without room by now', waiting(), { held: busy(3) }, 'proxy-limit'],
  ])('%s', (_, proxy, more, expected) => {
    expect(outcome(approve({ note: '' }, proxy, { ...context, ...more }))).toBe(expected)
  })

  test.each([
    ['', 'reason-needed'],
    [' 否 ', 'reason-needed'],
    ['签名不符', 'ok'],
  ])('a refusal for 「%s」', (reason, expected) => {
    expect(outcome(refuse({ reason }, waiting(), { ...context, decider: { occupancies: [] } }))).toBe(
      expected,
    )
  })
})

describe('taking it back', () => {
  test.each<[string, Proxy, Actor, string]>([
    ['the owner, of one in force', inForce(), actor('wang'), 'principal'],
    ['the owner, of one that waits', waiting(), actor('wang'), 'principal'],
    ['the holder', inForce(), actor('mei'), 'holder'],
    ['the office', inForce(), secretary, 'office'],
    ['a neighbour', inForce(), actor('zhao'), 'not-permitted'],
    ['another office', inForce(), actor('other', 'branchSecretary', 'yuhu'), 'not-permitted'],
    ['the clock', inForce(), clock, 'not-permitted'],
    [
      'the owner, of one that was refused',
      fold('x1', [granted(), { kind: 'refused', at: now, by: secretary, reason: '不符' }]),
      actor('wang'),
      'wrong-state',
    ],
  ])('%s', (_, proxy, by, expected) => {
    const decision = revoke({ reason: '自己来投' }, proxy, { actor: by, now })
    const [fact] = decision.ok ? decision.facts : []
    expect(fact?.kind === 'revoked' ? fact.side : outcome(decision)).toBe(expected)
  })

  test('for no reason', () => {
    expect(outcome(revoke({ reason: ' ' }, inForce(), { actor: actor('wang'), now }))).toBe('reason-needed')
  })
})

describe('the end', () => {
  const context = { actor: clock, now: now + 30 * day }
  test.each<[string, Proxy, number, string]>([
    ['at the end of its term', inForce(), now + 30 * day, 'ok'],
    ['a moment before', inForce(), now + 30 * day - 1, 'wrong-state'],
    ['of one that nobody decided on', waiting(), now + 30 * day, 'ok'],
    [
      'of one without an end',
      inForce({ kind: 'representative', until: null }),
      now + 3_000 * day,
      'wrong-state',
    ],
  ])('%s', (_, proxy, at, expected) => {
    expect(outcome(end({ how: 'termOver' }, proxy, { ...context, now: at }))).toBe(expected)
  })

  test('for another reason it comes at any time, and once', () => {
    const decision = end({ how: 'replaced' }, inForce(), { actor: clock, now })
    expect(outcome(decision)).toBe('ok')
    const over = fold('x1', [granted(), approvedFact, ...(decision.ok ? decision.facts : [])])
    expect(over).toMatchObject({ state: 'ended', ending: 'replaced', nextDueAt: null })
    expect(outcome(end({ how: 'replaced' }, over, { actor: clock, now }))).toBe('wrong-state')
  })
})

describe('the seat of a representative', () => {
  test('is taken, and left by whoever has it', () => {
    const taken = withRepresentative(home, 'jun', now)
    expect(taken).toEqual({ ...home, rev: home.rev + 1, representativeId: 'jun', changedAt: now })
    expect(withoutRepresentative(taken, 'jun', now + 1)?.representativeId).toBeNull()
    expect(withoutRepresentative(taken, 'wang', now + 1)).toBeNull()
  })
})

test('every row of rules has a source, and they come in order', () => {
  expect(proxyRules.every(({ source }) => source.length > 20)).toBe(true)
  expect([...proxyRules].sort((one, other) => one.from - other.from)).toEqual(proxyRules)
  expect(proxyRulesAt(0)).toBe(proxyRules[0])
})
