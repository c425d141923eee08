import { openVote } from '../district/openVote'
import { idOf } from '../district/people'
import { amend } from '../district/residence'
import { minute, startDistrict, type District } from '../district/startDistrict'

/**
 * A function may die between its commit and the moment at which it brings into line who may cast. The request is
 * repeated by the phone as a rule; where nobody repeats it, the clock does the rest.
 */
describe('who may cast, after a function has died in between', () => {
  let district: District
  let voteId: string
  beforeAll(async () => {
    district = await startDistrict()
    voteId = (await openVote(district)).id
  })
  afterAll(() => district.close())

  const votersOf = async (rightId: string) =>
    (await district.rows('votingRights')).find(({ _id }) => _id === `${voteId}:${rightId}`)?.['voterIds']
  const owners = (personId: string | null) => [{ personId, name: '赵买房', phone: null }]

  it('lets an approved owner vote, and takes it from one whose link was cut', async () => {
    const now = district.cloud.now()
    expect(await votersOf('u06')).toEqual([])
    await amend(district, 'units', 'u06', { owners: owners(idOf('newcomer')), changedAt: now })
    await amend(district, 'units', 'u02', { owners: owners(null), changedAt: now })
    await district.sweep()
    expect(await votersOf('u06')).toEqual([idOf('newcomer')])
    expect(await votersOf('u02')).toEqual([])
  })

  it('looks back fifteen minutes and no further, so that an idle minute costs two reads', async () => {
    const cost = async () => {
      await district.sweep()
      return district.lastCost('clock')
    }
    const busy = await cost()
    district.passTo(district.cloud.now() + 16 * minute)
    const idle = await cost()
    expect(idle).toBeLessThan(busy)
  })
})
