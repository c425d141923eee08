import type { Actor } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import { appealBy, appealClaim, mayAppeal, withdrawClaim } from '#domain/residence/claims/appeal'
import {
  claimEndings,
  claimStates,
  type Claim,
  type ClaimFact,
  type ClaimState,
} from '#domain/residence/claims/Claim'
import { claimGraph, mayFollow, stateAfter } from '#domain/residence/claims/graph'
import { claimMessages } from '#domain/residence/claims/messages'
import { claimUnit, type ClaimUnit } from '#domain/residence/claims/claimUnit'
import { consentForChild, withChildConsent } from '#domain/residence/claims/consentForChild'
import { approveClaim, refuseClaim } from '#domain/residence/claims/decide'
import { endClaim } from '#domain/residence/claims/end'
import { evolveClaim, foldClaim } from '#domain/residence/claims/evolve'
import { moveOut } from '#domain/residence/moveOut'
import { appealOffice } from '#domain/residence/offices'
import {
  ancestors,
  chen,
  claimedFact,
  claimOf,
  clock,
  compound,
  day,
  holder,
  listed,
  living,
  monday,
  office,
  personNamed,
  refusedFact,
  resident,
  secretary,
  unitWith,
} from './given'

const kindOf = (decision: { ok: boolean; refusal?: { kind: string } }) =>
  decision.ok ? 'ok' : decision.refusal?.kind

/** Written down anew, from what people are told: every state with all that may happen in it. */
const life: Record<ClaimState, Partial<Record<ClaimFact['kind'], ClaimState>>> = {
  submitted: {
    guardianConsented: 'submitted',
    firstApproved: 'toConfirm',
    approved: 'approved',
    refused: 'refused',
    withdrawn: 'withdrawn',
    ended: 'ended',
  },
  toConfirm: {
    guardianConsented: 'toConfirm',
    approved: 'approved',
    refused: 'refused',
    disputed: 'disputed',
    withdrawn: 'withdrawn',
    ended: 'ended',
  },
  refused: { appealed: 'appealed' },
  appealed: {
    guardianConsented: 'appealed',
    firstApproved: 'toConfirm',
    approved: 'approved',
    refused: 'refusedFinally',
    withdrawn: 'withdrawn',
    ended: 'ended',
  },
  approved: { ended: 'ended', disputed: 'disputed', revocationAsked: 'revoking' },
  // It holds until the second has agreed.
  revoking: {
    ended: 'ended',
    revocationDisputed: 'revoking',
    revocationDropped: 'approved',
  },
  disputed: { approved: 'approved', refused: 'refusedFinally', withdrawn: 'withdrawn', ended: 'ended' },
  refusedFinally: {},
  withdrawn: {},
  // The roster by which it had ended was taken back.
  ended: { restored: 'approved' },
}
const kinds = Object.keys(claimGraph) as ClaimFact['kind'][]
const every = [null, ...claimStates].flatMap(state => kinds.map(kind => [state, kind] as const))

test.each(every)('%s and then %s', (state, kind) => {
  const to = state === null ? (kind === 'claimed' ? 'submitted' : undefined) : life[state][kind]
  expect(mayFollow(state, kind)).toBe(to !== undefined)
  if (to === undefined) expect(() => stateAfter(state, kind)).toThrow(`cannot be ${kind}`)
  else expect(stateAfter(state, kind)).toBe(to)
})

