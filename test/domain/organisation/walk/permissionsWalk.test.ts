import fc from 'fast-check'
import { postsActedIn, type ActingAs } from '#domain/organisation/actingAs'
import { holdersAt } from '#domain/organisation/OrgUnit'
import { occupanciesHeld, postsHeld, type Person } from '#domain/organisation/Person'
import { may, permissions, type Action } from '#domain/permissions'
import { receiversOf } from '#domain/organisation/receivers'
import { roles, type Role } from '#domain/kernel/roles'
import { seatRuleOf } from '#domain/organisation/seats'
import { stepsOfAWalk, walks } from '../../onDemand'
import { DAY } from '../given'
import { compounds, everybody, levels, Offices, places, upwards } from './Offices'

const actions = Object.keys(permissions) as Action[]
const kinds = [
  'appoint',
  'appoint',
  'appoint',
  'end',
  'handOver',
  'moveIn',
  'wait',
  'border',
  'ask',
  'ask',
] as const

const steps = fc.array(
  fc.record({
    try: fc.constantFrom(...kinds),
    by: fc.oneof(fc.constant('root'), fc.constantFrom(...everybody)),
    who: fc.constantFrom(...everybody),
    at: fc.constantFrom(...places),
    role: fc.nat(5),
    anyRole: fc.constantFrom(...roles),
    action: fc.constantFrom(...actions),
    hours: fc.integer({ min: -30, max: 24 * 20 }),
    length: fc.option(fc.nat(24 * 30)),
    nth: fc.nat(6),
  }),
  { minLength: Math.min(50, stepsOfAWalk), maxLength: stepsOfAWalk, size: 'max' },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

const hour = 3_600_000

/** The roles that exist at a unit of a level, so that most appointments are of something that is there. */
const roleFor = (offices: Offices, { at, role, anyRole }: Step): Role => {
  const there = roles.filter(one => seatRuleOf(offices.unit(at), one, offices.now) !== null)
  return there[role] ?? anyRole
}

const borders = (offices: Offices): readonly number[] =>
  [...offices.people.values()]
    .flatMap(({ posts, occupancies }) =>
      [...posts, ...occupancies].flatMap(({ from, until }) => [from, until ?? from]),
    )
    .filter(at => at > offices.now)
    .sort((one, other) => one - other)

/** All that somebody can choose to act as: what they hold, what others hold, a resident, and nothing chosen. */
const choices = (offices: Offices, person: Person, step: Step): readonly (ActingAs | undefined)[] => [
  undefined,
  'resident',
  ...postsHeld(person, offices.now).map(({ role, orgUnitId }) => ({ role, orgUnitId })),
  { role: step.anyRole, orgUnitId: step.at },
]

/** For one call: each person, acting as each thing, at each place, by the rule and by the ledger. */
const asked = (offices: Offices, step: Step): readonly string[] => {
  const { now, ledger } = offices
  const { action } = step
  return everybody.flatMap(who => {
    const person = offices.person(who)
    const isNobody = postsHeld(person, now).length === 0 && occupanciesHeld(person, now).length === 0
    return choices(offices, person, step).flatMap(as => {
      const acting = { ...person, posts: postsActedIn(postsHeld(person, now), as) }
      const shall = ledger.placesOf(who, action, now, as)
      return places.flatMap(place => {
        const { path } = offices.unit(place)
        const is = may(acting, action, path, now)
        const expected = shall === null || shall.includes(place)
        const words = `${who} as ${JSON.stringify(as ?? 'all')}: ${action} at ${place}`
        return [
          ...(is === expected ? [] : [`${words} ${String(is)}, by the ledger ${String(expected)}`]),
          ...(is && !may(person, action, path, now) ? [`${words} is let in by choosing less`] : []),
          ...(isNobody && is && permissions[action].where !== 'anyone' ? [`${words} is nobody's`] : []),
        ]
      })
    })
  })
}

/** Who holds what, on both sides of it; and no seat for one is held by two. */
const held = (offices: Offices, asking: readonly Role[]): readonly string[] =>
  places.flatMap(place => {
    const { now, ledger } = offices
    const unit = offices.unit(place)
    const holders = holdersAt(unit, now)
    const one = holders.map(({ id, personId, role }) => `${id} ${personId} ${role}`).sort()
    const projected = everybody
      .flatMap(who =>
        postsHeld(offices.person(who), now)
          .filter(({ orgUnitId }) => orgUnitId === place)
          .map(({ id, role }) => `${id} ${who} ${role}`),
      )
      .sort()
    const ancestors = (upwards[place] ?? []).slice(1).map(offices.unit)
    const noted = ledger.holdersAt(place, now)
    const crowded = holders.filter(({ role, buildingId }) => {
      const count = seatRuleOf(unit, role, now)?.count
      const beside = holders.filter(other => other.role === role && other.buildingId === buildingId)
      return (count === 'one' || count === 'onePerBuilding') && beside.length > 1
    })
    return [
      ...(one.join() === noted.join() ? [] : [`${place} has ${one.join()}, by the ledger ${noted.join()}`]),
      ...(projected.join() === noted.join()
        ? []
        : [`people of ${place}: ${projected.join()}, by the ledger ${noted.join()}`]),
      ...crowded.map(({ role }) => `${place} has two of ${role}`),
      ...asking.flatMap(role => {
        const is = [...receiversOf(role, unit, ancestors, now).personIds].sort().join()
        const shall = ledger.receivers(role, place, levels, now).join()
        return is === shall ? [] : [`for ${role} of ${place}: ${is}, by the ledger ${shall}`]
      }),
    ]
  })

const lived = (all: readonly Step[]) => {
  const offices = new Offices()
  const done = new Set<string>()
  const wrong: string[] = []
  for (const step of all) {
    const from = offices.now + step.hours * hour
    const until = step.length === null ? null : from + step.length * hour
    const compound = compounds[step.nth % compounds.length] ?? ''
    switch (step.try) {
      case 'appoint': {
        const role = roleFor(offices, step)
        const given = offices.appoint(step.by, step.who, role, step.at, from, until)
        if (given && step.by === step.who) wrong.push(`${step.who} appoints themselves`)
        if (given) done.add('appoint')
        break
      }
      case 'end':
        if (offices.end(step.by, step.at, step.nth, from)) done.add('end')
        break
      case 'handOver':
        if (offices.handOver(step.by, step.at, step.nth, step.who, from, until)) done.add('handOver')
        break
      case 'moveIn':
        offices.moveIn(step.who, compound, step.length === null ? null : offices.now + step.length * hour)
        break
      case 'wait':
        offices.now += Math.abs(step.hours) * hour
        break
      case 'border':
        offices.now = Math.max(offices.now, (borders(offices)[step.nth] ?? offices.now) + (step.role % 3) - 1)
        break
      case 'ask':
        wrong.push(...asked(offices, step))
    }
    wrong.push(...held(offices, [step.anyRole, roleFor(offices, step)]))
    if (wrong.length > 0) throw new Error(`${wrong.slice(0, 5).join('\n')}\nat ${JSON.stringify(step)}`)
  }
  return { offices, done }
}

const runs = walks(30)
jest.setTimeout(300_000 + runs.numRuns * 200)

test(`whoever is given, ended and handed whatever, the table lets in whom a second reading does (seed ${String(runs.seed)})`, () => {
  fc.assert(
    fc.property(steps, all => {
      lived(all)
    }),
    runs,
  )
})

test('the lives that are tried give, end and hand over posts, and people hold several at once', () => {
  const lives = fc.sample(steps, { numRuns: 20, seed: 278 }).map(lived)
  expect(new Set(lives.flatMap(({ done }) => [...done]))).toEqual(new Set(['appoint', 'end', 'handOver']))
  const several = lives.flatMap(({ offices }) =>
    [...offices.people.values()].filter(person => postsHeld(person, offices.now).length > 1),
  )
  expect(several.length).toBeGreaterThan(3)
  const over = lives.flatMap(({ offices }) =>
    [...offices.people.values()].filter(({ posts }) =>
      posts.some(({ until }) => until !== null && until <= offices.now && until > offices.now - 100 * DAY),
    ),
  )
  expect(over.length).toBeGreaterThan(3)
})
