import { withoutOwner } from '#domain/privacy/withoutOwner'
import { listed, monday, unitWith } from '../residence/claims/given'

const who = { personId: 'chen', name: '陈新来', phone: '13812340001', newName: '已注销', newPhone: '' }
const others = listed('林阿姨', '13812340002', 'lin')

test.each([
  ['the name, the phone and the link', listed('陈新来', '13812340001', 'chen'), true],
  ['an unlinked entry with their phone', listed('陈新来', '13812340001'), false],
  ['in a home of theirs the name with another phone', listed('陈新来', '13900000000', 'chen'), true],
])('%s go', (_, entry, isHome) => {
  const unit = unitWith({ rev: 2, owners: [entry, others], residentIds: ['chen', 'lin'] })
  expect(withoutOwner(unit, who, isHome, monday)).toEqual({
    ...unit,
    rev: 3,
    owners: [listed('已注销'), others],
    residentIds: ['lin'],
    changedAt: monday,
  })
})

test.each([
  ['somebody else of the same name, linked', listed('陈新来', null, 'other'), true],
  ['somebody else of the same name with another phone, elsewhere', listed('陈新来', '13900000000'), false],
])('%s stays as they are', (_, entry, isHome) => {
  expect(withoutOwner(unitWith({ owners: [entry] }), who, isHome, monday)).toBeNull()
})
