import fc from 'fast-check'
import { appoint, type Appoint } from '#domain/organisation/appoint'
import { appointmentsAt, rolesToAppoint } from '#domain/organisation/appointments'
import type { Decision } from '#domain/kernel/decision'
import { endPost } from '#domain/organisation/endPost'
import { handOver, type HandOver } from '#domain/organisation/handOver'
import { holdersAt, type OrgUnit, type PostHolder } from '#domain/organisation/OrgUnit'
import { permissions } from '#domain/permissions'
import type { Post } from '#domain/organisation/Person'
import { renewPost } from '#domain/organisation/renewPost'
import { roles, type Role } from '#domain/kernel/roles'
import { seatRuleOf } from '#domain/organisation/seats'
import { postsAfter, termsAfter, type Appointer, type TermChange } from '#domain/organisation/terms'
import {
  community,
  compound,
  DAY,
  district,
  fullCompound,
  holding,
  now,
  subdistrict,
  term,
  wider,
} from './given'

const everything = [
  'branchSecretary',
  'branchMember',
  'gridWorker',
  'propertyManager',
  'ownersCommitteeMember',
  'buildingHead',
]
const outcome = (decision: Decision<TermChange>) =>
  decision.ok
    ? decision.facts.map(({ kind, term: { personId, from, until } }) => [kind, personId, from, until])
    : [decision.refusal.kind, decision.refusal.field].filter(part => part !== undefined).join(' ')

describe('who may appoint to what', () => {
  const police = wider('memberUnit', '/zk/huihuan/police/')
  const fire = wider('department', '/zk/fire/')
  const sibling = compound([], { path: '/zk/huihuan/other/compound/' })
  test.each<[string, Role, OrgUnit, OrgUnit, string[]]>([
    ['administrator, everywhere', 'administrator', district, fullCompound, everything],
    ['administrator, the district', 'administrator', district, district, ['districtOffice', 'administrator']],
    ['administrator, a member unit', 'administrator', district, police, ['memberUnitOfficer']],
    ['district office, a department', 'districtOffice', district, fire, ['departmentOfficer']],
    ['district office, a subdistrict', 'districtOffice', district, subdistrict, ['subdistrictStaff']],
    ['district office, no community', 'districtOffice', district, community, []],
    ['district office, not itself', 'districtOffice', district, district, []],
    ['community secretary, own compound', 'communitySecretary', community, fullCompound, everything],
    ['community secretary, own staff', 'communitySecretary', community, community, ['communityStaff']],
    ['community secretary, another compound', 'communitySecretary', community, sibling, []],
    [
      'branch secretary, own compound',
      'branchSecretary',
      fullCompound,
      fullCompound,
      ['branchMember', 'buildingHead'],
    ],
    ['branch secretary, another compound', 'branchSecretary', fullCompound, sibling, []],
    ['community secretary of a subdistrict', 'communitySecretary', subdistrict, fullCompound, []],
    ['branch secretary of a community', 'branchSecretary', community, fullCompound, []],
    ['property manager', 'propertyManager', fullCompound, fullCompound, []],
    ['subdistrict staff', 'subdistrictStaff', subdistrict, community, []],
  ])('%s', (_who, by, at, unit, expected) => {
    expect(rolesToAppoint(holding(by, at).posts, unit, now)).toEqual(expected)
  })

  test('there is nobody to be appointed as secretary where no branch stands', () => {
    const branchless = compound([], { hasBranch: false })
    expect(rolesToAppoint(holding('administrator', district).posts, branchless, now)).toEqual([
      'gridWorker',
      'propertyManager',
      'ownersCommitteeMember',
      'buildingHead',
    ])
  })

  test('a post that is over, or has not begun, appoints nobody', () => {
    const over = holding('administrator', district, { until: now })
    const future = holding('administrator', district, { from: now + 1 })
    expect([over, future].flatMap(({ posts }) => rolesToAppoint(posts, fullCompound, now))).toEqual([])
  })

  test('the permission table opens the door to exactly those who appoint to something', () => {
    const appointing = [...new Set(appointmentsAt(now).map(({ by }) => by))].sort()
    for (const call of ['listPosts', 'appoint', 'endPost', 'handOver'] as const)
      expect([...permissions[call].roles].sort()).toEqual(appointing)
  })
})

