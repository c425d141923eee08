import type { Output } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { consentVersions } from '#domain/account/consents'
import { ballotOf, closeVote, openVote } from '../district/openVote'
import { idOf, livingAt, openidOf, person, postAt } from '../district/people'
import { authorised, delegation } from '../district/authorising'
import { preview, rosterFile } from '../district/rosters'
import {
  addHomes,
  addPeople,
  amend,
  approving,
  claims,
  emptyHome,
  listed,
  withCard,
} from '../district/residence'
import { day, report, request, startDistrict, transports, type District } from '../district/startDistrict'

const name = '莫留痕'
const phone = '13899990001'
const markers = [name, phone, openidOf('leaver')]

const everything = async (district: District): Promise<string> => {
  const collections = Object.keys(schema) as CollectionName[]
  const all = await Promise.all(collections.map(async each => [each, await district.rows(each)] as const))
  return all.map(([each, rows]) => `${each}: ${JSON.stringify(rows)}`).join('\n')
}
/** Where a marker still stands, by collection. */
const traces = async (district: District): Promise<readonly string[]> =>
  (await everything(district))
    .split('\n')
    .flatMap(line =>
      markers.filter(marker => line.includes(marker)).map(marker => `${line.split(':')[0] ?? ''} ${marker}`),
    )

const erase = (requestId = request()) => ({ confirmed: true as const, requestId })

/** Somebody who has left a trace everywhere: homes, papers, reports, a discussion, a ballot, looks, messages. */
const liveALife = async (district: District) => {
  await addPeople(district, { ...person('leaver', name), phone })
  await addHomes(
    district,
    emptyHome('u20', { owners: [withCard(listed(name, '13700000000'), 'u20')] }),
    emptyHome('u21', { owners: [withCard(listed(name, phone), 'u21')] }),
  )
  const deed = await district.photo('leaver')
  const home = await claims(district, 'leaver', 'u20', { evidence: [deed], note: `我是${name}` })
  await district.call('secretary', 'decideClaims', { ...approving(home), reason: `已与${name}核对` })
  const waiting = await claims(district, 'leaver', 'u06', {
    as: 'tenant',
    evidence: [await district.photo('leaver')],
  })

  const { issue } = await district.call(
    'leaver',
    'raiseIssue',
    report({ text: `楼下的垃圾没有清运，请联系${name}，电话${phone}` }),
  )
  await district.call('secretary', 'acceptIssue', {
    issueId: issue.id,
    note: `已打${phone}联系${name}`,
    requestId: request(),
  })
  await district.call('secretary', 'revealPhone', {
    about: { thing: 'issue', id: issue.id },
    side: null,
    reason: `回电给${name}`,
    requestId: request(),
  })
  const hidden = (await district.call('leaver', 'raiseIssue', report({ anonymous: true }))).issue
  const { issue: theirs } = await district.call('wang', 'raiseIssue', report())
  await district.call('leaver', 'supportIssue', { issueId: theirs.id, requestId: request() })

  const paper = await district.photo('leaver')
  const given = await authorised(
    district,
    'leaver',
    await delegation(district, 'leaver', { unitIds: ['u20'], paper: [paper], note: `${name}委托` }),
  )
  const held = await authorised(
    district,
    'liu',
    await delegation(district, 'liu', { unitIds: ['u02'], holder: { name, phone } }),
  )
  const vote = await openVote(district)
  // The roster of the property manager, once more, and a preview that nobody has confirmed.
  await preview(
    district,
    rosterFile('roster.csv', ['楼栋,房号,面积,业主,电话', `3栋,2001,89.5,${name},${phone}`]),
  )
  await district.call('leaver', 'castBallot', await ballotOf(district, 'leaver', vote.id, 'against'))
  await district.call('wang', 'castBallot', await ballotOf(district, 'wang', vote.id))
  await district.call('leaver', 'comment', {
    voteId: vote.id,
    text: `我是${name}，我反对`,
    requestId: request(),
  })
  await district.deliver()
  return {
    paper,
    given,
    held,
    vote,
    home,
    waiting,
    deed,
    issueId: issue.id,
    hiddenId: hidden.id,
    theirId: theirs.id,
  }
}

