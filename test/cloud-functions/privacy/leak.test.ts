import { calls, type CallName } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { ballotOf, openVote } from '../district/openVote'
import { delegation } from '../district/authorising'
import { goodInputs } from '../district/goodInputs'
import { everybody, idOf, livingAt, openidOf, person } from '../district/people'
import { addHomes, addPeople, amend, claims, emptyHome, listed } from '../district/residence'
import { addNamesakes, preview, rosterFile, rulingOn } from '../district/rosters'
import { report, request, startDistrict, type District } from '../district/startDistrict'

/** Residents whose names and phones stand somewhere, and nobody besides their offices may learn them. */
const residents = {
  anonymous: '莫匿名',
  claimer: '莫认领',
  principal: '莫委托',
  holder: '莫代投',
} as const
type Resident = keyof typeof residents

const marks = {
  claimNote: '标记一：认领的说明',
  proxyNote: '标记二：委托的说明',
  rulingNote: '标记三：认定的说明',
  lookReason: '标记三：查看的理由',
  rosterOwner: '莫名册',
  rosterOwnerPhone: '13900001111',
  rosterTenant: '莫租户',
  importedOwner: '莫导入',
  importedPhone: '13900002222',
} as const

const phoneOf = (index: number): string => `1377777${String(1_000 + index)}`

/** A word as it is stored, and what it is for the message of a failing test. */
type Marker = readonly [what: string, word: string]

const everything = async (district: District): Promise<string> =>
  JSON.stringify(
    await Promise.all((Object.keys(schema) as CollectionName[]).map(name => district.rows(name))),
  )

/** A phone of their own for everybody: of those who hold posts too. @returns them */
const givePhones = async (district: District): Promise<readonly Marker[]> => {
  const parts = [...everybody.map(({ _id, name }) => [name, _id] as const)]
  for (const [index, [, id]] of parts.entries())
    await amend(district, 'people', id, { phone: phoneOf(index) })
  return parts.map(([name], index) => [`the phone of ${name}`, phoneOf(index)] as const)
}

const settle = async (district: District): Promise<readonly Marker[]> => {
  const parts = Object.keys(residents) as Resident[]
  for (const [index, part] of parts.entries()) {
    const occupancies = part === 'claimer' ? [] : [livingAt('banshan', `leak-${part}`)]
    await addPeople(district, {
      ...person(part, residents[part], { occupancies }),
      phone: phoneOf(100 + index),
    })
    if (part !== 'claimer')
      await addHomes(
        district,
        emptyHome(`leak-${part}`, {
          owners: [{ personId: idOf(part), name: residents[part], phone: phoneOf(100 + index) }],
          residentIds: [idOf(part)],
        }),
      )
  }
  await addHomes(
    district,
    emptyHome('leak-free', {
      owners: [listed(residents.claimer), listed(marks.rosterOwner, marks.rosterOwnerPhone)],
      tenants: [listed(marks.rosterTenant)],
    }),
  )
  return parts.flatMap((part, index): readonly Marker[] => [
    [`the name of ${part}`, residents[part]],
    [`the phone of ${part}`, phoneOf(100 + index)],
    [`the id of ${part}`, idOf(part)],
    [`the openid of ${part}`, openidOf(part)],
  ])
}

const rowOf = (rows: readonly object[], id: string): Record<string, unknown> => {
  const row = rows.find(one => '_id' in one && one._id === id)
  if (row === undefined) throw new Error(`no ${id}`)
  return row as Record<string, unknown>
}

const plant = async (district: District) => {
  const phones = await givePhones(district)
  const names = await settle(district)
  const raised = report({ anonymous: true, photos: [await district.photo('anonymous')] })
  const issueId = (await district.call('anonymous', 'raiseIssue', raised)).issue.id
  const look = { issueId, reason: marks.lookReason, requestId: request() }
  await district.call('secretary', 'revealReporter', look)

  const vote = await openVote(district)
  const evidence = [await district.photo('claimer')]
  const claimId = await claims(district, 'claimer', 'leak-free', { evidence, note: marks.claimNote })
  const asked = await delegation(district, 'principal', {
    unitIds: ['leak-principal'],
    holder: { name: residents.holder, phone: phoneOf(103) },
    note: marks.proxyNote,
  })
  const proxyId = (await district.call('principal', 'grantProxy', asked)).proxy.id
  const lines = ['楼栋,房号,面积,业主,电话', `3栋,1801,89.5,${marks.importedOwner},${marks.importedPhone}`]
  const importId = (await preview(district, rosterFile('roster.csv', lines))).id

  await addNamesakes(district, '莫同名甲', ['leak-n1', 'leak-n2'])
  const word = rulingOn(['leak-n1', 'leak-n2'], { note: marks.rulingNote })
  const rulingId = (await district.call('property', 'proposeRuling', word)).ruling.id

  await district.call('holder', 'castBallot', await ballotOf(district, 'holder', vote.id, 'against'))
  await district.call('principal', 'comment', { voteId: vote.id, text: '我再想想', requestId: request() })
  await district.deliver()
  const [ballot] = await district.rows('ballots')
  // Photos lie under names of their own: those are what nobody else may see.
  const keptIn = async (collection: 'claims' | 'proxies', id: string, field: string) =>
    (rowOf(await district.rows(collection), id)[field] as readonly string[])[0] ?? ''
  const [paperOfClaim, paperOfProxy] = [
    await keptIn('claims', claimId, 'evidence'),
    await keptIn('proxies', proxyId, 'paper'),
  ]
  const markers: readonly Marker[] = [
    ...phones,
    ...names,
    ...(Object.entries(marks) as readonly Marker[]),
    ['the name of a namesake', '莫同名甲'],
    ['a choice', '"choice":"against"'],
    ['the receipt of a ballot', String(ballot?.['receipt'])],
    ['the salt of a ballot', String(ballot?.['salt'])],
    ['a photo of a paper', paperOfClaim],
    ['a photo of an authorisation', paperOfProxy],
    ...everybody.map(({ openid, name }): Marker => [`the openid of ${name}`, openid]),
  ]
  return { issueId, vote, things: { claimId, proxyId, importId, rulingId }, markers }
}