const administrator = holding('administrator', district)
const context = (by: Appointer = administrator) => ({ by, now })

describe('an appointment', () => {
  const command = (more: Partial<Appoint> = {}): Appoint => ({
    termId: 'new',
    role: 'gridWorker',
    person: { personId: 'new', name: '新人' },
    from: now,
    until: null,
    buildingId: null,
    leadsGrid: false,
    dutyPhone: null,
    ...more,
  })
  const head = (more: Partial<Appoint> = {}) => command({ role: 'buildingHead', buildingId: 'b1', ...more })

  test('gives the post for its term, with what belongs to it', () => {
    const decision = appoint(
      head({ leadsGrid: true, dutyPhone: '0752-1', until: now + DAY }),
      compound(),
      context(),
    )
    expect(decision).toEqual({
      ok: true,
      facts: [
        {
          kind: 'given',
          term: {
            id: 'new',
            personId: 'new',
            role: 'buildingHead',
            name: '新人',
            from: now,
            until: now + DAY,
            dutyPhone: '0752-1',
            buildingId: 'b1',
            leadsGrid: true,
          },
        },
      ],
    })
  })

  test.each<[string, Partial<Appoint>, unknown]>([
    ['today’s midnight is from now on', { from: now - DAY / 2 }, [['given', 'new', now, null]]],
    ['later', { from: now + DAY }, [['given', 'new', now + DAY, null]]],
    ['a day that is over', { from: now - DAY - 1 }, 'term-out-of-order from'],
    ['over before it begins', { from: now + DAY, until: now + DAY }, 'term-out-of-order until'],
    ['over before now', { from: now - 10, until: now }, 'term-out-of-order until'],
    ['to a role that is none', { role: 'resident' }, 'may-not-appoint'],
    ['to a role of another level', { role: 'communityStaff' }, 'may-not-appoint'],
    ['a head of no building', { role: 'buildingHead' }, 'may-not-appoint buildingId'],
    [
      'a head of a building elsewhere',
      { role: 'buildingHead', buildingId: 'b9' },
      'may-not-appoint buildingId',
    ],
    ['a building for somebody else', { buildingId: 'b1' }, 'may-not-appoint buildingId'],
    ['the lead of the grid for somebody else', { leadsGrid: true }, 'may-not-appoint leadsGrid'],
    ['of oneself', { person: { personId: administrator.personId, name: '自己' } }, 'own-request'],
  ])('%s', (_which, more, expected) => {
    expect(outcome(appoint(command(more), compound(), context()))).toEqual(expected)
  })

  test.each<[string, Partial<Appoint>, readonly PostHolder[], unknown]>([
    ['a seat for one', {}, [term('old', 'gridWorker')], 'seat-taken from'],
    [
      'one that will be free then',
      {},
      [term('old', 'gridWorker', { until: now })],
      [['given', 'new', now, null]],
    ],
    [
      'one that is given away for later',
      {},
      [term('next', 'gridWorker', { from: now + DAY })],
      'seat-taken from',
    ],
    [
      'the time before that',
      { until: now + DAY },
      [term('next', 'gridWorker', { from: now + DAY })],
      [['given', 'new', now, now + DAY]],
    ],
    [
      'a seat for several',
      { role: 'ownersCommitteeMember' },
      [term('old', 'ownersCommitteeMember')],
      [['given', 'new', now, null]],
    ],
    [
      'a seat for several, twice to the same person',
      { role: 'ownersCommitteeMember' },
      [term('new', 'ownersCommitteeMember')],
      'seat-taken from',
    ],
    [
      'another building',
      { role: 'buildingHead', buildingId: 'b2' },
      [term('new', 'buildingHead', { buildingId: 'b1' })],
      [['given', 'new', now, null]],
    ],
    [
      'the same building',
      { role: 'buildingHead', buildingId: 'b1' },
      [term('old', 'buildingHead', { buildingId: 'b1' })],
      'seat-taken from',
    ],
    [
      'a second lead of the grid',
      { role: 'buildingHead', buildingId: 'b2', leadsGrid: true },
      [term('old', 'buildingHead', { buildingId: 'b1', leadsGrid: true })],
      'seat-taken leadsGrid',
    ],
  ])('%s', (_which, more, posts, expected) => {
    expect(outcome(appoint(command(more), compound(posts), context()))).toEqual(expected)
  })

  test('a branch secretary gives building heads and members, no secretary and no grid worker', () => {
    const by = holding('branchSecretary', fullCompound)
    const given = (role: Role, buildingId: string | null = null) =>
      outcome(appoint(command({ role, buildingId }), compound(), context(by)))
    expect(given('buildingHead', 'b1')).toEqual([['given', 'new', now, null]])
    expect(given('branchMember')).toEqual([['given', 'new', now, null]])
    expect([given('branchSecretary'), given('gridWorker')]).toEqual(['may-not-appoint', 'may-not-appoint'])
  })
})

