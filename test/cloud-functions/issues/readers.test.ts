import { closeVote, openVote } from '../district/openVote'
import { report, request, startDistrict, type District } from '../district/startDistrict'

const typed = '楼上装修太吵，我住3栋1203，打我电话 13812340001'
const covered = '楼上装修太吵，我住3栋****，打我电话 ***********'
const phoneOnly = '楼上装修太吵，我住3栋1203，打我电话 ***********'
const place = { buildingId: 'b3', detail: '1203 门口', plan: null, location: null }

describe('what a reader sees of a report', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const raise = async (part: string, more: object) =>
    (await district.call(part, 'raiseIssue', report(more))).issue
  const readBy = (part: string, issueId: string) => district.call(part, 'getIssue', { issueId })

  it('is a neighbour without a name where an official reports anonymously, and an official where they act', async () => {
    for (const part of ['grid', 'secretary']) {
      const { id } = await raise(part, { anonymous: true })
      const { timeline } = await readBy('liu', id)
      expect(timeline[0]?.by).toEqual({ name: '', role: 'resident', orgName: null })
    }
    const { id } = await raise('secretary', { anonymous: true })
    await district.call('secretary', 'dispatchIssue', {
      issueId: id,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '',
      requestId: request(),
    })
    const { id: ofAnother } = await raise('wang', { anonymous: true })
    await district.call('secretary', 'dispatchIssue', {
      issueId: ofAnother,
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '',
      requestId: request(),
    })
    const [own, another] = [await readBy('liu', id), await readBy('liu', ofAnother)]
    expect(own.timeline.map(({ by }) => by)).toEqual(another.timeline.map(({ by }) => by))
    expect(own.timeline.at(-1)?.by.name).not.toBe('')
    await district.sweep()
    await district.deliver()
    const { rows } = await district.call('communitySecretary', 'audit', {
      orgUnitId: 'banshan',
      thing: 'issue',
      cursor: null,
    })
    const lines = (about: string) =>
      rows
        .filter(({ thing }) => thing.id === about)
        .map(({ by, byName, orgName }) => ({ by, byName, orgName }))
    expect(lines(id).length).toBeGreaterThan(1)
    expect(lines(id)).toEqual(lines(ofAnother))
  })

  it('has no phone number in it, and of an anonymous one no home', async () => {
    const { id } = await raise('wang', { text: typed, place, anonymous: true })
    expect(await readBy('wang', id)).toMatchObject({ text: typed, place: { detail: '1203 门口' } })
    expect(await readBy('secretary', id)).toMatchObject({ text: typed, place: { detail: '1203 门口' } })
    for (const part of ['liu', 'tenant', 'property'])
      expect(await readBy(part, id)).toMatchObject({
        text: covered,
        excerpt: covered,
        place: { detail: '**** 门口' },
        placeLabel: '3栋 · **** 门口',
      })
    const { id: named } = await raise('wang', { text: typed, anonymous: false })
    expect((await readBy('liu', named)).text).toBe(phoneOnly)
    expect((await readBy('property', named)).text).toBe(typed)
    // What is passed on, by whomever, is as everybody may read it.
    expect((await readBy('wang', named)).excerpt).toBe(phoneOnly)
  })

  it('has none in lists, on the home page and in notices either, whoever reads', async () => {
    const { id } = await raise('wang', { text: typed, place, anonymous: true })
    await district.call('secretary', 'escalateIssue', {
      issueId: id,
      reason: '住户电话 13812340001，请社区协调',
      requestId: request(),
    })
    await district.deliver()
    const { rows } = await district.call('liu', 'listIssues', {
      compoundId: 'banshan',
      show: 'all',
      cursor: null,
    })
    const seen = JSON.stringify([
      rows.filter(row => row.id === id),
      await district.call('liu', 'home', { compoundId: 'banshan' }),
      await district.call('liu', 'getIssue', { issueId: id }),
      await district.call('wang', 'inbox', { cursor: null }),
      await district.call('communitySecretary', 'inbox', { cursor: null }),
    ])
    expect(seen).toContain('***********')
    expect(seen).not.toContain('13812340001')
    expect(seen).not.toContain('1203')
  })

  it('is marked where the place on the map is far from the compound, and is not refused', async () => {
    const at = (location: object | null) => raise('wang', { place: { ...place, location } })
    expect((await at({ latitude: 0, longitude: 0 })).place.far).toBe(true)
    expect((await at({ latitude: 39.9, longitude: 116.4 })).place.far).toBe(true)
    expect((await at(null)).place.far).toBe(false)
  })
})

describe('what a neighbour sees of an open vote', () => {
  it('is no ballot by itself, and all of them once it is counted', async () => {
    const district = await startDistrict()
    const vote = await openVote(district)
    for (const part of ['wang', 'liu']) {
      const { myRights } = await district.call(part, 'getVote', { voteId: vote.id })
      await district.call(part, 'castBallot', {
        voteId: vote.id,
        rightId: myRights[0]?.rightId ?? '',
        answers: [{ questionId: 'q1', choice: 'agree' }],
        requestId: request(),
      })
    }
    district.passTo(district.cloud.now() + 3 * 60 * 60_000)
    const participating = async () =>
      (await district.call('tenant', 'getVote', { voteId: vote.id })).turnout?.participating.heads
    expect(await participating()).toBe(0)
    const home = await district.call('tenant', 'home', { compoundId: 'banshan' })
    expect(JSON.stringify(home)).not.toMatch(/"participating":\{"heads":[1-9]/)
    await closeVote(district, vote)
    expect(await participating()).toBe(2)
    await district.close()
  })
})
