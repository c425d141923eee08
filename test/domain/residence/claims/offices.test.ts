import {
  appealOffice,
  deciders,
  decidingPost,
  firstOffice,
  whyNotDecide,
  type Decidable,
} from '#domain/residence/offices'
import { residenceRules, residenceRulesAt } from '#domain/residence/residenceRules'
import { roles } from '#domain/kernel/roles'
import { ancestors, compound, compoundWith, holder, monday, personNamed, postAt, resident } from './given'

const place = { compoundId: 'banshan', compoundPath: compound.path }
const branchless = compoundWith(false)
const first = firstOffice(compound, ancestors)
const stoodIn = firstOffice(branchless, ancestors)
const offices = {
  'the branch': first,
  'the community standing in': stoodIn,
  'the community on appeal': appealOffice(first, compound, ancestors),
  'the subdistrict on appeal': appealOffice(stoodIn, branchless, ancestors),
}

test('a compound decides first, its community stands in visibly where it has no branch', () => {
  expect(first).toEqual({
    instance: 'first',
    orgUnitId: 'banshan',
    orgName: 'banshan',
    path: compound.path,
    standIn: false,
  })
  expect(stoodIn).toMatchObject({ instance: 'first', orgUnitId: 'xiejiao', standIn: true })
})

test('an appeal is decided one level above whoever was first', () => {
  expect(offices['the community on appeal']).toMatchObject({
    instance: 'appeal',
    orgUnitId: 'xiejiao',
    standIn: false,
  })
  expect(offices['the subdistrict on appeal']).toMatchObject({ instance: 'appeal', orgUnitId: 'huihuan' })
  // A branch that was founded in between changes nothing: the community has decided once.
  expect(appealOffice(stoodIn, compound, ancestors).orgUnitId).toBe('huihuan')
})

/** Written by hand: of every role at every org unit, who may decide there. */
const allowed: Record<keyof typeof offices, readonly string[]> = {
  'the branch': ['branchSecretary@banshan', 'propertyManager@banshan'],
  'the community standing in': [
    'communitySecretary@xiejiao',
    'communityStaff@xiejiao',
    'propertyManager@banshan',
  ],
  'the community on appeal': ['communitySecretary@xiejiao', 'communityStaff@xiejiao'],
  'the subdistrict on appeal': ['subdistrictStaff@huihuan'],
}
const posts = roles.flatMap(role =>
  ['banshan', 'yuhu', 'xiejiao', 'xicun', 'huihuan', 'zk'].map(unit => [role, unit] as const),
)

test.each(Object.keys(offices) as (keyof typeof offices)[])('%s, of every role at every org unit', name => {
  const thing: Decidable = {
    ...place,
    office: offices[name],
    waiting: true,
    parties: ['chen'],
    refusedBy: 'li',
  }
  const may = posts.filter(([role, unit]) => whyNotDecide(thing, holder('wu', role, unit)) === null)
  expect(may.map(([role, unit]) => `${role}@${unit}`).sort()).toEqual([...allowed[name]].sort())
  expect(deciders(offices[name], place)).toHaveLength(allowed[name].length)
  for (const [role, unit] of posts) {
    const person = personNamed('wu', 'wu', { posts: [postAt('resident', 'zk'), postAt(role, unit)] })
    const post = decidingPost(person, offices[name], place, monday)
    expect(post !== null).toBe(allowed[name].includes(`${role}@${unit}`))
    const over = personNamed('wu', 'wu', { posts: [postAt(role, unit, { until: monday })] })
    expect(decidingPost(over, offices[name], place, monday)).toBeNull()
    const future = personNamed('wu', 'wu', { posts: [postAt(role, unit, { from: monday + 1 })] })
    expect(decidingPost(future, offices[name], place, monday)).toBeNull()
  }
  expect(whyNotDecide(thing, resident('wu'))).toBe('not-permitted')
})

test('nobody decides for themselves, on their own refusal, or twice', () => {
  const thing: Decidable = {
    ...place,
    office: first,
    waiting: true,
    parties: ['chen', 'wang'],
    refusedBy: 'li',
  }
  const as = (personId: string) => whyNotDecide(thing, holder(personId, 'branchSecretary', 'banshan'))
  expect(['chen', 'wang', 'li', 'wu'].map(as)).toEqual(['own-request', 'own-request', 'not-permitted', null])
  expect(whyNotDecide({ ...thing, waiting: false }, holder('wu', 'branchSecretary', 'banshan'))).toBe(
    'wrong-state',
  )
})

test('a tree without a community above the compound is broken', () => {
  expect(() => firstOffice(branchless, [])).toThrow('no community above')
  expect(() => appealOffice(stoodIn, branchless, ancestors.slice(0, 1))).toThrow('no subdistrict above')
})

test('the rules are dated, in order, and say where they come from', () => {
  const from = residenceRules.map(rules => rules.from)
  expect(from).toEqual([...from].sort((one, other) => one - other))
  expect(residenceRules.every(({ source }) => source.length > 20)).toBe(true)
  expect(residenceRulesAt(0)).toBe(residenceRules[0])
  expect(residenceRulesAt(monday)).toMatchObject({ appealDays: 30, mostWaiting: 5 })
})
