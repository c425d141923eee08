import { createHash } from 'node:crypto'
import { calls, type CallName, type Input } from '#contracts/calls'
import { delegation } from '../district/authorising'
import { goodInputs } from '../district/goodInputs'
import { openVote } from '../district/openVote'
import { idOf, livingAt, openidOf, person, postAt } from '../district/people'
import { addHomes, addPeople, claimOf, emptyHome, listed } from '../district/residence'
import { report, request, startDistrict, type District } from '../district/startDistrict'

/** The offices and neighbours who try to find out who has reported. */
const curious = [
  'property',
  'head',
  'communitySecretary',
  'district',
  'secretary',
  'committee',
  'liu',
] as const

const alphabet32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const base32 = (bytes: Buffer): string =>
  [...bytes]
    .map(byte => byte.toString(2).padStart(8, '0'))
    .join('')
    .match(/.{5}/g)
    ?.map(five => alphabet32[Number.parseInt(five, 2)] ?? '')
    .join('') ?? ''

const enough = 12
const algorithms = ['sha256', 'sha1', 'md5', 'sha512'] as const

/** The beginnings of every usual hash of a text, in every usual way of writing them. */
const hashesOf = (text: string): readonly string[] =>
  algorithms.flatMap(algorithm => {
    const bytes = createHash(algorithm).update(text).digest()
    return [
      bytes.toString('hex'),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      base32(bytes),
    ].flatMap(written => [written.slice(0, enough), written.toLowerCase().slice(0, enough)])
  })

const separators = ['', '\n', ':', '/', '-', '_', ' ', '|', '#'] as const

/** What can be made of things that are known of a person, each by itself and with anything else that is known. */
const guessesOf = (ofPerson: readonly string[], others: readonly string[]): ReadonlySet<string> => {
  const guesses = new Set<string>()
  const add = (text: string) => {
    for (const hash of hashesOf(text)) guesses.add(hash)
  }
  for (const own of ofPerson) {
    add(own)
    for (const other of others)
      for (const separator of separators) {
        add(`${own}${separator}${other}`)
        add(`${other}${separator}${own}`)
      }
  }
  return guesses
}

const hits = (seen: string, guesses: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>()
  for (let at = 0; at + enough <= seen.length; at += 1) {
    const part = seen.slice(at, at + enough)
    if (guesses.has(part)) found.add(seen.slice(Math.max(0, at - 20), at + 40))
  }
  return [...found]
}

/** Whatever could be an id, a name of a file or a hash; but for those by which one line of the chain holds the next. */
const marksIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replaceAll(/"(?:previous|hash)":"[0-9a-f]*"/g, '')
      .match(/[A-Za-z0-9_-]{8,}/g)
      ?.filter(mark => /\d/.test(mark)),
  )

interface Things {
  readonly hidden: string
  readonly claim: string
  readonly proxy: string
  readonly vote: Awaited<ReturnType<typeof openVote>>
  readonly requests: readonly string[]
  readonly uploads: readonly string[]
}

/** What one resident does: a hidden report, and beside it whatever bears their name. */
const liveAs = async (
  district: District,
  part: string,
  home: string,
  unit: string,
  name: string,
): Promise<Things> => {
  const requests: string[] = []
  const uploads: string[] = []
  const asked = <Asked extends { readonly requestId: string }>(input: Asked): Asked => {
    requests.push(input.requestId)
    return input
  }
  const photo = async () => {
    const fileId = await district.photo(part)
    uploads.push(fileId)
    return fileId
  }
  const hiddenReport = asked(report({ anonymous: true, photos: [await photo(), await photo()] }))
  const hidden = (await district.call(part, 'raiseIssue', hiddenReport)).issue.id
  await district.call(part, 'raiseIssue', asked(report({ photos: [await photo()] })))
  const claim = asked(claimOf(home, { evidence: [await photo()] }))
  const { claim: claimed } = await district.call(part, 'claimUnit', claim)
  const paper = [await photo()]
  const granted = asked({ ...(await delegation(district, part, { unitIds: [unit] })), paper })
  const { proxy } = await district.call(part, 'grantProxy', {
    ...granted,
    holder: { name, phone: '13812340001' },
  })
  const vote = await openVote(district)
  const words = { voteId: vote.id, text: '我赞成', requestId: request() }
  await district.call(part, 'comment', asked(words))
  return { hidden, claim: claimed.id, proxy: proxy.id, vote, requests, uploads }
}

/** Everything that somebody can read, in one piece for each thing that it is about. */
const readBy = async (district: District, part: string, lives: readonly Things[]) => {
  const reads = (Object.keys(calls) as CallName[]).filter(
    name => !calls[name].writes && name !== 'uploadTicket',
  )
  const about: string[] = []
  for (const { hidden, claim, proxy, vote } of lives) {
    const inputs = goodInputs(hidden, vote, district.cloud.now(), {
      claimId: claim,
      proxyId: proxy,
      importId: 'r-none',
      rulingId: 'h-none',
    })
    for (const name of reads) about.push(JSON.stringify(await district.reply(part, name, inputs[name])))
    for (const orgUnitId of ['banshan', 'xiejiao', 'zk']) {
      const asked = { orgUnitId, thing: null, cursor: null } satisfies Input<'audit'>
      about.push(JSON.stringify(await district.reply(part, 'audit', asked)))
      for (const show of ['waiting', 'decided'] as const) {
        about.push(
          JSON.stringify(await district.reply(part, 'listClaims', { orgUnitId, show, cursor: null })),
        )
        about.push(
          JSON.stringify(await district.reply(part, 'listProxies', { orgUnitId, show, cursor: null })),
        )
      }
      for (const queue of ['toAccept', 'handling', 'overdue'] as const)
        about.push(
          JSON.stringify(await district.reply(part, 'workbench', { orgUnitId, queue, cursor: null })),
        )
    }
  }
  return about.join('\n').replaceAll(/"requestId":"[^"]+"/g, '')
}

