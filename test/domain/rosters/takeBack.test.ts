import { livingAgain, unitAgain } from '#domain/rosters/takeBack'
import { chen, day, listed, living, monday, unitWith } from '../residence/claims/given'

const before = unitWith({
  owners: [listed('陈新来', null, 'chen'), listed('林阿姨', null, 'lin')],
  residentIds: ['chen', 'lin'],
  representativeId: 'chen',
})
const sold = unitWith({ rev: 7, owners: [listed('新业主')], representativeId: null })

test('a unit is again as it was, but for its count of writes and who votes for it', () => {
  expect(unitAgain(before, sold, [])).toEqual({ ...before, rev: 8, representativeId: null })
})

test('nobody who has left since is linked again', () => {
  expect(unitAgain(before, sold, ['lin'])).toMatchObject({
    owners: [listed('陈新来', null, 'chen'), listed('林阿姨')],
    residentIds: ['chen'],
  })
})

test('the occupancy that the import ended is there again, once', () => {
  const owning = living(before, 'owner', { from: monday - day })
  const other = living(before, 'family')
  const ended = { ...chen, rev: 3, occupancies: [other, { ...owning, until: monday }] }
  expect(livingAgain(ended, owning)).toEqual({ ...chen, rev: 4, occupancies: [other, owning] })
})