describe.each(transports)('erasing oneself, over the %s transport', transport => {
  let district: District
  let life: Awaited<ReturnType<typeof liveALife>>
  beforeEach(async () => {
    district = await startDistrict({ transport })
    life = await liveALife(district)
  })
  afterEach(() => district.close())
  const only = async (collection: CollectionName, id: string) =>
    (await district.rows(collection)).find(({ _id }) => _id === id)

  it('leaves no name, no phone and no paper anywhere, and is finished with the call', async () => {
    expect(new Set((await traces(district)).map(trace => trace.split(' ')[0]))).toEqual(
      new Set([
        'claims',
        'comments',
        'inbox',
        'issues',
        'looks',
        'people',
        'proxies',
        'rosterLines',
        'supporters',
        'units',
      ]),
    )
    const { erasedAt } = await district.call('leaver', 'eraseMe', erase())
    expect(erasedAt).toBe(district.cloud.now())
    expect(await traces(district)).toEqual([])
    expect(await only('people', idOf('leaver'))).toMatchObject({
      openid: `erased:${idOf('leaver')}`,
      name: '已注销用户',
      phone: '',
      occupancies: [],
      erasedAt,
    })
    expect(await only('claims', life.home)).toMatchObject({ state: 'ended', ending: 'erased', evidence: [] })
    expect(await only('claims', life.waiting)).toMatchObject({ state: 'ended', evidence: [] })
    expect(await district.cloud.getTempFileURL([life.deed, life.paper])).toEqual(['', ''])
    for (const { id } of [life.given, life.held])
      expect(await only('proxies', id)).toMatchObject({ state: 'ended', ending: 'erased', paper: [] })
    for (const { voterIds } of await district.rows('votingRights'))
      expect(voterIds).not.toContain(idOf('leaver'))
    expect(await only('units', 'u20')).toMatchObject({
      owners: [{ personId: null, phone: null }],
      residentIds: [],
    })
    expect((await district.rows('inbox')).some(({ personId }) => personId === idOf('leaver'))).toBe(false)
    const [erasure] = await district.rows('erasures')
    expect(erasure).toMatchObject({ finishedAt: erasedAt, nextDueAt: null })
  })

  it('changes no count: the ballot stays, and the vote is counted as it would have been', async () => {
    const before = await district.rows('ballots')
    const issuesBefore = await district.rows('issues')
    const joinedBefore = (await district.rows('supporters')).map(({ _id }) => _id)
    expect(joinedBefore).toEqual([`${life.theirId}:${idOf('leaver')}`])
    await district.call('leaver', 'eraseMe', erase())
    expect((await district.rows('supporters')).map(({ _id }) => _id)).toEqual(joinedBefore)
    expect(await district.rows('ballots')).toEqual(before)
    const issuesAfter = await district.rows('issues')
    for (const [at, issue] of issuesAfter.entries()) {
      const was = issuesBefore[at] as {
        facts: unknown[]
        supporters: unknown[]
        joined?: number
        state: string
      }
      expect((issue['facts'] as unknown[]).length).toBe(was.facts.length)
      expect((issue['supporters'] as unknown[]).length).toBe(was.supporters.length)
      expect(issue['joined']).toBe(was.joined)
      expect(issue['state']).toBe(was.state)
    }
    await closeVote(district, life.vote)
    const { result } = await district.call('wang', 'getVote', { voteId: life.vote.id })
    expect(result?.questions[0]?.tally).toMatchObject({ agree: { heads: 1 }, against: { heads: 1 } })
  })

  it('is one erasure however often the request comes, and then nobody is known here', async () => {
    const asked = erase()
    const first = await district.call('leaver', 'eraseMe', asked)
    const after = await everything(district)
    expect(await district.call('leaver', 'eraseMe', asked)).toEqual(first)
    expect(await everything(district)).toBe(after)
    for (const call of ['me', 'myClaims'] as const)
      expect(await district.refused('leaver', call, {})).toMatchObject({ kind: 'unknown-person' })
    expect(await district.refused('leaver', 'eraseMe', erase())).toMatchObject({ kind: 'unknown-person' })
    expect(await district.refused('leaver', 'raiseIssue', report())).toMatchObject({ kind: 'unknown-person' })
  })

  it('shows others what happened, by somebody without a name', async () => {
    await district.call('leaver', 'eraseMe', erase())
    const issue = await district.call('wang', 'getIssue', { issueId: life.issueId })
    expect(issue.text).toBe('楼下的垃圾没有清运，请联系已注销用户，电话（号码已删除）')
    const { rows } = await district.call('wang', 'listComments', { voteId: life.vote.id, cursor: null })
    expect(rows[0]?.text).toBe('我是已注销用户，我反对')
    const chain: Output<'audit'> = await district.call('secretary', 'audit', {
      orgUnitId: 'banshan',
      thing: 'issue',
      cursor: null,
    })
    expect(
      chain.rows.find(({ deed, thing }) => deed === 'raised' && thing.id === life.issueId),
    ).toMatchObject({
      byName: '已注销用户',
    })
  })

  it('goes on with the clock where it broke off', async () => {
    const [issue] = await district.rows('issues').then(rows => rows.filter(({ _id }) => _id === life.issueId))
    await district.call('leaver', 'eraseMe', erase())
    const [erasure] = await district.rows('erasures')
    const { facts } = erasure as { facts: { kind: string; by: object; who: object }[] }
    const who = { personId: idOf('leaver'), name, phone }
    // As it lies when the function dies after the person is gone, and before the name is out of everything.
    await amend(district, 'erasures', String(erasure?.['_id']), {
      who,
      facts: facts.slice(0, 1).map(fact => ({ ...fact, by: { ...fact.by, name }, who })),
      finishedAt: null,
      nextDueAt: district.cloud.now(),
    })
    const { _id, ...fields } = issue ?? {}
    await amend(district, 'issues', String(_id), fields)
    expect((await traces(district)).length).toBeGreaterThan(0)
    await Promise.all([district.sweep(), district.sweep()])
    await district.sweep()
    expect(await traces(district)).toEqual([])
    expect((await district.rows('erasures'))[0]).toMatchObject({ nextDueAt: null })
    // One read for what is due, as before.
    await district.sweep()
    const idle = district.lastCost('clock')
    await district.sweep()
    expect(district.lastCost('clock')).toBe(idle)
  })
})

