import fc from 'fast-check'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { RosterPerson } from '#domain/organisation/Unit'
import type { RosterMatch } from '#domain/residence/claims/Claim'
import { rosterMatch, rosterName, sameName, samePhone } from '#domain/residence/rosterMatch'
import { rosterOwner } from '#domain/residence/rosterOwner'
import { listed, unitWith } from './given'

const chen = { name: '陈新来', phone: '13812340001' }

test.each<[string, OccupancyKind, readonly RosterPerson[], readonly RosterPerson[], RosterMatch]>([
  ['both', 'owner', [listed('陈新来', '13812340001')], [], 'nameAndPhone'],
  [
    'both, in full width and with spaces',
    'owner',
    [listed('陈 新　来', '１３８ 1234-0001')],
    [],
    'nameAndPhone',
  ],
  ['both, with the country’s code', 'owner', [listed('陈新来', '+86 13812340001')], [], 'nameAndPhone'],
  ['the name, no phone on the roster', 'owner', [listed('陈新来')], [], 'nameOnly'],
  ['the name, another phone', 'owner', [listed('陈新来', '13900000000')], [], 'nameOnly'],
  ['the phone of a wife’s entry', 'owner', [listed('林阿姨', '13812340001')], [], 'phoneOnly'],
  [
    'name and phone of two people',
    'owner',
    [listed('林阿姨', '13812340001'), listed('陈新来')],
    [],
    'nameOnly',
  ],
  [
    'the best of two of the name',
    'owner',
    [listed('陈新来'), listed('陈新来', '13812340001')],
    [],
    'nameAndPhone',
  ],
  ['nothing', 'owner', [listed('林阿姨', '13900000000')], [], 'none'],
  ['an empty roster', 'owner', [], [], 'none'],
  ['an owner who is on the roster as a tenant', 'owner', [], [listed('陈新来')], 'none'],
  ['a tenant', 'tenant', [], [listed('陈新来', '13812340001')], 'nameAndPhone'],
  ['a tenant who is on the roster as an owner', 'tenant', [listed('陈新来')], [], 'none'],
  [
    'a family, whoever is on the roster',
    'family',
    [listed('陈新来', '13812340001')],
    [listed('陈新来')],
    'none',
  ],
])('the roster has %s', (_what, as, owners, tenants, match) => {
  expect(rosterMatch(as, chen, { owners, tenants })).toBe(match)
})

test.each([
  ['买买提·艾力', '买买提•艾力', true],
  ['买买提·艾力', '买买提.艾力', true],
  ['王 芳', '王芳', true],
  ['Ｌi Ｗei', 'LI WEI', true],
  ['王芳', '王方', false],
  ['王芳', '王芳芳', false],
])('%s and %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same)
})

test('a phone that is not there is nobody’s', () => {
  expect(samePhone('', '')).toBe(false)
  expect(samePhone('-', '—')).toBe(false)
})

test.each([
  [' 陈　新 来 ', '陈新来'],
  ['Ｌi   Ｗei', 'Li Wei'],
  ['买买提·艾力', '买买提·艾力'],
])('%s is written %s', (typed, written) => {
  expect(rosterName(typed)).toBe(written)
})

describe('which owner of the roster somebody is', () => {
  const who = { ...chen, personId: 'chen' }
  const find = (owners: readonly RosterPerson[], chosen: number | null = null) => {
    const found = rosterOwner(unitWith({ owners }), who, chosen)
    return found.ok ? found.index : found.refusal.kind
  }
  const taken = listed('陈新来', null, 'namesake')

  test.each<[string, readonly RosterPerson[], number | null, number | string]>([
    ['the one of the name', [listed('林阿姨'), listed('陈新来')], null, 1],
    ['nobody', [listed('林阿姨')], null, 'not-on-roster'],
    ['nobody, on an empty roster', [], null, 'not-on-roster'],
    ['one whom another was linked to', [taken], null, 'owner-taken'],
    ['the other of the name', [taken, listed('陈新来')], null, 1],
    ['two of the name: the one with the phone', [listed('陈新来'), listed('陈新来', chen.phone)], null, 1],
    [
      'two of the name and no phone: nobody can tell',
      [listed('陈新来'), listed('陈新来')],
      null,
      'not-on-roster',
    ],
    ['the one who was chosen', [listed('陈新来'), listed('旧名')], 1, 1],
    ['one who was chosen and is not there', [listed('陈新来')], 1, 'not-on-roster'],
    ['one who was chosen and is taken', [taken, listed('陈新来')], 0, 'owner-taken'],
    ['the one it is already', [listed('旧名', null, 'chen'), listed('陈新来')], null, 0],
    [
      'another than the one it is already',
      [listed('旧名', null, 'chen'), listed('陈新来')],
      1,
      'owner-taken',
    ],
  ])('%s', (_what, owners, chosen, expected) => {
    expect(find(owners, chosen)).toBe(expected)
  })

  test('never one whom somebody else is linked to, nor a place that is not there', () => {
    const entry = fc.record({
      name: fc.constantFrom('陈新来', '林阿姨'),
      phone: fc.constantFrom(null, chen.phone),
      personId: fc.constantFrom(null, 'lin', 'wang'),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.option(fc.nat(5)), (owners, chosen) => {
        const found = find(owners, chosen)
        if (typeof found === 'number') expect(owners[found]?.personId).toBeNull()
      }),
      { numRuns: 500, seed: 278 },
    )
  })
})