describe('whoever reports anonymously', () => {
  let district: District
  let wang: Things
  let liu: Things
  beforeAll(async () => {
    district = await startDistrict()
    await addPeople(district, person('head', '何楼长', { posts: [postAt('buildingHead', 'banshan')] }))
    await addPeople(district, person('rong', '容同名', { occupancies: [livingAt('banshan', 'u05')] }))
    await addHomes(district, emptyHome('m01'), emptyHome('m02', { owners: [listed('陈又来')] }))
    wang = await liveAs(district, 'wang', 'm01', 'u01', '刘兆忠')
    liu = await liveAs(district, 'liu', 'm02', 'u02', '王秀兰')
    await district.deliver()
    await district.sweep()
    await district.deliver()
  })
  afterAll(() => district.close())

  const lines = async (part: string, of: Things, isHidden: boolean) => {
    const line = (rows: readonly { thing: { id: string } }[]) =>
      rows.filter(({ thing }) => (thing.id === of.hidden) === isHidden)
    const reply = await district.reply(part, 'audit', { orgUnitId: 'banshan', thing: null, cursor: null })
    return reply.ok ? JSON.stringify(line(reply.output.rows)) : ''
  }

  it.each(curious)('is not to be found by hashes of what is known: by %s', async part => {
    const seen = await readBy(district, part, [wang, liu])
    expect(seen.length).toBeGreaterThan(10_000)
    const names = wang.uploads.flatMap(fileId => [
      fileId,
      fileId.split('/').slice(3).join('/'),
      fileId.split('/').at(-1) ?? '',
    ])
    const ofWang = [idOf('wang'), openidOf('wang'), '王秀兰', '13812340001', `owners/${idOf('wang')}`]
    const others = [...wang.requests, ...names, wang.hidden, wang.claim, wang.proxy, 'raiseIssue', 'claims']
    const guesses = guessesOf(ofWang, [...others, ...wang.requests.map(id => `${id}:raiseIssue`)])
    expect(guesses.size).toBeGreaterThan(10_000)
    expect(hits(seen, guesses)).toEqual([])
    // The names of uploads, and hashes of them alone, lead nowhere either.
    expect(hits(seen, guessesOf(names, []))).toEqual([])
    for (const name of names) expect([name, seen.includes(name)]).toEqual([name, false])
  })

  it.each(curious)('is not to be found by what stands at the report and elsewhere too: by %s', async part => {
    const detail = async ({ hidden }: Things) =>
      JSON.stringify(await district.reply(part, 'getIssue', { issueId: hidden })).replaceAll(
        /"requestId":"[^"]+"/g,
        '',
      )
    const hiddenSays = marksIn(`${await detail(wang)} ${await lines(part, wang, true)}`)
    const ofLiu = marksIn(`${await detail(liu)} ${await lines(part, liu, true)}`)
    const listed = await district.reply(part, 'listIssues', {
      compoundId: 'banshan',
      show: 'all',
      cursor: null,
    })
    const elsewhere = [
      await district.reply(part, 'getClaim', { claimId: wang.claim }),
      await district.reply(part, 'getProxy', { proxyId: wang.proxy }),
      await district.reply(part, 'listComments', { voteId: wang.vote.id, cursor: null }),
      { output: listed.ok ? listed.output.rows.filter(({ id }) => id !== wang.hidden) : [] },
    ].map(reply => JSON.stringify({ ...reply, requestId: '' }))
    const saysOfWang = marksIn(`${elsewhere.join(' ')} ${await lines(part, wang, false)}`)
    expect(saysOfWang.size).toBeGreaterThan(10)
    // What stands at the report of another as well is of the place or of the form, not of the person.
    const isInstant = (mark: string) => /^\d{13}$/.test(mark)
    const shared = [...hiddenSays].filter(mark => saysOfWang.has(mark) && !ofLiu.has(mark))
    expect(shared.filter(mark => !isInstant(mark))).toEqual([])
    for (const known of [idOf('wang'), openidOf('wang'), '王秀兰'])
      expect(await detail(wang)).not.toContain(known)
  })

  it('has links of papers that name nobody', async () => {
    const { evidence } = await district.call('secretary', 'getClaim', { claimId: wang.claim })
    const { paper } = await district.call('secretary', 'getProxy', { proxyId: wang.proxy })
    expect([...evidence, ...paper]).toHaveLength(2)
    for (const link of [...evidence, ...paper])
      expect(link).toMatch(/\/storage\/kept\/[0-9a-f]{40}\.jpg\?sign=/)
  })
})