describe('erasing somebody who has written a great deal', () => {
  it('goes through everything, page by page', async () => {
    const district = await startDistrict()
    await addPeople(district, {
      ...person('leaver', name, { occupancies: [livingAt('banshan', 'u06')] }),
      phone,
    })
    for (let count = 0; count < 60; count += 1) {
      if (count % 30 === 0) await district.beginDay()
      await district.call('leaver', 'raiseIssue', report({ text: `第 ${String(count)} 件，找${name}` }))
    }
    await district.call('leaver', 'eraseMe', erase())
    expect(await traces(district)).toEqual([])
    expect((await district.rows('erasures'))[0]).toMatchObject({ finishedAt: district.cloud.now() })
    await district.close()
  })
})

describe('who may erase themselves', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  it('is refused while a post is held, or will be', async () => {
    const before = await everything(district)
    expect(await district.refused('secretary', 'eraseMe', erase())).toEqual({ kind: 'holds-post' })
    await addPeople(
      district,
      person('elect', '候任', {
        posts: [{ ...postAt('gridWorker', 'banshan'), from: district.cloud.now() + 30 * day }],
      }),
    )
    expect(await district.refused('elect', 'eraseMe', erase())).toEqual({ kind: 'holds-post' })
    await district.cloud.engine.remove('people', { _id: idOf('elect') }, false)
    expect(await everything(district)).toBe(before)
  })

  it('is open to somebody whose post is over; the term stays listed without a name', async () => {
    const former = {
      id: 'former-term',
      personId: idOf('former'),
      role: 'branchSecretary',
      name: '杨前任',
      from: 0,
      until: 1_000,
    }
    await district.cloud.engine.update(
      'orgUnits',
      { _id: 'banshan' },
      { $push: { posts: former } },
      { multi: false, upsert: false, replace: false },
    )
    await district.call('former', 'eraseMe', erase())
    const text = JSON.stringify(await district.rows('orgUnits'))
    expect(text).not.toContain('杨前任')
    expect(text).toContain('李书记')
  })

  it('lets them join again as somebody new, under the same id', async () => {
    await district.call('wang', 'eraseMe', erase())
    const { me } = await district.call('wang', 'join', {
      name: '王新来',
      phoneCode: district.cloud.phoneCode({ openid: openidOf('wang'), phone: '13855550000' }),
      agreedVersion: consentVersions.privacyAgreement,
      requestId: request(),
    })
    expect(me).toMatchObject({ personId: idOf('wang'), name: '王新来', occupancies: [] })
  })
})
