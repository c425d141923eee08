import { consentVersions } from '#domain/account/consents'
import { idOf, openidOf, person, postAt } from '../district/people'
import { ballotOf, openVote } from '../district/openVote'
import { addHomes, addPeople, amend, claims, emptyHome } from '../district/residence'
import { day, monday, request, startDistrict, type District } from '../district/startDistrict'

const erase = () => ({ confirmed: true as const, requestId: request() })

describe('leaving, made use of', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
    await addHomes(district, emptyHome('l01'), emptyHome('l02'))
  })
  afterEach(() => district.close())

  const rejoin = (part: string) => ({
    name: '王新来',
    phoneCode: district.cloud.phoneCode({ openid: openidOf(part), phone: '13855550000' }),
    agreedVersion: consentVersions.privacyAgreement,
    requestId: request(),
  })

  it('does not take from whoever joins again what they have only now', async () => {
    await district.call('wang', 'eraseMe', erase())
    const [erasure] = await district.rows('erasures')
    const { facts } = erasure as { facts: { who: object }[] }
    // As it lies when the function dies before the name is out of everything.
    await amend(district, 'erasures', String(erasure?.['_id']), {
      who: { personId: idOf('wang'), name: '王秀兰', phone: '13812340001' },
      facts: facts.slice(0, 1),
      finishedAt: null,
      nextDueAt: district.cloud.now(),
    })
    expect((await district.refused('wang', 'join', rejoin('wang'))).kind).toBe('erasure-running')
    await district.sweep()
    await district.call('wang', 'join', rejoin('wang'))
    const claimId = await claims(district, 'wang', 'l01')
    await district.sweep()
    expect(await district.rows('claims')).toMatchObject([{ _id: claimId, state: 'submitted' }])
  })

  it('is not done again by the old request after somebody has joined again', async () => {
    const input = erase()
    const { erasedAt } = await district.call('wang', 'eraseMe', input)
    await district.call('wang', 'join', rejoin('wang'))
    district.passTo(district.cloud.now() + day)
    expect(await district.call('wang', 'eraseMe', input)).toEqual({ erasedAt })
    expect((await district.call('wang', 'me', {})).name).toBe('王新来')
  })

  it('gives no second ballot to whoever has voted, left and moved in again', async () => {
    const vote = await openVote(district)
    const ballot = await ballotOf(district, 'wang', vote.id)
    await district.call('wang', 'castBallot', ballot)
    await district.call('wang', 'eraseMe', erase())
    await district.call('wang', 'join', rejoin('wang'))
    const again = { ...ballot, requestId: request() }
    expect((await district.refused('wang', 'castBallot', again)).kind).toMatch(
      /no-voting-right|already-voted/,
    )
    expect(await district.rows('ballots')).toHaveLength(1)
  })

  it.each([
    ['holds a post', {}],
    ['holds one from tomorrow', { from: monday + day }],
    ['acts as a resident beside a post', {}],
  ])('is refused to somebody who %s', async (what, term) => {
    const post = { ...postAt('branchMember', 'banshan'), ...term }
    await addPeople(district, person('holder', '任职者', { posts: [post] }))
    const actingAs = what.startsWith('acts') ? { actingAs: 'resident' } : {}
    const reply = await district.send('holder', { call: 'eraseMe', input: erase(), ...actingAs })
    expect(reply).toMatchObject({ refusal: { kind: 'holds-post' } })
    expect(await district.rows('erasures')).toEqual([])
  })

  it.each(['personId', 'subjectId', 'openid', 'who'])(
    'is of nobody else, and so is an export: %s beside it is refused',
    async field => {
      for (const call of ['eraseMe', 'exportMyData'] as const) {
        const good = call === 'eraseMe' ? erase() : { requestId: request() }
        const input = { ...good, [field]: idOf('liu') }
        expect(await district.send('wang', { call, input })).toMatchObject({
          refusal: { kind: 'invalid-input', field },
        })
      }
      expect(await district.rows('dataExports')).toEqual([])
    },
  )
})
