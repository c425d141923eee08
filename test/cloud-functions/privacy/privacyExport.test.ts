import { idOf, openidOf, person } from '../district/people'
import { addHomes, addPeople, approving, claims, emptyHome, listed } from '../district/residence'
import { ballotOf, openVote } from '../district/openVote'
import { report, request, startDistrict, transports, type District } from '../district/startDistrict'

const name = '莫全收'
const phone = '13866660001'
const scripted = '<script>alert("x")</script>&\'尾'

/** Marks of others: none of them may be in the export. */
const others = [
  '王秀兰',
  '刘兆忠',
  '13812340001',
  '何小满',
  openidOf('wang'),
  idOf('wang'),
  openidOf('keeper'),
]

const fetched = async (url: string) => {
  const response = await fetch(encodeURI(url))
  expect(response.status).toBe(200)
  return { type: response.headers.get('content-type'), text: await response.text() }
}

describe.each(transports)('the export of one’s data, over the %s transport', transport => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict({ transport })
    await addPeople(district, { ...person('keeper', name), phone })
    await addHomes(
      district,
      emptyHome('u30', { owners: [listed(name, phone), listed('刘兆忠', '13812340001')] }),
    )
    const mine = await claims(district, 'keeper', 'u30', {
      evidence: [await district.photo('keeper')],
      note: '刚过户',
    })
    await district.call('secretary', 'decideClaims', approving(mine))
    const photo = await district.photo('keeper')
    const { issue } = await district.call(
      'keeper',
      'raiseIssue',
      report({ text: scripted.repeat(2), photos: [photo] }),
    )
    await district.call('wang', 'supportIssue', { issueId: issue.id, requestId: request() })
    await district.call('secretary', 'revealPhone', {
      about: { thing: 'issue', id: issue.id },
      side: null,
      reason: '回电核实',
      requestId: request(),
    })
    const theirs = (await district.call('wang', 'raiseIssue', report({ text: '王秀兰说电梯又停了' }))).issue
    await district.call('keeper', 'supportIssue', { issueId: theirs.id, requestId: request() })
    const vote = await openVote(district)
    await district.call('keeper', 'castBallot', await ballotOf(district, 'keeper', vote.id))
    for (const part of ['keeper', 'wang'])
      await district.call(part, 'comment', { voteId: vote.id, text: `${part} 的意见`, requestId: request() })
    await district.deliver()
  })
  afterAll(() => district.close())

  it('holds everything about the person, for machines and to be read, and nobody else', async () => {
    const made = await district.call('keeper', 'exportMyData', { requestId: request() })
    expect(made.expiresAt).toBe(district.cloud.now() + 7_200_000)
    const [json, page] = [await fetched(made.json), await fetched(made.page)]
    expect(json.type).toContain('application/json')
    expect(page.type).toContain('text/html')
    const data = JSON.parse(json.text) as Record<string, readonly Record<string, unknown>[]>
    expect(data).toMatchObject({
      profile: [{ name, phone }],
      agreements: [{ kind: 'privacyAgreement' }, { kind: 'sensitiveData' }],
      homes: [{ home: '半山名苑 3栋u30', as: 'owner' }],
      posts: [],
      claims: [{ state: 'approved', note: '刚过户', photos: [expect.stringContaining('http')] }],
      issues: [{ text: scripted.repeat(2), photos: [expect.stringContaining('http')] }],
      deeds: [{ deed: 'supported' }],
      comments: [{ vote: '建设充电桩', text: 'keeper 的意见' }],
      ballots: [
        {
          vote: '建设充电桩',
          answers: [{ choice: 'agree' }],
          receipt: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
      looks: [{ what: 'phone', byName: '李书记', reason: '回电核实' }],
    })
    expect(data['inbox']?.length).toBeGreaterThan(3)
    expect(made.sections.map(({ count }) => count)).toEqual(
      [
        'profile',
        'agreements',
        'homes',
        'posts',
        'claims',
        'proxies',
        'issues',
        'deeds',
        'comments',
        'ballots',
        'inbox',
        'looks',
      ].map(section => data[section]?.length),
    )
    for (const text of [json.text, page.text])
      for (const other of others) expect([other, text.includes(other)]).toEqual([other, false])
    for (const word of [name, phone, '个人资料', '投过的票', '建设充电桩', '李书记'])
      expect(page.text).toContain(word)
  })

  it('shows what people wrote as text, and needs nothing from elsewhere', async () => {
    const { page } = await district.call('keeper', 'exportMyData', { requestId: request() })
    const { text } = await fetched(page)
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;尾')
    expect(text).not.toMatch(/<(link|img|iframe|script)|@import|url\(/)
  })

  it('is made once for one request, and lies where its name tells nothing', async () => {
    const asked = { requestId: request() }
    const before = (await district.rows('dataExports')).length
    const first = await district.call('keeper', 'exportMyData', asked)
    const again = await district.call('keeper', 'exportMyData', asked)
    expect(again.sections).toEqual(first.sections)
    const stored = await district.rows('dataExports')
    expect(stored).toHaveLength(before + 1)
    expect(stored.every(({ page }) => /\/exports\/d[0-9a-f]{24}\.html$/.test(String(page)))).toBe(true)
    expect((await fetched(again.json)).text).toBe((await fetched(first.json)).text)
  })
})

describe('agreements', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())
  const version = '2026-11-01'
  const stop = () => ({ kind: 'sensitiveData' as const, requestId: request() })

  it('are withdrawn and given again, each by itself; what was decided stays, new papers are refused', async () => {
    await addHomes(district, emptyHome('u31'), emptyHome('u32'))
    const evidence = [await district.photo('newcomer')]
    const home = await claims(district, 'newcomer', 'u31', { evidence })
    await district.call('secretary', 'decideClaims', approving(home))
    const asked = stop()
    const { agreements } = await district.call('newcomer', 'withdrawConsent', asked)
    expect(agreements.map(({ kind, withdrawnAt }) => [kind, withdrawnAt])).toEqual([
      ['privacyAgreement', null],
      ['sensitiveData', district.cloud.now()],
    ])
    expect((await district.call('newcomer', 'me', {})).occupancies).toHaveLength(1)
    const claim = {
      compoundId: 'banshan',
      unitId: 'u32',
      as: 'owner' as const,
      note: '',
      under14: false,
      until: null,
    }
    expect(
      await district.refused('newcomer', 'claimUnit', { ...claim, evidence, requestId: request() }),
    ).toMatchObject({ kind: 'consent-needed' })
    const given = { kind: 'sensitiveData' as const, version, requestId: request() }
    expect((await district.call('newcomer', 'giveConsent', given)).agreements).toHaveLength(3)
    // The one of before was taken in with the first claim.
    const another = [await district.photo('newcomer')]
    await district.call('newcomer', 'claimUnit', { ...claim, evidence: another, requestId: request() })
    // The withdrawal, delivered once more, does not take back what was given after it.
    await district.call('newcomer', 'withdrawConsent', asked)
    expect((await district.call('newcomer', 'me', {})).agreed).toEqual(['privacyAgreement', 'sensitiveData'])
    await district.call('newcomer', 'giveConsent', given)
    expect(
      (await district.call('newcomer', 'giveConsent', { ...given, requestId: request() })).agreements,
    ).toHaveLength(3)
  })

  it('are given to the wording in force only', async () => {
    expect(
      await district.refused('wang', 'giveConsent', {
        kind: 'sensitiveData',
        version: '2025-01-01',
        requestId: request(),
      }),
    ).toEqual({ kind: 'consent-needed', field: 'version', params: { version } })
    expect(await district.refused('stranger', 'withdrawConsent', stop())).toMatchObject({
      kind: 'unknown-person',
    })
  })

  it('stand in the audit', async () => {
    await district.call('wang', 'withdrawConsent', stop())
    await district.deliver()
    expect(await district.rows('auditLog')).toMatchObject([
      { thing: { kind: 'person', id: idOf('wang') }, deed: 'withdrawConsent', path: '/zk/' },
    ])
  })
})
