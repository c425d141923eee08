import type { ActingAs } from '#domain/organisation/actingAs'
import type { Reply } from '#contracts/kernel/refusals'
import { livingAt, person, postAt } from '../district/people'
import { ballotOf, openVote } from '../district/openVote'
import { day, monday, report, request, startDistrict, type District } from '../district/startDistrict'

/** Secretary and property manager of one compound, staff of the community above it, and at home in another compound. */
const severalPosts = person('several', '何多职', {
  posts: [
    postAt('branchSecretary', 'banshan'),
    postAt('propertyManager', 'banshan'),
    postAt('communityStaff', 'xiejiao'),
    { ...postAt('gridWorker', 'banshan'), until: monday - day },
    { ...postAt('branchMember', 'banshan'), from: monday + day },
    { ...postAt('buildingHead', 'banshan'), until: monday + day },
  ],
  occupancies: [livingAt('hailun', 'h02')],
})

const secretary: ActingAs = { role: 'branchSecretary', orgUnitId: 'banshan' }
const manager: ActingAs = { role: 'propertyManager', orgUnitId: 'banshan' }
const staff: ActingAs = { role: 'communityStaff', orgUnitId: 'xiejiao' }

describe('a person with several posts', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await district.cloud.engine.insert('people', [{ ...structuredClone(severalPosts) }])
  })
  afterAll(() => district.close())

  const ask = (call: string, input: unknown, actingAs?: unknown, part = 'several') =>
    district.send(part, { call, input, ...(actingAs === undefined ? {} : { actingAs }) })
  const outcome = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.refusal.kind)
  const raised = async () => (await district.call('wang', 'raiseIssue', report())).issue.id
  const accept = async (actingAs?: unknown) =>
    ask('acceptIssue', { issueId: await raised(), note: '', requestId: request() }, actingAs)
  const actionsFor = async (issueId: string, actingAs: ActingAs) => {
    const reply = await ask('getIssue', { issueId }, actingAs)
    return reply.ok ? (reply.output as { nextActions: string[] }).nextActions : []
  }

  it('may in one post what that post may, and not what another of theirs may', async () => {
    expect(outcome(await accept(secretary))).toBe('ok')
    expect(outcome(await accept(manager))).toBe('not-permitted')
    expect(outcome(await accept(staff))).toBe('not-permitted')
    expect(outcome(await accept('resident'))).toBe('not-permitted')
  })

  it('may everything that any of the posts may where none was chosen', async () => {
    expect(outcome(await accept())).toBe('ok')
  })

  it('is recorded in the post they act in', async () => {
    const issueId = await raised()
    await ask('acceptIssue', { issueId, note: '', requestId: request() }, secretary)
    const [issue] = await district.cloud.engine.find('issues', { _id: issueId })
    const facts = issue?.['facts'] as { kind: string; by?: unknown }[]
    expect(facts.find(({ kind }) => kind === 'accepted')?.by).toMatchObject(secretary)
  })

  it('is shown what can be done in that post', async () => {
    const issueId = await raised()
    expect(await actionsFor(issueId, secretary)).toContain('acceptIssue')
    expect(await actionsFor(issueId, manager)).not.toContain('acceptIssue')
  })

  it('has a workbench for each of two roles at one place', async () => {
    const issueId = await raised()
    const dispatch = { role: 'propertyManager', orgUnitId: 'banshan', note: '', requestId: request() }
    await ask('acceptIssue', { issueId, note: '', requestId: request() }, secretary)
    expect(outcome(await ask('dispatchIssue', { issueId, ...dispatch }, secretary))).toBe('ok')
    const rows = async (actingAs: ActingAs) => {
      const reply = await ask(
        'workbench',
        { orgUnitId: 'banshan', queue: 'handling', cursor: null },
        actingAs,
      )
      return reply.ok ? (reply.output as { rows: { id: string }[] }).rows.map(({ id }) => id) : []
    }
    expect(await rows(manager)).toEqual([issueId])
    // The office sees what stands at its unit, whoever handles it.
    expect((await rows(secretary)).length).toBeGreaterThan(1)
  })

  it('keeps what they are as a resident in every post', async () => {
    for (const actingAs of [secretary, staff, 'resident', undefined])
      expect(outcome(await ask('home', { compoundId: 'hailun' }, actingAs))).toBe('ok')
    expect(outcome(await ask('home', { compoundId: 'banshan' }, 'resident'))).toBe('not-permitted')
    expect(outcome(await ask('home', { compoundId: 'banshan' }, manager))).toBe('ok')
  })

  it.each<[string, ActingAs]>([
    ['that is over', { role: 'gridWorker', orgUnitId: 'banshan' }],
    ['that has not begun', { role: 'branchMember', orgUnitId: 'banshan' }],
    ['of another place', { role: 'branchSecretary', orgUnitId: 'yuhu' }],
    ['that nobody has given them', { role: 'districtOffice', orgUnitId: 'zk' }],
    ['that is none', { role: 'resident', orgUnitId: 'banshan' }],
  ])('cannot act in a post %s, and writes nothing', async (_which, actingAs) => {
    const before = await district.rows('issues')
    expect(outcome(await ask('raiseIssue', report(), actingAs))).toBe('post-not-held')
    expect(outcome(await ask('home', { compoundId: 'hailun' }, actingAs))).toBe('post-not-held')
    expect(await district.rows('issues')).toEqual(before)
  })

  it('cannot act in a post from the moment at which it ends, also where they are remembered', async () => {
    const head: ActingAs = { role: 'buildingHead', orgUnitId: 'banshan' }
    expect(outcome(await ask('home', { compoundId: 'banshan' }, head))).toBe('ok')
    district.passTo(monday + day - 1_000)
    expect(outcome(await ask('home', { compoundId: 'banshan' }, head))).toBe('ok')
    district.passTo(monday + day)
    expect(outcome(await ask('home', { compoundId: 'banshan' }, head))).toBe('post-not-held')
    district.passTo(monday)
  })

  it('is told all the posts they could act in, whatever they act in now', async () => {
    for (const actingAs of [secretary, 'resident', { role: 'gridWorker', orgUnitId: 'banshan' }]) {
      const reply = await ask('me', {}, actingAs)
      expect(reply.ok && (reply.output as { posts: unknown[] }).posts).toHaveLength(4)
    }
  })

  it.each([
    ['no object', 'branchSecretary'],
    ['nothing', null],
    ['a post without its place', { role: 'branchSecretary' }],
    ['a role that does not exist', { role: 'mayor', orgUnitId: 'banshan' }],
    ['more than a post', { ...secretary, personId: 'somebody' }],
    ['a pattern', { role: 'branchSecretary', orgUnitId: { $gt: '' } }],
  ])('must say it in the declared form: %s', async (_form, actingAs) => {
    expect(await ask('home', { compoundId: 'hailun' }, actingAs)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid-input', field: 'actingAs' },
    })
  })

  it('does not become another person by it, nor by an openid beside it', async () => {
    const reply = await district.send('wang', {
      call: 'acceptIssue',
      input: { issueId: await raised(), note: '', requestId: request() },
      actingAs: secretary,
      openid: 'o-several',
    })
    expect(outcome(reply)).toBe('post-not-held')
  })

  it('costs nothing where the person is not asked for', async () => {
    const vote = await openVote(district)
    const [first, second] = [
      await ballotOf(district, 'wang', vote.id),
      await ballotOf(district, 'liu', vote.id),
    ]
    expect(outcome(await ask('castBallot', first, undefined, 'wang'))).toBe('ok')
    const plain = district.lastCost()
    expect(outcome(await ask('castBallot', second, 'resident', 'liu'))).toBe('ok')
    expect(district.lastCost()).toBe(plain)
  })
})