describe('a claim as the fold of its facts', () => {
  const appealed: ClaimFact = {
    kind: 'appealed',
    at: monday + 2,
    by: resident('chen'),
    reason: 'the deed is new',
    office: appealOffice(office, compound, ancestors),
  }

  test('from being claimed to its end', () => {
    const until = monday + 90 * day
    const facts: readonly ClaimFact[] = [
      claimedFact({ as: 'tenant', until, under14: true }),
      { kind: 'guardianConsented', at: monday + 1, by: resident('wang'), guardianId: 'wang' },
      refusedFact(monday + 1),
      appealed,
      { kind: 'approved', at: monday + 3, by: clock, note: '', match: 'nameOnly' },
    ]
    const approved = foldClaim('c1', facts)
    expect(approved).toEqual({
      id: 'c1',
      unit: claimedFact().unit,
      claimant: { personId: 'chen', name: '陈新来' },
      as: 'tenant',
      evidence: [],
      note: '',
      under14: true,
      guardianId: 'wang',
      until,
      match: 'nameOnly',
      state: 'approved',
      office: appealed.office,
      reason: null,
      refusedBy: 'li',
      appealReason: 'the deed is new',
      ending: null,
      ...{ first: null, chosen: null, shown: null, disputedAt: null, confirmedAt: monday + 3 },
      claimedAt: monday,
      updatedAt: monday + 3,
      nextDueAt: until,
    })
    const ended = evolveClaim(
      approved,
      { kind: 'ended', at: until, by: clock, how: 'leaseOver', reason: '' },
      'c1',
    )
    expect(ended).toMatchObject({ state: 'ended', ending: 'leaseOver', nextDueAt: null, updatedAt: until })
  })

  test('time never runs backwards, and the claim before is not changed', () => {
    const before = claimOf()
    const copy = structuredClone(before)
    expect(evolveClaim(before, refusedFact(monday - 5_000), 'c1').updatedAt).toBe(monday)
    expect(before).toEqual(copy)
  })

  test('nothing comes of nothing', () => {
    expect(() => foldClaim('c1', [])).toThrow('no facts')
    expect(() => foldClaim('c1', [refusedFact()])).toThrow('cannot be refused')
    expect(() => foldClaim('c1', [claimedFact(), claimedFact()])).toThrow('cannot be claimed')
  })
})

describe('claiming', () => {
  const command: ClaimUnit = {
    compoundId: 'banshan',
    as: 'owner',
    evidence: [],
    note: '',
    under14: false,
    until: null,
  }
  type Context = Parameters<typeof claimUnit>[1]
  const attempt = (more: Partial<ClaimUnit> = {}, context: Partial<Context> = {}) =>
    claimUnit(
      { ...command, ...more },
      {
        actor: resident('chen'),
        claimant: chen,
        unit: unitWith(),
        place: { compoundName: 'banshan', compoundPath: compound.path },
        office,
        guardians: ['wang', 'chen'],
        claims: [],
        now: monday,
        ...context,
      },
    )
  const other = (state: ClaimState, unitId = 'u1', until: number | null = null) => ({
    state,
    as: 'owner' as const,
    until,
    unit: { ...claimedFact().unit, unitId },
  })
  const waitingElsewhere = (count: number) =>
    Array.from({ length: count }, (_, n) => other(n % 2 === 0 ? 'submitted' : 'appealed', `x${String(n)}`))

  test('says what is claimed, for whom, and how it agrees with the roster', () => {
    const decision = attempt({ note: 'new deed' })
    expect(decision).toEqual({ ok: true, facts: [claimedFact({ note: 'new deed' })] })
  })

  test('asks the adults of the unit for a child, and nobody otherwise', () => {
    expect(attempt({ under14: true })).toMatchObject({ facts: [{ under14: true, guardians: ['wang'] }] })
    expect(attempt()).toMatchObject({ facts: [{ under14: false, guardians: [] }] })
  })

  const cases: readonly [string, Partial<ClaimUnit>, Partial<Context>, string][] = [
    ['a unit of another compound', { compoundId: 'yuhu' }, {}, 'unit-elsewhere'],
    ['a lease', { as: 'tenant', until: monday + 1 }, {}, 'ok'],
    ['a lease that is over', { as: 'tenant', until: monday }, {}, 'times-out-of-order'],
    ['an end of what has none', { as: 'family', until: monday + day }, {}, 'times-out-of-order'],
    ['papers with consent', { evidence: ['cloud://a.b/c.jpg'] }, {}, 'ok'],
    [
      'papers without consent',
      { evidence: ['cloud://a.b/c.jpg'] },
      { claimant: { ...chen, agreements: [] } },
      'consent-needed',
    ],
    ['no papers and no consent', {}, { claimant: { ...chen, agreements: [] } }, 'ok'],
    ['one that waits', {}, { claims: [other('submitted')] }, 'already-claimed'],
    ['one that waits on appeal', {}, { claims: [other('appealed')] }, 'already-claimed'],
    [
      'one that was approved, and is not seen on the person yet',
      {},
      { claims: [other('approved')] },
      'already-claimed',
    ],
    ['one that was approved elsewhere', {}, { claims: [other('approved', 'u2')] }, 'ok'],
    ['one in another capacity', { as: 'family' }, { claims: [other('approved')] }, 'ok'],
    ['one that has run out', {}, { claims: [other('approved', 'u1', monday)] }, 'ok'],
    ['one that was refused', {}, { claims: [other('refused')] }, 'ok'],
    ['one that is over', {}, { claims: [other('ended'), other('withdrawn')] }, 'ok'],
    ['another that waits elsewhere', {}, { claims: [other('submitted', 'u2')] }, 'ok'],
    [
      'what one is',
      {},
      { claimant: { ...chen, occupancies: [living(unitWith(), 'owner')] } },
      'already-claimed',
    ],
    [
      'what one is in another way',
      {},
      { claimant: { ...chen, occupancies: [living(unitWith(), 'tenant')] } },
      'ok',
    ],
    [
      'what one was',
      {},
      { claimant: { ...chen, occupancies: [living(unitWith(), 'owner', { until: monday })] } },
      'ok',
    ],
    ['the fifth', {}, { claims: waitingElsewhere(4) }, 'ok'],
    ['the sixth', {}, { claims: waitingElsewhere(5) }, 'too-many-claims'],
  ]
  test.each(cases)('%s', (_what, more, context, kind) => {
    expect(kindOf(attempt(more, context))).toBe(kind)
  })
})

