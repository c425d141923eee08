import type { Output } from '#contracts/calls'
import { personId } from '#cloud-functions/kit/personId'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import { day, monday, report, request, transports, type District } from '../district/startDistrict'
import { handOverSecretary, named, newHead, startWithSuccessors } from '../district/successors'

describe('posts and terms', () => {
  let district: District
  const begin = async (transport: (typeof transports)[number] = 'in-process', instances = 1) => {
    district = await startWithSuccessors({ transport, instances })
  }
  afterEach(() => district.close())

  const unit = async (id = 'banshan') => {
    const [row] = await district.cloud.engine.find('orgUnits', { _id: id })
    return row as unknown as OrgUnit & { requestIds?: string[] }
  }
  const personOf = async (part: string) => {
    const [row] = await district.cloud.engine.find('people', { _id: personId(`o-${part}`) })
    return row as unknown as Person
  }
  const told = async (part: string) =>
    (await district.cloud.engine.find('inbox', { personId: personId(`o-${part}`) })).map(row => row['kind'])
  const accept = (part: string, issueId: string) =>
    district.reply(part, 'acceptIssue', { issueId, note: '', requestId: request() })
  const outcome = (reply: { ok: true } | { ok: false; refusal: { kind: string } }) =>
    reply.ok ? 'ok' : reply.refusal.kind
  const everything = async () =>
    JSON.stringify(
      await Promise.all(
        (['orgUnits', 'people', 'inbox', 'auditPending'] as const).map(name => district.rows(name)),
      ),
    )
  const termsOf = ({ terms }: Output<'listPosts'>, role: string) =>
    terms.filter(term => term.role === role).map(({ name, status }) => `${name} ${status}`)

  it.each(transports)(
    'over the %s transport: hands a post over: the successor takes over the open work at once, the predecessor can no longer act',
    async transport => {
      await begin(transport)
      const { issue: waiting } = await district.call('wang', 'raiseIssue', report())
      const { issue: begun } = await district.call('wang', 'raiseIssue', report())
      await district.call('secretary', 'acceptIssue', { issueId: begun.id, note: '', requestId: request() })
      const before = await district.call('administrator', 'listPosts', { orgUnitId: 'banshan' })
      expect(district.lastCost()).toBeLessThanOrEqual(4)
      expect(before.openWork).toEqual([{ role: 'branchSecretary', issues: 2 }])

      const { posts } = await district.call(
        'administrator',
        'handOver',
        handOverSecretary(district.cloud.now()),
      )
      expect(district.lastCost()).toBe(16)
      expect(termsOf(posts, 'branchSecretary')).toEqual(['任新书 held', '李书记 past'])
      expect(posts.openWork).toEqual([{ role: 'branchSecretary', issues: 2 }])

      expect(outcome(await accept('secretary', waiting.id))).toBe('not-permitted')
      const asBefore = { role: 'branchSecretary', orgUnitId: 'banshan' }
      const accepted = { issueId: waiting.id, note: '', requestId: request() }
      const acted = await district.send('secretary', {
        call: 'acceptIssue',
        input: accepted,
        actingAs: asBefore,
      })
      expect(acted).toMatchObject({ ok: false, refusal: { kind: 'post-not-held' } })
      const workbench = { orgUnitId: 'banshan', queue: 'toAccept', cursor: null } as const
      expect((await district.refused('secretary', 'workbench', workbench)).kind).toBe('not-permitted')

      const { rows, counts } = await district.call('successor', 'workbench', workbench)
      expect(rows.map(({ id, likelyAction }) => [id, likelyAction])).toEqual([[waiting.id, 'acceptIssue']])
      expect(counts).toMatchObject({ toAccept: 1, handling: 1 })
      expect(outcome(await accept('successor', waiting.id))).toBe('ok')
      const sent = { issueId: begun.id, role: 'propertyManager', orgUnitId: 'banshan', note: '' } as const
      await district.call('successor', 'dispatchIssue', { ...sent, requestId: request() })
      // Nothing of the work was rewritten: it is addressed to the post.
      const { timeline } = await district.call('wang', 'getIssue', { issueId: begun.id })
      expect(timeline.map(({ kind }) => kind)).toEqual(['raised', 'accepted', 'dispatched'])

      const { lookedAfterBy } = await district.call('wang', 'home', { compoundId: 'banshan' })
      expect(lookedAfterBy.filter(({ role }) => role === 'branchSecretary').map(({ name }) => name)).toEqual([
        '任新书',
      ])
      await district.deliver()
      expect(await told('successor')).toContain('postGiven')
      expect(await told('secretary')).toContain('postEnded')
    },
  )

  it.each(transports)(
    'over the %s transport: hands over at a future date: the old one acts before it, the new one from that instant, without a sweep',
    async transport => {
      await begin(transport)
      const at = monday + 3 * day
      await district.call('administrator', 'handOver', handOverSecretary(district.cloud.now(), { at }))
      const issueOf = async () => (await district.call('wang', 'raiseIssue', report())).issue.id
      district.passTo(at - 1_000)
      const early = await issueOf()
      expect(outcome(await accept('successor', early))).toBe('not-permitted')
      expect(outcome(await accept('secretary', early))).toBe('ok')
      const { posts: stillOld } = await district.call('secretary', 'me', {})
      expect(stillOld.map(({ role }) => role)).toEqual(['branchSecretary'])
      // The instance's clock has run on a little since it was set.
      district.passTo(at)
      const late = await issueOf()
      expect(outcome(await accept('secretary', late))).toBe('not-permitted')
      expect(outcome(await accept('successor', late))).toBe('ok')
      await district.deliver()
      const waiting = await district.cloud.engine.find('inbox', { 'about.id': late, kind: 'issueWaiting' })
      expect(waiting.map(row => row['personId'])).toEqual([personId('o-successor')])
    },
  )

  it('appoints with everything that belongs to the post, and tells the person and the books', async () => {
    await begin()
    const input = newHead(district.cloud.now())
    await district.call('wang', 'compound', { compoundId: 'banshan' })
    const { posts } = await district.call('secretary', 'appoint', input)
    expect(district.lastCost()).toBe(12)
    expect(termsOf(posts, 'buildingHead')).toEqual(['任另外 held'])
    expect(posts.vacancies.map(({ role, buildingId }) => [role, buildingId])).toContainEqual([
      'buildingHead',
      'b4',
    ])
    expect(posts.mayAppoint).toEqual(['branchMember', 'buildingHead'])
    const row = await unit()
    expect([row.rev, row.requestIds]).toEqual([2, [`${input.requestId}:appoint`]])
    const term = row.posts.at(-1)
    expect(term).toMatchObject({ name: '任另外', buildingId: 'b3', leadsGrid: true, until: input.until })
    const another = await personOf('another')
    expect(another.rev).toBe(2)
    expect(another.posts).toEqual([
      {
        id: term?.id,
        role: 'buildingHead',
        orgUnitId: 'banshan',
        orgPath: '/zk/huihuan/xiejiao/banshan/',
        orgName: '半山名苑',
        from: term?.from,
        until: input.until,
      },
    ])
    expect(await told('another')).toEqual(['postGiven'])
    const noted = await district.rows('auditPending')
    expect(noted).toEqual([
      expect.objectContaining({
        thing: { kind: 'orgUnit', id: 'banshan' },
        deed: 'given',
        by: {
          kind: 'person',
          personId: personId('o-secretary'),
          role: 'branchSecretary',
          orgUnitId: 'banshan',
        },
        path: '/zk/huihuan/xiejiao/banshan/',
        request: `${input.requestId}:appoint`,
      }),
    ])
    expect(JSON.stringify(noted)).not.toContain('任另外')
  })

  it('ends a term, and what is sent to the vacant post goes to the community, then to the subdistrict', async () => {
    await begin()
    const receiversOf = async () => {
      const { issue } = await district.call('wang', 'raiseIssue', report())
      await district.deliver()
      const entries = await district.cloud.engine.find('inbox', {
        'about.id': issue.id,
        kind: 'issueWaiting',
      })
      return entries.map(row => row['personId'])
    }
    const end = (part: string, orgUnitId: string, postId: string) =>
      district.call(part, 'endPost', {
        orgUnitId,
        postId,
        until: district.cloud.now(),
        reason: '调离本区',
        requestId: request(),
      })
    await district.call('wang', 'compound', { compoundId: 'banshan' })
    const { posts } = await end('communitySecretary', 'banshan', 'secretary-term')
    expect(district.lastCost()).toBe(11)
    expect(posts.vacancies[0]).toMatchObject({ role: 'branchSecretary' })
    expect(posts.terms.find(({ status }) => status === 'past')?.endedFor).toBe('调离本区')
    expect(await receiversOf()).toEqual([personId('o-communitySecretary')])
    await end('administrator', 'xiejiao', 'communitySecretary-term')
    expect(await receiversOf()).toEqual([personId('o-subdistrict')])
    await end('administrator', 'huihuan', 'subdistrict-term')
    expect(await receiversOf()).toEqual([personId('o-district')])
  })

  it('tells somebody who stands in for all posts of an office once, and twice by no redelivery', async () => {
    await begin()
    for (const postId of ['communityStaff-term', 'communitySecretary-term'])
      await district.call('administrator', 'endPost', {
        orgUnitId: 'xiejiao',
        postId,
        until: district.cloud.now(),
        reason: '调离本区',
        requestId: request(),
      })
    const { issue } = await district.call('sibling', 'raiseIssue', report({ compoundId: 'hailun' }))
    await district.deliver()
    await district.deliver()
    const entries = await district.cloud.engine.find('inbox', { 'about.id': issue.id, kind: 'issueWaiting' })
    expect(entries.map(row => row['personId'])).toEqual([personId('o-subdistrict')])
  })

  it('takes back a term that has not begun', async () => {
    await begin()
    const from = monday + 5 * day
    await district.call('secretary', 'appoint', newHead(district.cloud.now(), { from }))
    const term = (await unit()).posts.at(-1)
    const { posts } = await district.call('secretary', 'endPost', {
      orgUnitId: 'banshan',
      postId: term?.id ?? '',
      until: district.cloud.now(),
      reason: '选错了人',
      requestId: request(),
    })
    expect(termsOf(posts, 'buildingHead')).toEqual([])
    expect((await personOf('another')).posts).toEqual([])
    expect(await told('another')).toEqual(expect.arrayContaining(['postGiven', 'postEnded']))
  })

  it('carries each request out once, however often it arrives', async () => {
    await begin('gateway', 3)
    const appointment = newHead(district.cloud.now())
    const handover = handOverSecretary(district.cloud.now())
    const first = await district.call('administrator', 'appoint', appointment)
    await district.call('administrator', 'handOver', handover)
    const before = await everything()
    expect((await district.call('administrator', 'appoint', appointment)).posts.terms).toHaveLength(
      first.posts.terms.length + 1,
    )
    await district.call('administrator', 'handOver', handover)
    expect(await everything()).toBe(before)
    await Promise.all([1, 2, 3].map(() => district.reply('administrator', 'handOver', handover)))
    expect(await everything()).toBe(before)
  })

  it('gives a seat once, however many appoint at the same time', async () => {
    await begin('gateway', 3)
    const replies = await Promise.all([
      district.reply('administrator', 'appoint', newHead(district.cloud.now())),
      district.reply(
        'communitySecretary',
        'appoint',
        newHead(district.cloud.now(), { person: named.successor }),
      ),
      district.reply(
        'secretary',
        'appoint',
        newHead(district.cloud.now(), { person: { name: '刘兆忠', phone: '13812340001' } }),
      ),
    ])
    expect(replies.map(outcome).sort()).toEqual(['ok', 'seat-taken', 'seat-taken'])
    expect((await unit()).posts.filter(({ role }) => role === 'buildingHead')).toHaveLength(1)
  })
})

it('lets nobody act on another instance that still remembers the old posts', async () => {
  const district = await startWithSuccessors({ instances: 3 })
  try {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const look = (part: string) => district.reply(part, 'getIssue', { issueId: issue.id })
    // Several instances at once, so that each remembers the directory and the person as they were.
    await Promise.all(Array.from({ length: 12 }, () => look('secretary')))
    await district.call('administrator', 'handOver', {
      orgUnitId: 'banshan',
      postId: 'secretary-term',
      to: named.successor,
      at: district.cloud.now(),
      until: null,
      note: '',
      requestId: request(),
    })
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        district.reply('secretary', 'rejectIssue', {
          issueId: issue.id,
          reason: '不受理',
          requestId: request(),
        }),
      ),
    )
    expect(tries.map(reply => (reply.ok ? 'ok' : reply.refusal.kind))).toEqual(
      Array(12).fill('not-permitted'),
    )
  } finally {
    await district.close()
  }
})
