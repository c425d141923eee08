import { idOf } from '../district/people'
import { addHomes, amend, approving, claims, emptyHome, listed } from '../district/residence'
import { startDistrict, type District } from '../district/startDistrict'

describe('an owner of the roster who was chosen by hand', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addHomes(district, emptyHome('s01', { owners: [listed('陈大'), listed('陈新來')] }))
  })
  afterAll(() => district.close())

  const ownersOf = async (id: string) =>
    (await district.rows('units')).find(({ _id }) => _id === id)?.['owners']

  it('is nobody else after an import has put others in that place', async () => {
    const claimId = await claims(district, 'newcomer', 's01')
    const { roster } = await district.call('secretary', 'getClaim', { claimId })
    const chosen = roster.owners[1]
    const asSeen = { rosterOwner: 1, rosterOwnerName: chosen?.name ?? '' }
    await amend(district, 'units', 's01', { owners: [listed('丁一'), listed('丁二')], ownersSince: 1 })
    expect(await district.refused('secretary', 'decideClaims', { ...approving(claimId), ...asSeen })).toEqual(
      {
        kind: 'not-on-roster',
        field: 'rosterOwner',
      },
    )
    expect(await ownersOf('s01')).toMatchObject([{ personId: null }, { personId: null }])

    await amend(district, 'units', 's01', { owners: [listed('陈大'), listed('陈新來')] })
    await district.call('secretary', 'decideClaims', { ...approving(claimId), ...asSeen })
    expect(await ownersOf('s01')).toMatchObject([{ personId: null }, { personId: idOf('newcomer') }])
  })
})