describe('deciding', () => {
  const approve = (
    claim: Claim,
    more: Partial<Parameters<typeof approveClaim>[2]> & { rosterOwner?: number } = {},
  ) => {
    const approval = approveClaim({ note: '', rosterOwner: more.rosterOwner ?? null }, claim, {
      actor: secretary,
      person: chen,
      unit: unitWith(),
      guardian: null,
      now: monday + day,
      ...more,
    })
    return approval.ok ? { ...approval, ...approval.settled } : approval
  }

  test('an owner is linked to the roster and entered; since when who owns it does not change', () => {
    const approval = approve(claimOf())
    expect(approval).toMatchObject({
      ok: true,
      facts: [{ kind: 'approved', match: 'nameAndPhone', by: secretary }],
      person: {
        rev: 2,
        occupancies: [
          {
            unitId: 'u1',
            kind: 'owner',
            from: monday + day,
            until: null,
            claimId: 'c1',
            compoundName: 'banshan',
          },
        ],
      },
      unit: {
        rev: 2,
        changedAt: monday + day,
        ownersSince: 5,
        owners: [
          { name: '陈新来', personId: 'chen' },
          { name: '林阿姨', personId: null },
        ],
        residentIds: ['chen'],
      },
    })
  })

  test('a tenant is linked where the roster has the name, a family is on no roster', () => {
    const unit = unitWith({ tenants: [listed('别人'), listed('陈 新来')], residentIds: ['wang'] })
    const tenant = approve(claimOf(claimedFact({ as: 'tenant', until: monday + 9 * day })), { unit })
    expect(tenant).toMatchObject({
      person: { occupancies: [{ kind: 'tenant', until: monday + 9 * day }] },
      unit: { tenants: [{ personId: null }, { personId: 'chen' }], residentIds: ['wang', 'chen'] },
    })
    const unlisted = approve(claimOf(claimedFact({ as: 'tenant' })), {
      unit: unitWith({ tenants: [listed('别人')] }),
    })
    expect(unlisted).toMatchObject({ unit: { tenants: [{ personId: null }], residentIds: ['chen'] } })
    const family = approve(claimOf(claimedFact({ as: 'family' })), { unit })
    expect(family).toMatchObject({ unit: { owners: unit.owners, tenants: unit.tenants } })
  })

  const appealed = claimOf(claimedFact(), refusedFact(), {
    kind: 'appealed',
    at: monday,
    by: resident('chen'),
    reason: 'x',
    office: appealOffice(office, compound, ancestors),
  })
  const staff = holder('sun', 'communityStaff', 'xiejiao')
  const child = claimOf(claimedFact({ as: 'family', under14: true }))
  const agreedChild = evolveClaim(
    child,
    { kind: 'guardianConsented', at: monday, by: resident('wang'), guardianId: 'wang' },
    'c1',
  )
  const wang = withChildConsent(personNamed('wang', '王'), 'c1', monday)
  const takenBack = {
    ...wang,
    agreements: wang.agreements.map(one => ({ ...one, withdrawnAt: monday })),
  }

  test.each<[string, Claim, Parameters<typeof approve>[1], string]>([
    ['the property manager', claimOf(), { actor: holder('zhou', 'propertyManager', 'banshan') }, 'ok'],
    [
      'another compound’s secretary',
      claimOf(),
      { actor: holder('feng', 'branchSecretary', 'yuhu') },
      'not-permitted',
    ],
    ['a branch member', claimOf(), { actor: holder('m', 'branchMember', 'banshan') }, 'not-permitted'],
    ['the community in the first instance', claimOf(), { actor: staff }, 'not-permitted'],
    ['a resident', claimOf(), { actor: resident('wang') }, 'not-permitted'],
    ['the clock', claimOf(), { actor: clock }, 'not-permitted'],
    ['oneself', claimOf(), { actor: holder('chen', 'branchSecretary', 'banshan') }, 'own-request'],
    [
      'the guardian',
      agreedChild,
      { actor: holder('wang', 'branchSecretary', 'banshan'), guardian: wang },
      'own-request',
    ],
    ['the community on appeal', appealed, { actor: staff }, 'ok'],
    ['the branch on appeal', appealed, {}, 'not-permitted'],
    [
      'who refused, on appeal',
      appealed,
      { actor: holder('li', 'communityStaff', 'xiejiao') },
      'not-permitted',
    ],
    ['what is refused', claimOf(claimedFact(), refusedFact()), {}, 'wrong-state'],
    ['of somebody who has left', claimOf(), { person: { ...chen, erasedAt: monday } }, 'wrong-state'],
    [
      'a lease that is over',
      claimOf(claimedFact({ as: 'tenant', until: monday + day })),
      {},
      'times-out-of-order',
    ],
    [
      'a name that is not on the roster',
      claimOf(),
      { person: personNamed('chen', '陈别名') },
      'not-on-roster',
    ],
    [
      'a name that is taken',
      claimOf(),
      { unit: unitWith({ owners: [listed('陈新来', null, 'x')] }) },
      'owner-taken',
    ],
    ['a child without consent', child, { guardian: wang }, 'guardian-needed'],
    ['a child with consent', agreedChild, { guardian: wang }, 'ok'],
    ['a child whose consent was taken back', agreedChild, { guardian: takenBack }, 'guardian-needed'],
    ['a child with another’s consent', agreedChild, { guardian: { ...wang, _id: 'liu' } }, 'guardian-needed'],
  ])('approved by or for %s', (_what, claim, more, kind) => {
    expect(kindOf(approve(claim, more))).toBe(kind)
  })

  test('a refusal has a reason', () => {
    const decider = { occupancies: [] }
    const attempt = (reason: string, actor: Actor = secretary) =>
      refuseClaim({ reason }, claimOf(), { actor, decider, now: monday })
    expect(kindOf(attempt(' 无 '))).toBe('reason-needed')
    expect(attempt('没有房产证')).toMatchObject({
      ok: true,
      facts: [{ kind: 'refused', reason: '没有房产证' }],
    })
    expect(kindOf(attempt('', resident('wang')))).toBe('not-permitted')
    const atHome = { actor: secretary, decider: { occupancies: [living(unitWith(), 'family')] }, now: monday }
    expect(kindOf(refuseClaim({ reason: '没有房产证' }, claimOf(), atHome))).toBe('own-request')
  })
})

