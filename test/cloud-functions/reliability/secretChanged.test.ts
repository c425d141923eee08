import type { CallName, Input } from '#contracts/calls'
import type { CollectionName } from '#cloud-functions/schema'
import { delegation } from '../district/authorising'
import { openVote } from '../district/openVote'
import { addHomes, claimOf, emptyHome } from '../district/residence'
import { rosterFile, upload } from '../district/rosters'
import { chargingPiles } from '../district/openVote'
import { testIdSecret } from '../district/people'
import { report, request, startDistrict, startTwins, type District } from '../district/startDistrict'

interface Sent {
  readonly part: string
  readonly call: CallName
  readonly input: Input<CallName>
  /** What was answered, but for links, which are new each time. */
  readonly made: string
}

const stripped = (output: unknown): string =>
  JSON.stringify(output, (key, value: unknown) =>
    ['photos', 'evidence', 'json', 'page', 'expiresAt', 'updatedAt', 'thumbnail'].includes(key)
      ? undefined
      : value,
  )

const collections = [
  ...[
    'people',
    'issues',
    'claims',
    'proxies',
    'comments',
    'votes',
    'dataExports',
    'rosterImports',
    'looks',
    'inbox',
  ],
  'deliveries',
] as readonly CollectionName[]

const counted = async (district: District) =>
  Object.fromEntries(
    await Promise.all(collections.map(async name => [name, (await district.rows(name)).length] as const)),
  )

/** One of each sort of write whose id follows from the request. */
const writesOf = async (district: District): Promise<readonly Omit<Sent, 'made'>[]> => {
  await addHomes(district, emptyHome('s01'))
  const vote = await openVote(district)
  const issueId = (await district.call('liu', 'raiseIssue', report({ anonymous: true }))).issue.id
  const requestId = request()
  return [
    { part: 'wang', call: 'raiseIssue', input: report({ photos: [await district.photo('wang')] }) },
    { part: 'wang', call: 'raiseIssue', input: report() },
    {
      part: 'newcomer',
      call: 'claimUnit',
      input: claimOf('s01', { evidence: [await district.photo('newcomer')] }),
    },
    { part: 'wang', call: 'grantProxy', input: await delegation(district) },
    { part: 'wang', call: 'comment', input: { voteId: vote.id, text: '我赞成', requestId: request() } },
    { part: 'committee', call: 'proposeVote', input: chargingPiles(district.cloud.now()) },
    { part: 'wang', call: 'exportMyData', input: { requestId: request() } },
    { part: 'secretary', call: 'revealReporter', input: { issueId, reason: '需要当面了解', requestId } },
    {
      part: 'property',
      call: 'previewRoster',
      input: {
        compoundId: 'banshan',
        fileId: await upload(
          district,
          rosterFile('a.csv', ['楼栋,房号,建筑面积,业主', '3栋,901,90.00,某某']),
        ),
        fileName: 'a.csv',
        requestId: request(),
      },
    },
  ]
}

describe('after the secret of ids was changed', () => {
  const sent: Sent[] = []
  let district: District
  let before: Awaited<ReturnType<typeof counted>>
  beforeAll(async () => {
    const prepared = await startDistrict()
    for (const { part, call, input } of await writesOf(prepared))
      sent.push({ part, call, input, made: stripped(await prepared.call(part, call, input)) })
    await prepared.deliver()
    before = await counted(prepared)
    const [twin] = await startTwins(prepared, 1, {
      idSecret: 'a new secret for ids that is long enough to be one too',
      idSecretsBefore: testIdSecret,
    })
    if (!twin) throw new Error('no district')
    district = twin
  })
  afterAll(() => district.close())

  it('everybody is still who they were', async () => {
    const { personId } = await district.call('wang', 'me', {})
    const [row] = await district.cloud.engine.find('people', { openid: 'o-wang' })
    expect(personId).toBe(row?.['_id'])
  })

  it('what was sent before is met again, and nothing is written', async () => {
    for (const { part, call, input, made } of sent)
      expect([call, stripped(await district.call(part, call, input))]).toEqual([call, made])
    await district.deliver()
    expect(await counted(district)).toEqual(before)
  })

  it('a new request is something new', async () => {
    const ids = new Set((await district.rows('issues')).map(({ _id }) => String(_id)))
    const { issue } = await district.call(
      'wang',
      'raiseIssue',
      report({ photos: [await district.photo('wang')] }),
    )
    expect(ids.has(issue.id)).toBe(false)
    expect(issue.photos).toHaveLength(1)
  })
})