describe('every call, read for what is nobody’s business', () => {
  let district: District
  let planted: Awaited<ReturnType<typeof plant>>
  const names = Object.keys(calls) as CallName[]
  /** Erasing oneself comes last: after it there is nobody to ask. */
  const inOrder = [
    ...names.filter(name => !calls[name].writes),
    ...names.filter(name => calls[name].writes && name !== 'eraseMe'),
    'eraseMe' as const,
  ]

  beforeAll(async () => {
    district = await startDistrict()
    planted = await plant(district)
  })
  afterAll(() => district.close())

  /** @param elsewhere what they ask about instead of 半山名苑 */
  const answersTo = async (part: string, wanted: readonly CallName[], elsewhere = 'banshan') => {
    const { issueId, vote, things } = planted
    const inputs = goodInputs(issueId, vote, district.cloud.now(), things)
    const answers: string[] = []
    for (const name of wanted) {
      const input: unknown = JSON.parse(
        JSON.stringify(inputs[name]).replaceAll('"banshan"', `"${elsewhere}"`),
      )
      const reply = await district.send(part, { call: name, input })
      answers.push(`${name} ${JSON.stringify(reply)}`)
      // What the links lead to is part of the answer.
      if (name === 'exportMyData' && reply.ok) {
        const { json, page } = reply.output as { json: string; page: string }
        for (const url of [json, page]) answers.push(`${name} ${await (await fetch(encodeURI(url))).text()}`)
      }
    }
    return answers
  }
  /** Which call tells what, of all that was planted but the caller's own. */
  const leaks = (part: string, answers: readonly string[]): readonly string[] => {
    const own = everybody.findIndex(({ _id }) => _id === idOf(part))
    const theirs = own < 0 ? [] : [phoneOf(own), openidOf(part)]
    return answers.flatMap(answer =>
      planted.markers
        .filter(([, word]) => !theirs.includes(word) && answer.includes(word))
        .map(([what]) => `${answer.split(' ')[0] ?? ''} tells ${part} ${what}`),
    )
  }

  it('is looked for: all of it lies in the database', async () => {
    const stored = await everything(district)
    for (const [what, word] of planted.markers)
      expect([what, word.length > 3 || word.includes('莫'), stored.includes(word)]).toEqual([
        what,
        true,
        true,
      ])
    expect(planted.markers.length).toBeGreaterThan(60)
  })

  it('is found where it may be: by the office that needs it, with a reason where one is asked', async () => {
    const seen = (
      await answersTo('secretary', ['getClaim', 'getProxy', 'listRulings', 'revealReporter'])
    ).join('\n')
    for (const word of [
      residents.claimer,
      marks.claimNote,
      residents.principal,
      marks.proxyNote,
      marks.rulingNote,
      residents.anonymous,
    ])
      expect(seen).toContain(word)
  })

  it.each([
    ['a neighbour', 'tenant', 'banshan'],
    ['a neighbour of another compound', 'sibling', 'banshan'],
    ['the secretary of another compound', 'siblingSecretary', 'banshan'],
    ['the secretary of another compound, at home', 'siblingSecretary', 'yuhu'],
    ['somebody without a home', 'newcomer', 'banshan'],
    ['a stranger', 'stranger', 'banshan'],
  ])('is told to nobody: %s', async (_, part, elsewhere) => {
    const answers = await answersTo(part, inOrder, elsewhere)
    expect(answers.filter(answer => answer.includes('"internal"'))).toEqual([])
    expect(leaks(part, answers)).toEqual([])
  })

  it('is not told to the handlers and offices of the compound by mere reading', async () => {
    const reads = names.filter(name => !calls[name].writes)
    const kept = planted.markers.filter(([what]) => /anonymous|choice|receipt|salt|openid/.test(what))
    for (const part of ['secretary', 'property', 'grid', 'committee', 'communitySecretary', 'district']) {
      const answers = await answersTo(part, reads)
      const told = leaks(part, answers).filter(leak => kept.some(([what]) => leak.endsWith(what)))
      expect(told).toEqual([])
    }
  })
})