describe('what the claimant can still do', () => {
  const refused = claimOf(claimedFact(), refusedFact())
  const last = monday + 30 * day
  const attempt = (
    claim: Claim,
    at: Instant,
    by = 'chen',
    others: readonly Pick<Claim, 'unit' | 'state'>[] = [],
  ) =>
    appealClaim({ reason: 'x' }, claim, {
      actor: resident(by),
      office: appealOffice(office, compound, ancestors),
      others,
      now: at,
    })
  const { unit } = claimedFact()

  test.each<[string, Claim, Instant, string, readonly Pick<Claim, 'unit' | 'state'>[], string]>([
    ['at once', refused, monday, 'chen', [], 'ok'],
    ['in the last instant', refused, last, 'chen', [], 'ok'],
    ['too late', refused, last + 1, 'chen', [], 'cannot-appeal'],
    ['by another', refused, monday, 'wang', [], 'not-permitted'],
    ['before it is decided', claimOf(), monday, 'chen', [], 'cannot-appeal'],
    ['after claiming anew', refused, monday, 'chen', [{ unit, state: 'submitted' }], 'cannot-appeal'],
    ['after being entered', refused, monday, 'chen', [{ unit, state: 'approved' }], 'cannot-appeal'],
    ['after another refusal', refused, monday, 'chen', [{ unit, state: 'refused' }], 'ok'],
  ])('appealed %s', (_what, claim, at, by, others, kind) => {
    expect(kindOf(attempt(claim, at, by, others))).toBe(kind)
  })

  test('once: what was refused on appeal is over', () => {
    const decision = attempt(refused, monday)
    if (!decision.ok) throw new Error('refused')
    const facts = [claimedFact(), refusedFact(), ...decision.facts, refusedFact(monday + 1, clock)]
    const final = claimOf(...facts)
    expect(final).toMatchObject({
      state: 'refusedFinally',
      office: { orgUnitId: 'xiejiao' },
      refusedBy: 'li',
    })
    expect(kindOf(attempt(final, monday + 2))).toBe('cannot-appeal')
    expect([appealBy(final), mayAppeal(final, monday)]).toEqual([null, false])
    expect([appealBy(refused), mayAppeal(refused, last), mayAppeal(refused, last + 1)]).toEqual([
      last,
      true,
      false,
    ])
  })

  test('taken back while it waits', () => {
    const take = (claim: Claim, by: string) =>
      kindOf(withdrawClaim(claim, { actor: resident(by), now: monday }))
    expect([take(claimOf(), 'chen'), take(claimOf(), 'wang'), take(refused, 'chen')]).toEqual([
      'ok',
      'not-permitted',
      'wrong-state',
    ])
  })

  test('agreed to by an adult of the unit', () => {
    const child = claimOf(claimedFact({ as: 'family', under14: true }))
    const unitOf = unitWith()
    const wang = personNamed('wang', '王', { occupancies: [living(unitOf, 'owner')] })
    const agree = (claim: Claim, guardian = wang, children: readonly string[] = []) =>
      kindOf(consentForChild(claim, { actor: resident(guardian._id), guardian, children, now: monday }))
    const movedOut = personNamed('wang', '王', { occupancies: [living(unitOf, 'owner', { until: monday })] })
    const elsewhere = personNamed('wang', '王', { occupancies: [living(unitWith({ _id: 'u2' }), 'owner')] })
    const itself = { ...wang, _id: 'chen' }
    expect(agree(child)).toBe('ok')
    expect([movedOut, elsewhere, itself].map(one => agree(child, one))).toEqual(
      Array(3).fill('not-permitted'),
    )
    expect(agree(child, wang, ['wang'])).toBe('not-permitted')
    expect(agree(claimOf())).toBe('wrong-state')
    expect(agree({ ...child, guardianId: 'liu' })).toBe('wrong-state')
    expect(agree({ ...child, state: 'withdrawn' })).toBe('wrong-state')
  })
})

