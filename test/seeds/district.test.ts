import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { roles } from '#domain/kernel/roles'
import { holdersAt, isWithin, type Compound } from '#domain/organisation/OrgUnit'
import { occupanciesHeld, postsHeld } from '#domain/organisation/Person'
import { vacanciesOf } from '#domain/organisation/vacancies'
import { INVENTED_NAMES } from '#seeds/account/names'
import { personIdOf } from '#seeds/account/personId'

const now = Date.UTC(2026, 10, 22, 7, 0)
const day = 86_400_000
const data = demonstrationDistrict({ now })
const compounds = data.orgUnits.filter((unit): unit is Compound => unit.level === 'compound')
const named = (name: string) => {
  const unit = data.orgUnits.find(candidate => candidate.name === name)
  if (!unit) throw new Error(`No ${name}`)
  return unit
}

describe('the figures of the article', () => {
  test.each([
    ['compounds', compounds.length, 167],
    ['compounds with a branch', compounds.filter(compound => compound.hasBranch).length, 126],
    ['compounds without one', compounds.filter(compound => !compound.hasBranch).length, 41],
    [
      'compounds above 4,000 households',
      compounds.filter(compound => compound.households > 4_000).length,
      12,
    ],
    ['communities', data.orgUnits.filter(unit => unit.level === 'community').length, 27],
    ['departments', data.orgUnits.filter(unit => unit.level === 'department').length, 12],
    [
      'member units of 惠环街道',
      data.orgUnits.filter(unit => unit.level === 'memberUnit' && unit.parentId === named('惠环街道')._id)
        .length,
      7,
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })

  test.each([
    ['半山名苑', '惠环街道'],
    ['海伦源筑花苑', '沥林镇'],
    ['郾城水岸花园', '侨冠社区'],
    ['郾城水岸花园', '潼侨镇'],
    ['大欣世纪花园', '曙光社区'],
    ['大欣世纪花园', '陈江街道'],
    ['斜下社区', '惠环街道'],
  ])('%s lies in %s', (inner, outer) => {
    expect(isWithin(named(inner).path, named(outer).path)).toBe(true)
  })

  test('the branch of 郾城水岸花园: a secretary, the committee, the property manager and three owners', () => {
    const posts = holdersAt(named('郾城水岸花园'), now)
    const holders = (role: string) => posts.filter(post => post.role === role).map(post => post.personId)
    const members = holders('branchMember')
    expect(holders('branchSecretary')).toHaveLength(1)
    expect(members).toHaveLength(5)
    expect(members).toEqual(
      expect.arrayContaining([...holders('ownersCommitteeMember'), ...holders('propertyManager')]),
    )
    const owners = data.people.filter(person => members.includes(person._id) && person.occupancies.length > 0)
    expect(owners.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(data)).not.toContain('刘兆忠')
  })
})

describe('the tree', () => {
  const byId = new Map(data.orgUnits.map(unit => [unit._id, unit]))

  test('every path is its parent’s path and its own id, and ids are unique', () => {
    expect(byId.size).toBe(data.orgUnits.length)
    for (const unit of data.orgUnits) {
      const parent = unit.parentId === null ? null : byId.get(unit.parentId)
      expect(parent).toBeDefined()
      expect(unit.path).toBe(`${parent?.path ?? '/'}${unit._id}/`)
    }
    expect(data.orgUnits.filter(unit => unit.parentId === null).map(unit => unit.name)).toEqual([
      '仲恺高新区',
    ])
  })

  test('a compound without a branch has no secretary, one with a branch has one, but for the one that is sought', () => {
    for (const compound of compounds) {
      const secretaries = holdersAt(compound, now).filter(post => post.role === 'branchSecretary')
      expect(secretaries).toHaveLength(compound.hasBranch && compound._id !== 'demo-x020' ? 1 : 0)
    }
  })

  test('every seat is held but two: a secretary’s, whose term is over, and a building head’s', () => {
    const vacant = data.orgUnits.flatMap(unit =>
      vacanciesOf(unit, now).map(({ role, building }) => [unit._id, role, building?.id ?? null]),
    )
    expect(vacant).toEqual([
      ['daxin', 'buildingHead', 'daxin-b5'],
      ['demo-x020', 'branchSecretary', null],
    ])
  })

  test('terms have dates: one secretary’s is soon over, one grid worker took over from another', () => {
    const banshan = named('半山名苑')
    const terms = (role: string) => banshan.posts.filter(post => post.role === role)
    const [secretary] = terms('branchSecretary')
    expect((secretary?.until ?? 0) - now).toBe(50 * day)
    const [before, after] = terms('gridWorker')
    expect(before?.until).toBe(after?.from)
    expect(now - (after?.from ?? 0)).toBe(120 * day)
    expect(holdersAt(banshan, now).filter(({ role }) => role === 'gridWorker')).toEqual([after])
    for (const unit of data.orgUnits)
      for (const { role, from, until } of unit.posts) {
        expect(until === null || from < until).toBe(true)
        if (role === 'communitySecretary') expect((until ?? 0) - from).toBe(5 * 365 * day)
      }
  })

  test('every compound has 4 to 12 buildings on its plan, none over another or over the edge', () => {
    for (const { buildings } of compounds) {
      expect(buildings.length).toBeGreaterThanOrEqual(4)
      expect(buildings.length).toBeLessThanOrEqual(12)
      for (const { plan, id } of buildings) {
        expect(plan.x).toBeGreaterThanOrEqual(0)
        expect(plan.y).toBeGreaterThanOrEqual(0)
        expect(plan.x + plan.w).toBeLessThanOrEqual(1000)
        expect(plan.y + plan.h).toBeLessThanOrEqual(1000)
        const overlapping = buildings.filter(
          other =>
            other.id !== id &&
            plan.x < other.plan.x + other.plan.w &&
            other.plan.x < plan.x + plan.w &&
            plan.y < other.plan.y + other.plan.h &&
            other.plan.y < plan.y + plan.h,
        )
        expect(overlapping).toEqual([])
      }
    }
  })
})

describe('people', () => {
  const byId = new Map(data.people.map(person => [person._id, person]))

  test('every role but that of a plain resident is held by somebody', () => {
    const held = new Set(data.people.flatMap(person => person.posts.map(post => post.role)))
    expect(roles.filter(role => !held.has(role))).toEqual(['resident'])
  })

  test('a post stands in the person and in the org unit alike', () => {
    const inUnits = data.orgUnits.flatMap(unit =>
      unit.posts.map(({ personId, id, role, from, until }) =>
        [personId, id, role, unit.path, from, until].join(' '),
      ),
    )
    const inPeople = data.people.flatMap(person =>
      person.posts.map(({ id, role, orgPath, from, until }) =>
        [person._id, id, role, orgPath, from, until].join(' '),
      ),
    )
    expect([...inUnits].sort()).toEqual([...inPeople].sort())
  })

  test('ids come of openids, both are unique, everybody is marked as demonstration', () => {
    expect(byId.size).toBe(data.people.length)
    for (const person of data.people) {
      expect(person.openid).toMatch(/^demo-/)
      expect(person._id).toBe(personIdOf(person.openid))
      expect(person._id).toMatch(/^p[0-9a-f]{24}$/)
      expect(person.demo).toBe(true)
    }
    expect(data.orgUnits.every(unit => unit.demo)).toBe(true)
  })

  test('names are plainly invented and differ', () => {
    for (const person of data.people)
      expect(person.name).toMatch(/^.[例演样拟示].?$|^.(演示|示例|样例|拟名)$/u)
    expect(data.people.length).toBeLessThan(INVENTED_NAMES)
    expect(new Set(data.people.map(person => person.name)).size).toBe(data.people.length)
  })

  test('no number could ring anywhere', () => {
    const text = JSON.stringify({ ...data, files: [] })
    // Chinese mobile numbers are 1[3-9] and nine digits; not as a part of a longer number, an instant or a hash.
    expect(text.match(/(?<![0-9a-f])1[3-9]\d{9}(?![0-9a-f])/g)).toBeNull()
    for (const person of data.people) expect(person.phone).toMatch(/^100\d{8}$/)
    const duty = data.orgUnits.flatMap(unit => unit.posts.flatMap(post => post.dutyPhone ?? []))
    expect(duty.length).toBeGreaterThan(500)
    for (const phone of duty) expect(phone).toMatch(/^0752-000\d{4}$/)
  })

  test('owners, tenants and family stand in the units they live in', () => {
    const units = new Map(data.units.map(unit => [unit._id, unit]))
    const kinds = new Set<string>()
    for (const person of data.people) {
      for (const occupancy of occupanciesHeld(person, now)) {
        const unit = units.get(occupancy.unitId)
        kinds.add(occupancy.kind)
        expect(unit?.label).toBe(occupancy.unitLabel)
        expect(unit?.compoundId).toBe(occupancy.compoundId)
        const owns = unit?.owners.some(owner => owner.personId === person._id) ?? false
        expect(owns).toBe(occupancy.kind === 'owner')
        if (!owns) expect(unit?.residentIds).toContain(person._id)
      }
    }
    expect([...kinds].sort()).toEqual(['family', 'owner', 'tenant'])
    for (const unit of data.units) {
      for (const id of unit.residentIds) expect(byId.has(id)).toBe(true)
    }
  })
})

describe('半山名苑', () => {
  const units = data.units.filter(unit => unit.compoundId === named('半山名苑')._id)

  test('has 900 homes of 89.50㎡ and ten shops of one buyer: 901 heads', () => {
    const homes = units.filter(unit => unit.use === 'home')
    const shops = units.filter(unit => unit.use === 'shop')
    expect(homes).toHaveLength(900)
    expect(new Set(homes.map(home => home.area))).toEqual(new Set([8_950]))
    expect(shops).toHaveLength(10)
    expect(new Set(shops.map(shop => shop.buyerKey)).size).toBe(1)
    expect(new Set(units.map(unit => unit.buyerKey)).size).toBe(901)
  })
})

test('personas: about ten people who exist, one in elder mode, each with something to do', () => {
  const people = new Map(data.people.map(person => [person._id, person]))
  expect(data.personas.length).toBeGreaterThanOrEqual(10)
  expect(data.personas.map(persona => persona.order)).toEqual(
    data.personas.map((_persona, index) => index + 1),
  )
  const joined = data.personas.filter(persona => persona.openid === undefined)
  const held = joined.map(persona => people.get(persona.personId))
  expect(held).not.toContain(undefined)
  expect(held.filter(person => person?.settings.elderMode)).toHaveLength(1)
  const roleSet = new Set(held.flatMap(person => person?.posts.map(post => post.role) ?? []))
  expect([...roleSet].sort()).toEqual([
    'administrator',
    'branchMember',
    'branchSecretary',
    'buildingHead',
    'communitySecretary',
    'communityStaff',
    'departmentOfficer',
    'districtOffice',
    'ownersCommitteeMember',
    'propertyManager',
  ])
  // The administrator keeps the organisation in order; no case and no vote is told to them.
  for (const { _id, personId } of joined) {
    expect(data.inbox.some(entry => entry.personId === personId)).toBe(_id !== 'district-admin')
  }
})

test('personas: the last has not joined yet, and nobody is found under their id', () => {
  const newcomers = data.personas.filter(persona => persona.openid !== undefined)
  expect(newcomers.map(({ _id, openid }) => [_id, openid])).toEqual([['newcomer', 'demo-newcomer']])
  expect(newcomers[0]).toBe(data.personas.at(-1))
  expect(data.people.some(({ _id }) => _id === newcomers[0]?.personId)).toBe(false)
})

test('personas: a successor has joined and holds no post, and can be named by name and phone', () => {
  const { personId } = data.personas.find(({ _id }) => _id === 'banshan-successor') ?? {}
  const successor = data.people.find(({ _id }) => _id === personId)
  expect(successor).toMatchObject({ name: '韩示例', phone: '10099990001' })
  expect(successor && postsHeld(successor, now)).toEqual([])
  expect(data.people.filter(({ phone }) => phone === successor?.phone)).toHaveLength(1)
  const { description } = data.personas.find(({ _id }) => _id === 'district-admin') ?? {}
  expect(description).toContain('韩示例（10099990001）')
})