describe('the end of a term', () => {
  const end = (until: number, of: Partial<PostHolder> = {}, by?: Appointer) => {
    const held = term('old', 'gridWorker', of)
    return outcome(endPost({ until, reason: '调离' }, held, compound([held]), context(by)))
  }
  test.each<[string, unknown, unknown]>([
    ['now', end(now), [['ended', 'old', 0, now]]],
    ['chosen as today', end(now - DAY / 2), [['ended', 'old', 0, now]]],
    ['later', end(now + DAY), [['ended', 'old', 0, now + DAY]]],
    ['earlier than it would', end(now + DAY, { until: now + 9 * DAY }), [['ended', 'old', 0, now + DAY]]],
    ['later than it would', end(now + 9 * DAY, { until: now + DAY }), 'term-out-of-order until'],
    ['in the past', end(now - 2 * DAY), 'term-out-of-order until'],
    ['of one that is over', end(now, { until: now - 1 }), 'term-out-of-order until'],
    ['before it begins', end(now, { from: now + DAY }), [['takenBack', 'old', now + DAY, null]]],
    ['of one’s own', end(now, { personId: administrator.personId }), 'own-request'],
    ['that is not theirs to end', end(now, {}, holding('branchSecretary', fullCompound)), 'may-not-appoint'],
  ])('%s', (_which, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('a handover', () => {
  const lead = term('old', 'buildingHead', { buildingId: 'b1', leadsGrid: true, dutyPhone: '0752-1' })
  const command = (more: Partial<HandOver> = {}): HandOver => ({
    termId: 'next',
    to: { personId: 'next', name: '继任' },
    at: now + DAY,
    until: null,
    note: '届满',
    ...more,
  })
  const over = (
    more: Partial<HandOver>,
    of: Partial<PostHolder> = {},
    others: readonly PostHolder[] = [],
  ) => {
    const held = { ...lead, ...of }
    return outcome(handOver(command(more), held, compound([held, ...others]), context()))
  }

  test('is one step: the old until then, the new from then, the seat as it was', () => {
    expect(handOver(command(), lead, compound([lead]), context())).toEqual({
      ok: true,
      facts: [
        { kind: 'ended', term: { ...lead, until: now + DAY, endedFor: '届满' } },
        {
          kind: 'given',
          term: { ...lead, id: 'next', personId: 'next', name: '继任', from: now + DAY, until: null },
        },
      ],
    })
  })

  test.each<[string, unknown, unknown]>([
    [
      'now',
      over({ at: now }),
      [
        ['ended', 'old', 0, now],
        ['given', 'next', now, null],
      ],
    ],
    [
      'at the end of the old term',
      over({}, { until: now + DAY }),
      [
        ['ended', 'old', 0, now + DAY],
        ['given', 'next', now + DAY, null],
      ],
    ],
    ['after the end of the old term', over({}, { until: now + DAY - 1 }), 'term-out-of-order at'],
    ['in the past', over({ at: now - 2 * DAY }), 'term-out-of-order at'],
    ['before the old term begins', over({}, { from: now + 2 * DAY }), 'term-out-of-order at'],
    ['to end before it begins', over({ until: now + DAY }), 'term-out-of-order until'],
    ['to the same person', over({ to: { personId: 'old', name: '旧' } }), 'seat-taken to'],
    ['to oneself', over({ to: { personId: administrator.personId, name: '我' } }), 'own-request'],
    ['of one’s own post', over({}, { personId: administrator.personId }), 'own-request'],
    [
      'where a later term is given already',
      over({}, {}, [term('third', 'buildingHead', { buildingId: 'b1', from: now + 5 * DAY })]),
      'seat-taken from',
    ],
    [
      'up to a later term',
      over({ until: now + 5 * DAY }, {}, [
        term('third', 'buildingHead', { buildingId: 'b1', from: now + 5 * DAY }),
      ]),
      [
        ['ended', 'old', 0, now + DAY],
        ['given', 'next', now + DAY, now + 5 * DAY],
      ],
    ],
  ])('%s', (_which, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('a further term', () => {
  const lead = term('old', 'buildingHead', {
    buildingId: 'b1',
    leadsGrid: true,
    dutyPhone: '0752-1',
    until: now + DAY,
  })
  const renew = (
    until: number | null,
    of: Partial<PostHolder> = {},
    others: readonly PostHolder[] = [],
    by?: Appointer,
  ) => {
    const held = { ...lead, ...of }
    const command = { termId: 'next', name: '新名', until }
    return renewPost(command, held, compound([held, ...others]), context(by))
  }

  test('begins at the instant at which the present one ends, in the same seat, under the present name', () => {
    expect(renew(now + 9 * DAY)).toEqual({
      ok: true,
      facts: [
        {
          kind: 'given',
          term: { ...lead, id: 'next', name: '新名', from: now + DAY, until: now + 9 * DAY },
        },
      ],
    })
  })

  test.each<[string, Decision<TermChange>, unknown]>([
    ['without an end', renew(null), [['given', 'old', now + DAY, null]]],
    ['of one that has no end', renew(now + DAY, { until: null }), 'term-out-of-order'],
    ['of one that is over', renew(now + DAY, { until: now }), 'term-out-of-order'],
    ['over before it begins', renew(now + DAY), 'term-out-of-order until'],
    ['of one that is to begin', renew(null, { from: now + DAY / 2 }), [['given', 'old', now + DAY, null]]],
    [
      'a second time',
      renew(null, {}, [{ ...lead, id: 'given', from: now + DAY, until: now + 2 * DAY }]),
      'seat-taken from',
    ],
    [
      'where a successor is given already',
      renew(null, {}, [term('other', 'buildingHead', { buildingId: 'b1', from: now + 5 * DAY })]),
      'seat-taken from',
    ],
    [
      'up to the successor',
      renew(now + 5 * DAY, {}, [term('other', 'buildingHead', { buildingId: 'b1', from: now + 5 * DAY })]),
      [['given', 'old', now + DAY, now + 5 * DAY]],
    ],
    ['of one’s own', renew(null, { personId: administrator.personId }), 'own-request'],
    [
      'that is not theirs to give',
      renew(null, {}, [], holding('propertyManager', fullCompound)),
      'may-not-appoint',
    ],
  ])('%s', (_which, found, expected) => {
    expect(outcome(found)).toEqual(expected)
  })
})

describe('the record', () => {
  test('keeps what is past, and lets only the oldest of very many go', () => {
    const past = Array.from({ length: 600 }, (_, index) =>
      term(`p${String(index)}`, 'ownersCommitteeMember', { from: index, until: index + 1 }),
    )
    const given = { kind: 'given', term: term('new', 'gridWorker', { from: now }) } as const
    expect(termsAfter(past.slice(0, 500), [given], now)).toHaveLength(501)
    const kept = termsAfter(past, [given], now)
    expect(kept).toHaveLength(501)
    expect(kept[0]?.personId).toBe('p100')
    expect(kept.at(-1)?.personId).toBe('new')
  })

  test('a person’s posts elsewhere stay as they are', () => {
    const elsewhere: Post = {
      id: 'gridWorker',
      role: 'gridWorker',
      orgUnitId: 'other',
      orgPath: '/zk/other/',
      orgName: 'other',
      from: 0,
      until: null,
    }
    const unit = compound([term('p', 'gridWorker', { id: 'gridWorker' }), term('q', 'propertyManager')])
    const posts = postsAfter([elsewhere], 'p', unit, now)
    expect(posts.map(({ orgUnitId, role }) => [orgUnitId, role])).toEqual([
      ['other', 'gridWorker'],
      ['banshan', 'gridWorker'],
    ])
    expect(postsAfter(posts, 'p', compound(), now)).toEqual([elsewhere])
  })
})

type Step =
  | {
      readonly do: 'appoint'
      readonly role: Role
      readonly who: number
      readonly from: number
      readonly days: number | null
      readonly building: string | null
      readonly leads: boolean
    }
  | { readonly do: 'end'; readonly which: number; readonly at: number }
  | { readonly do: 'renew'; readonly which: number; readonly days: number | null }
  | {
      readonly do: 'handOver'
      readonly which: number
      readonly who: number
      readonly at: number
      readonly days: number | null
    }

const days = fc.integer({ min: -3, max: 30 })
const length = fc.option(fc.integer({ min: -1, max: 20 }))
const person = fc.integer({ min: 0, max: 4 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('appoint' as const),
    role: fc.constantFrom(...roles),
    who: person,
    from: days,
    days: length,
    building: fc.constantFrom('b1', 'b2', null),
    leads: fc.boolean(),
  }),
  fc.record({ do: fc.constant('end' as const), which: fc.nat(30), at: days }),
  fc.record({ do: fc.constant('renew' as const), which: fc.nat(30), days: length }),
  fc.record({ do: fc.constant('handOver' as const), which: fc.nat(30), who: person, at: days, days: length }),
)

test('whatever is appointed, ended and handed over: one to a seat, terms in order, and people’s posts are its projection', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 50 }),
      steps => {
        let unit = compound()
        let at = now
        const posts = new Map<string, readonly Post[]>()
        steps.forEach(([one, pause], index) => {
          at += pause * DAY
          const around = { by: administrator, now: at }
          const named = (who: number) => ({ personId: `p${String(who)}`, name: `人${String(who)}` })
          const decide = (): Decision<TermChange> => {
            if (one.do === 'appoint') {
              const from = at + one.from * DAY
              const until = one.days === null ? null : from + one.days * DAY
              const { role, building: buildingId, leads: leadsGrid } = one
              const more = {
                role,
                from,
                until,
                buildingId,
                leadsGrid,
                dutyPhone: null,
                person: named(one.who),
              }
              return appoint({ termId: `t${String(index)}`, ...more }, unit, around)
            }
            const of = unit.posts[one.which % Math.max(1, unit.posts.length)]
            if (!of) return { ok: true, facts: [] }
            if (one.do === 'renew') {
              const until = one.days === null ? null : (of.until ?? at) + one.days * DAY
              return renewPost({ termId: `t${String(index)}`, name: of.name, until }, of, unit, around)
            }
            const instant = at + one.at * DAY
            if (one.do === 'end') return endPost({ until: instant, reason: '届满' }, of, unit, around)
            const until = one.days === null ? null : instant + one.days * DAY
            const command = { termId: `t${String(index)}`, to: named(one.who), at: instant, until, note: '' }
            return handOver(command, of, unit, around)
          }
          const decision = decide()
          if (!decision.ok) return
          const before = holdersAt(unit, at - 1)
          unit = { ...unit, posts: termsAfter(unit.posts, decision.facts, at) }
          for (const who of new Set(decision.facts.map(({ term: { personId } }) => personId)))
            posts.set(who, postsAfter(posts.get(who) ?? [], who, unit, at))
          // The past does not change.
          expect(holdersAt(unit, at - 1).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
        })
        const instants = unit.posts.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
        for (const instant of [...instants, at]) {
          const held = holdersAt(unit, instant)
          const seats = held
            .filter(({ role }) => /^one(PerBuilding)?$/.test(seatRuleOf(unit, role, instant)?.count ?? ''))
            .map(({ role, buildingId }) => `${role} ${buildingId ?? ''}`)
          expect(new Set(seats).size).toBe(seats.length)
          expect(held.filter(({ leadsGrid }) => leadsGrid).length).toBeLessThanOrEqual(1)
        }
        for (const { from, until } of unit.posts) expect(until === null || from < until).toBe(true)
        const inUnit = unit.posts.map(({ id, personId, from, until }) => [id, personId, from, until].join())
        const inPeople = [...posts].flatMap(([who, own]) =>
          own.map(({ id, from, until }) => [id, who, from, until].join()),
        )
        expect(inPeople.sort()).toEqual(inUnit.sort())
      },
    ),
    { numRuns: 300 },
  )
})