describe('the end', () => {
  test('moving out leaves the roster as it is and cuts what was linked', () => {
    const unit = unitWith({
      owners: [listed('陈新来', '13812340001', 'chen'), listed('林阿姨', null, 'lin')],
      tenants: [listed('陈新来', null, 'chen')],
      representativeId: 'chen',
      residentIds: ['chen', 'lin'],
    })
    const owner = living(unit, 'owner')
    const tenant = living(unit, 'tenant')
    const both = { ...chen, occupancies: [owner, tenant] }
    const half = moveOut({ person: both, unit }, owner, monday)
    expect(half.unit).toEqual({
      ...unit,
      rev: 2,
      changedAt: monday,
      owners: [listed('陈新来', '13812340001'), listed('林阿姨', null, 'lin')],
      representativeId: null,
    })
    const left = moveOut(half, tenant, monday + 1)
    expect(left.unit).toMatchObject({ residentIds: ['lin'], tenants: [{ personId: null }], ownersSince: 5 })
    expect(left.person.occupancies.map(({ until }) => until)).toEqual([monday, monday + 1])
  })

  test('a lease that ran out keeps its own end', () => {
    const unit = unitWith({ residentIds: ['chen'] })
    const lease = living(unit, 'tenant', { until: monday - day })
    const left = moveOut({ person: { ...chen, occupancies: [lease] }, unit }, lease, monday)
    expect(left.person.occupancies).toEqual([lease])
    expect(left.unit.residentIds).toEqual([])
  })

  test.each(claimStates.flatMap(state => claimEndings.map(how => [state, how] as const)))(
    'of one that is %s by %s',
    (state, how) => {
      const over = ['refused', 'refusedFinally', 'withdrawn', 'ended'].includes(state)
      const expected = ['approved', 'revoking'].includes(state) || (how === 'erased' && !over)
      const decision = endClaim({ how, reason: '' }, { state }, { actor: clock, now: monday })
      expect(kindOf(decision)).toBe(expected ? 'ok' : 'wrong-state')
    },
  )
})

