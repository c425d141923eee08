import { incomingFolder } from '#cloud-functions/kit/fileIds'
import type { CallName } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import { idOf, livingAt, person, postAt } from '../district/people'
import { chargingPiles } from '../district/openVote'
import { addHomes, addPeople, approving, claimOf, claims, emptyHome } from '../district/residence'
import { rosterFile, upload } from '../district/rosters'
import { report, request, startDistrict, type District } from '../district/startDistrict'

const atBanshan = { role: 'branchSecretary', orgUnitId: 'banshan' }
const atYuhu = { role: 'branchSecretary', orgUnitId: 'yuhu' }

describe('somebody with a post in each of two compounds', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addPeople(
      district,
      person('both', '柳两处', {
        posts: [postAt('branchSecretary', 'banshan'), postAt('branchSecretary', 'yuhu')],
        occupancies: [livingAt('yuhu', 'y01')],
      }),
    )
    await addHomes(district, emptyHome('e01'), emptyHome('e02', { compoundId: 'yuhu' }))
  })
  afterAll(() => district.close())

  const acting = (actingAs: object, call: CallName, input: unknown): Promise<Reply<unknown>> =>
    district.send('both', { call, input, actingAs })
  const used = { ok: false, refusal: { kind: 'invalid-input', field: 'requestId', params: { rule: 'used' } } }

  it('does not reach what they made in the one by asking in the other with the same request', async () => {
    const fileId = await upload(
      district,
      rosterFile('a.csv', ['楼栋,房号,面积,业主', '3栋,101,80,甲乙']),
      'both',
    )
    const roster = { compoundId: 'banshan', fileId, fileName: 'a.csv', requestId: request() }
    expect(await acting(atBanshan, 'previewRoster', roster)).toMatchObject({ ok: true })
    expect(await acting(atYuhu, 'previewRoster', { ...roster, compoundId: 'yuhu' })).toMatchObject(used)

    // A branch asks for opinions; it convenes no owners.
    const vote = chargingPiles(district.cloud.now(), { preset: 'consultationMajority', convening: null })
    expect(await acting(atBanshan, 'proposeVote', vote)).toMatchObject({ ok: true })
    expect(await acting(atYuhu, 'proposeVote', { ...vote, compoundId: 'yuhu' })).toMatchObject(used)
    // Over before it begins, which is looked at before.
    const late = { ...vote, compoundId: 'yuhu', opensAt: vote.closesAt, closesAt: vote.opensAt }
    expect(await acting(atYuhu, 'proposeVote', late)).toMatchObject(used)
    expect(await district.rows('votes')).toHaveLength(1)
    expect(await district.rows('rosterImports')).toHaveLength(1)
  })

  it('does not say the same in two discussions with one request', async () => {
    const [one, other] = await Promise.all(
      [atBanshan, atYuhu].map(async as => {
        const compoundId = as.orgUnitId
        const vote = chargingPiles(district.cloud.now(), { compoundId, preset: 'consultationMajority' })
        const reply = await acting(as, 'proposeVote', vote)
        return reply.ok ? (reply.output as { vote: { id: string } }).vote.id : JSON.stringify(reply)
      }),
    )
    const said = { text: '我先说一句', requestId: request() }
    expect(await acting(atBanshan, 'comment', { voteId: one, ...said })).toMatchObject({ ok: true })
    expect(await acting(atYuhu, 'comment', { voteId: other, ...said })).toMatchObject(used)
  })

  it('decides in one post on nothing that waits at the other, also within one batch', async () => {
    const here = await claims(district, 'newcomer', 'e01')
    const there = await claims(district, 'newcomer', 'e02', { compoundId: 'yuhu' })
    const reply = await acting(atBanshan, 'decideClaims', approving(here, there))
    expect(reply).toMatchObject({
      ok: true,
      output: {
        outcomes: [
          { id: here, ok: true },
          { id: there, ok: false, refusal: 'not-found' },
        ],
      },
    })
    expect((await district.rows('claims')).find(({ _id }) => _id === there)?.['state']).toBe('submitted')
  })

  it('claims no home of one compound as one of another', async () => {
    const asked = claimOf('e01', { compoundId: 'yuhu' })
    expect((await district.refused('sibling', 'claimUnit', asked)).kind).toBe('unit-elsewhere')
  })
})

describe('a file that is none of one’s own photos', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addHomes(district, emptyHome('p01'))
  })
  afterAll(() => district.close())

  const folder = (part: string) => `cloud://test.bucket/${incomingFolder(idOf(part))}`
  const mine = (path: string) => `${folder('wang')}${path}`
  it.each<readonly [what: string, fileId: string, kind: string]>([
    ['another’s', `${folder('liu')}a.jpg`, 'file-not-yours'],
    ['another’s by a detour', mine(`../${folder('liu').split('/').at(-2) ?? ''}/a.jpg`), 'file-not-yours'],
    ['another’s whose id begins alike', `${folder('wang').slice(0, -1)}0/a.jpg`, 'file-not-yours'],
    ['one that was taken in', 'cloud://test.bucket/kept/abc.jpg', 'file-not-yours'],
    [
      'one of before photos were taken in',
      `cloud://test.bucket/owners/${idOf('wang')}/a.jpg`,
      'file-not-yours',
    ],
    ['one that was never uploaded', mine('never.jpg'), 'photo-missing'],
    ['no file', mine(''), 'invalid-input'],
    ['an export of one’s data', mine('exports/d1.html'), 'invalid-input'],
    ['the same for machines', mine('exports/d1.json'), 'invalid-input'],
    ['a roster', mine('roster.xlsx'), 'invalid-input'],
    ['a drawing that may run', mine('a.svg'), 'invalid-input'],
    ['a page that is called a photo', mine('a.jpg/../b.html'), 'invalid-input'],
    ['an address', 'https://example.invalid/a.jpg', 'invalid-input'],
  ])('is refused as a paper and as a photo of a report: %s', async (_, fileId, kind) => {
    const claim = claimOf('p01', { evidence: [fileId] })
    expect((await district.refused('wang', 'claimUnit', claim)).kind).toBe(kind)
    expect((await district.refused('wang', 'raiseIssue', report({ photos: [fileId] }))).kind).toBe(kind)
    expect(await district.rows('claims')).toEqual([])
    expect(await district.rows('issues')).toEqual([])
  })
})
