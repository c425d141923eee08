import type { Instant } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import type { Person } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import { china, holder, listed, living, personNamed, unitWith } from '../claims/given'

/** Long before December 2026: of these walks the rules are that one person decides. */
export const beginning: Instant = china('2023-03-06 10:00')
export const hour = 3_600_000

export const developer = '某某地产公司'
export const phones: Readonly<Record<string, string>> = {
  陈新来: '13800000001',
  林阿姨: '13800000002',
  王秀兰: '13800000003',
  刘兆忠: '13800000004',
  李梅: '13800000005',
  郝经理: '13800000006',
  李书记: '13800000007',
}
const otherPhone = '13900000001'

const named = (id: string, name: string, phone = phones[name] ?? `1370000${String(id.length)}000`) =>
  personNamed(id, name, { phone })

const unit = (_id: string, names: readonly string[], more: Partial<Unit> = {}): Unit =>
  unitWith({
    _id,
    label: _id,
    room: _id,
    area: 8_000 + 700 * Number(_id.slice(1)),
    buyerKey: `key-${_id}`,
    owners: names.map(name => listed(name, phones[name] ?? null)),
    ...more,
  })

const wangs = {
  owners: [listed('王秀兰', phones['王秀兰'], 'wang')],
  buyerKey: 'key-wang',
  residentIds: ['wang'],
}
const unsold = { owners: [listed(developer)], buyerKey: 'banshan:developer' }

/**
 * Co-owners, one of them the secretary; a buyer of two units; somebody who needs a guardian; a manager who owns with his
 * wife; two of one name; and what is not sold yet.
 */
export const unitsAtFirst: readonly Unit[] = [
  unit('u1', [], {
    owners: [
      listed('陈新来', phones['陈新来'], 'chen'),
      listed('林阿姨', phones['林阿姨'], 'lin'),
      listed('李书记', phones['李书记']),
    ],
    residentIds: ['chen', 'lin'],
  }),
  unit('u2', [], wangs),
  unit('p3', [], { ...wangs, use: 'parking' }),
  unit('u4', ['刘兆忠']),
  unit('u5', ['郝经理', '李梅']),
  unit('u6', [], { owners: [listed('陈新来', phones['陈新来']), listed('陈新来', otherPhone)] }),
  unit('u7', [], unsold),
  unit('s8', [], { ...unsold, use: 'shop' }),
]

const homesOf = (personId: string) =>
  unitsAtFirst
    .filter(({ owners }) => owners.some(owner => owner.personId === personId))
    .map(one => living(one, 'owner'))

export const peopleAtFirst: readonly Person[] = [
  { ...named('chen', '陈新来'), occupancies: homesOf('chen') },
  named('namesake', '陈新来', otherPhone),
  { ...named('lin', '林阿姨'), occupancies: homesOf('lin') },
  { ...named('wang', '王秀兰'), occupancies: homesOf('wang') },
  named('liu', '刘兆忠'),
  named('mei', '李梅'),
  named('hao', '郝经理'),
  named('li', '李书记'),
  named('sun', '孙书记'),
  named('guo', '郭专干'),
  named('wei', '卫镇街'),
]

/** Those who hold a post, which nobody may leave behind. */
export const officials: readonly (readonly [string, Role, string])[] = [
  ['li', 'branchSecretary', 'banshan'],
  ['hao', 'propertyManager', 'banshan'],
  ['sun', 'communitySecretary', 'xiejiao'],
  ['guo', 'communityStaff', 'xiejiao'],
  ['wei', 'subdistrictStaff', 'huihuan'],
]
export const deciders: readonly Actor[] = officials.map(([id, role, place]) => holder(id, role, place))

/** Who may buy what. */
export const buyers: readonly (readonly string[])[] = [
  ['王秀兰'],
  ['陈新来', '林阿姨'],
  ['陈新来', '林阿姨', '李书记'],
  ['林阿姨'],
  ['刘兆忠'],
  ['李梅', '郝经理'],
  ['李梅', '刘兆忠'],
  ['某买主'],
  [developer],
]