describe('what is told', () => {
  const told = (...facts: readonly ClaimFact[]) => {
    const claim = claimOf(...facts)
    const index = facts.length - 1
    const fact = facts[index]
    if (!fact) throw new Error('no fact')
    return claimMessages(claim, [{ fact, index }]).map(({ kind, addressee, params }) => ({
      kind,
      to: addressee.to === 'person' ? addressee.personId : addressee.to === 'post' ? addressee.role : '',
      params,
    }))
  }
  const home = { compoundName: 'banshan', unitLabel: '3栋1单元1203' }

  test('to whoever decides, and for a child to the adults of the unit', () => {
    expect(told(claimedFact({ under14: true, guardians: ['wang', 'lin'] }))).toEqual([
      { kind: 'claimWaiting', to: 'branchSecretary', params: home },
      { kind: 'claimWaiting', to: 'propertyManager', params: home },
      { kind: 'guardianAsked', to: 'wang', params: home },
      { kind: 'guardianAsked', to: 'lin', params: home },
    ])
  })

  test('to the claimant, with the reason and whether it is the last word', () => {
    const appealed: ClaimFact = {
      kind: 'appealed',
      at: monday,
      by: resident('chen'),
      reason: 'the deed is new',
      office: appealOffice(office, compound, ancestors),
    }
    const refusal = { reason: 'no deed' }
    expect(told(claimedFact(), refusedFact())).toEqual([
      { kind: 'claimRefused', to: 'chen', params: { ...home, ...refusal, final: 0 } },
    ])
    expect(told(claimedFact(), refusedFact(), appealed)).toEqual(
      ['communitySecretary', 'communityStaff'].map(to => ({
        kind: 'claimAppealed',
        to,
        params: { ...home, reason: 'the deed is new' },
      })),
    )
    expect(told(claimedFact(), refusedFact(), appealed, refusedFact(monday + 1))).toEqual([
      { kind: 'claimRefused', to: 'chen', params: { ...home, ...refusal, final: 1 } },
    ])
  })

  test('of an end to whom it ends for, unless they did it themselves', () => {
    const approved: ClaimFact = { kind: 'approved', at: monday, by: secretary, note: '', match: 'none' }
    const ended = (how: (typeof claimEndings)[number]): ClaimFact => ({
      kind: 'ended',
      at: monday,
      by: clock,
      how,
      reason: '',
    })
    expect(told(claimedFact(), approved)).toEqual([{ kind: 'claimApproved', to: 'chen', params: home }])
    const tellings = claimEndings.map(how => [how, told(claimedFact(), approved, ended(how)).length])
    expect(Object.fromEntries(tellings)).toEqual({
      movedOut: 0,
      leaseOver: 1,
      revoked: 1,
      ownerChanged: 1,
      erased: 0,
    })
  })

  test('of an approval that holds again', () => {
    const approved: ClaimFact = { kind: 'approved', at: monday, by: secretary, note: '', match: 'none' }
    const sold: ClaimFact = { kind: 'ended', at: monday, by: secretary, how: 'ownerChanged', reason: '' }
    const restored: ClaimFact = { kind: 'restored', at: monday, by: secretary }
    expect(told(claimedFact(), approved, sold, restored)).toEqual([
      { kind: 'claimRestored', to: 'chen', params: home },
    ])
    const claim = foldClaim('c1', [claimedFact(), approved, sold, restored])
    expect(claim).toEqual({ ...foldClaim('c1', [claimedFact(), approved]), updatedAt: claim.updatedAt })
  })

  test('no message tells how a claim agrees with the roster', () => {
    expect(JSON.stringify(told(claimedFact({ match: 'phoneOnly' })))).not.toMatch(/phoneOnly|match/)
  })
})
