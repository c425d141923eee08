import type { Unit } from '#domain/organisation/Unit'
import { ballotOf, openVote } from '../district/openVote'
import { idOf, livingAt, person, postAt } from '../district/people'
import {
  addHomes,
  addPeople,
  approving,
  claimOf,
  claims,
  emptyHome,
  listed,
  refusing,
  withCard,
} from '../district/residence'
import { isKeptPhoto } from '../district/photoFiles'
import { day, monday, request, startDistrict, transports, type District } from '../district/startDistrict'

const unitOf = async (district: District, id: string) =>
  (await district.rows('units')).find(({ _id }) => _id === id) as unknown as Unit
const statesOf = async (district: District, part: string) =>
  (await district.call(part, 'myClaims', {})).rows.map(({ state }) => state)
const kindsFor = async (district: District, part: string) =>
  (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)

describe.each(transports)('a claim, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
    await addHomes(district, emptyHome('u10'), emptyHome('u11', { owners: [listed('李书记')] }))
  })
  afterEach(() => district.close())

  it('is refused, appealed and approved, and its owner casts in a vote that was open already', async () => {
    const vote = await openVote(district)
    const { claim } = await district.call(
      'newcomer',
      'claimUnit',
      claimOf('u10', { evidence: [await district.photo('newcomer')], note: '刚过户' }),
    )
    expect(claim).toMatchObject({
      state: 'submitted',
      officeName: '半山名苑',
      standIn: false,
      instance: 'first',
      mayAppeal: false,
      mayWithdraw: true,
    })
    await district.call('secretary', 'decideClaims', refusing('请补房产证', claim.id))
    const [refused] = (await district.call('newcomer', 'myClaims', {})).rows
    expect(refused).toMatchObject({
      state: 'refused',
      reason: '请补房产证',
      mayAppeal: true,
      appealBy: (vote.opensAt ?? 0) + 60_000 + 30 * day,
    })

    const appeal = { claimId: claim.id, reason: '名册上有我', requestId: request() }
    const appealed = (await district.call('newcomer', 'appealClaim', appeal)).claim
    expect(appealed).toMatchObject({ state: 'appealed', officeName: '斜角社区', instance: 'appeal' })
    expect((await district.refused('secretary', 'decideClaims', approving(claim.id))).kind).toBe(
      'not-permitted',
    )
    const mine = {
      voteId: vote.id,
      rightId: 'u10',
      answers: [{ questionId: 'q1', choice: 'agree' }],
    } as const
    expect(
      await district.refused('newcomer', 'castBallot', {
        ...mine,
        answers: [...mine.answers],
        requestId: request(),
      }),
    ).toMatchObject({ kind: 'no-voting-right' })

    await district.call('communityStaff', 'decideClaims', approving(claim.id))
    expect(await statesOf(district, 'newcomer')).toEqual(['approved'])
    expect((await district.call('newcomer', 'me', {})).occupancies).toMatchObject([
      { unitId: 'u10', unitLabel: '3栋u10', compoundId: 'banshan', kind: 'owner', until: null },
    ])
    const unit = await unitOf(district, 'u10')
    expect(unit).toMatchObject({ ownersSince: 0, rev: 2, residentIds: [idOf('newcomer')] })
    expect(unit.owners).toEqual([
      { ...withCard(listed('陈新来', '13812340001'), 'u10'), personId: idOf('newcomer') },
    ])

    await district.call('newcomer', 'castBallot', await ballotOf(district, 'newcomer', vote.id))
    await district.deliver()
    expect((await kindsFor(district, 'newcomer')).sort()).toEqual(
      expect.arrayContaining(['claimApproved', 'claimRefused']),
    )
    for (const part of ['secretary', 'property'])
      expect(await kindsFor(district, part)).toContain('claimWaiting')
    for (const part of ['communityStaff', 'communitySecretary'])
      expect(await kindsFor(district, part)).toContain('claimAppealed')
    expect(await kindsFor(district, 'subdistrict')).not.toContain('claimAppealed')
  })

  it('writes nothing when it is delivered again, whatever is asked', async () => {
    const everything = async () =>
      JSON.stringify(
        await Promise.all(
          (['claims', 'people', 'units', 'auditPending'] as const).map(name => district.rows(name)),
        ),
      )
    const thrice = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
      const first = await ask()
      const after = await everything()
      expect(await Promise.all([ask(), ask()])).toEqual([first, first])
      expect(await everything()).toBe(after)
      return first
    }
    const claimed = claimOf('u10')
    const { claim } = await thrice(() => district.call('newcomer', 'claimUnit', claimed))
    const refused = refusing('请补房产证', claim.id)
    await thrice(() => district.call('property', 'decideClaims', refused))
    const appeal = { claimId: claim.id, reason: '名册上有我', requestId: request() }
    await thrice(() => district.call('newcomer', 'appealClaim', appeal))
    const approved = approving(claim.id)
    await thrice(() => district.call('communitySecretary', 'decideClaims', approved))
    const left = { unitId: 'u10', as: 'owner', requestId: request() } as const
    await thrice(() => district.call('newcomer', 'moveOut', left))
    // The same home again, and then the old request to move out once more: it is over, and ends nothing.
    const again = await claims(district, 'newcomer', 'u10')
    await district.call('property', 'decideClaims', approving(again))
    await thrice(() => district.call('newcomer', 'moveOut', left))
    expect((await district.call('newcomer', 'me', {})).occupancies).toHaveLength(1)
    const withdrawn = { claimId: await claims(district, 'newcomer', 'u11'), requestId: request() }
    await thrice(() => district.call('newcomer', 'withdrawClaim', withdrawn))
  })

  it('is decided with others at once, each by itself', async () => {
    await addPeople(district, person('zhao', '赵一'), person('qian', '钱二'))
    const good = await claims(district, 'newcomer', 'u10')
    const wrong = await claims(district, 'zhao', 'u10')
    const family = await claims(district, 'qian', 'u11', { as: 'family' })
    const batch = approving(good, wrong, 'c-none', family)
    const { outcomes } = await district.call('secretary', 'decideClaims', batch)
    expect(outcomes).toEqual([
      { id: good, ok: true, refusal: null },
      { id: wrong, ok: false, refusal: 'not-on-roster' },
      { id: 'c-none', ok: false, refusal: 'not-found' },
      { id: family, ok: true, refusal: null },
    ])
    expect(await statesOf(district, 'zhao')).toEqual(['submitted'])
    // The office knows better than the name: it is the first owner of the roster after all, who has been taken.
    expect(
      (await district.refused('secretary', 'decideClaims', { ...approving(wrong), rosterOwner: 0 })).kind,
    ).toBe('owner-taken')
    expect((await district.call('secretary', 'decideClaims', batch)).outcomes).toEqual(outcomes)
  })

  it('costs four calls to make, and a bounded number to decide', async () => {
    await district.call('newcomer', 'compounds', { search: '' })
    const claimId = await claims(district, 'newcomer', 'u10')
    expect(district.lastCost()).toBe(4)
    await district.call('newcomer', 'myClaims', {})
    expect(district.lastCost()).toBeLessThanOrEqual(2)
    await district.call('secretary', 'listClaims', { orgUnitId: 'banshan', show: 'waiting', cursor: null })
    expect(district.lastCost()).toBeLessThanOrEqual(6)
    await district.call('secretary', 'getClaim', { claimId })
    expect(district.lastCost()).toBeLessThanOrEqual(4)
    await district.call('secretary', 'decideClaims', approving(claimId))
    // The decider and the claims; start, three read, three written, end; and whether a vote is under way.
    expect(district.lastCost()).toBe(2 + 8 + 1)
    await district.call('newcomer', 'household', { unitId: 'u10' })
    expect(district.lastCost()).toBeLessThanOrEqual(4)
    await district.call('newcomer', 'moveOut', { unitId: 'u10', as: 'owner', requestId: request() })
    // Whom an owner has authorised is looked for, and what is voted on.
    expect(district.lastCost()).toBe(1 + 8 + 2)
    const refused = await claims(district, 'newcomer', 'u10')
    await district.call('secretary', 'decideClaims', refusing('请补房产证', refused))
    expect(district.lastCost()).toBe(3)
  })
})

describe.each(transports)('claims that meet, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 4 })
    await addHomes(district, emptyHome('u10'))
  })
  afterEach(() => district.close())

  it('link one of two claimants to the same owner of the roster, however close they come', async () => {
    await addPeople(district, person('namesake', '陈新来'))
    const ids = [await claims(district, 'newcomer', 'u10'), await claims(district, 'namesake', 'u10')]
    const replies = await Promise.all([
      district.reply('secretary', 'decideClaims', approving(ids[0] ?? '')),
      district.reply('property', 'decideClaims', approving(ids[1] ?? '')),
    ])
    const kinds = replies.map(reply => (reply.ok ? 'ok' : reply.refusal.kind))
    expect(kinds.sort()).toEqual(['ok', 'owner-taken'])
    const { owners, residentIds } = await unitOf(district, 'u10')
    expect(residentIds).toEqual([owners[0]?.personId])
    const occupied = (await district.rows('people')).filter(({ occupancies }) =>
      JSON.stringify(occupancies).includes('"u10"'),
    )
    expect(occupied.map(({ _id }) => _id)).toEqual(residentIds)
  })

  it('are made once, however many at once ask for the same', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => district.reply('newcomer', 'claimUnit', claimOf('u10'))),
    )
    expect(replies.map(reply => (reply.ok ? 'ok' : reply.refusal.kind)).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'already-claimed'),
      'ok',
    ])
    expect(await district.rows('claims')).toHaveLength(1)
  })

  it('are decided once by two offices at once, one way or the other', async () => {
    const claimId = await claims(district, 'newcomer', 'u10')
    const replies = await Promise.all([
      district.reply('secretary', 'decideClaims', approving(claimId)),
      district.reply('property', 'decideClaims', refusing('请补房产证', claimId)),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const [claim] = (await district.call('newcomer', 'myClaims', {})).rows
    const { owners } = await unitOf(district, 'u10')
    expect(owners[0]?.personId).toBe(claim?.state === 'approved' ? idOf('newcomer') : null)
  })

  it('lose no resident when many are entered in one unit at once', async () => {
    const parts = Array.from({ length: 6 }, (_, n) => `p${String(n)}`)
    await addPeople(district, ...parts.map(part => person(part, `家人${part}`)))
    const ids = []
    for (const part of parts) ids.push(await claims(district, part, 'u10', { as: 'family' }))
    const batches = [ids.slice(0, 3), ids.slice(3)].map(some => approving(...some))
    const deciders = ['secretary', 'property']
    await Promise.all(batches.map((batch, n) => district.call(deciders[n] ?? '', 'decideClaims', batch)))
    // Whatever met too often is said to be a conflict, and is done by sending the same batch again.
    for (const [n, batch] of batches.entries()) {
      const { outcomes } = await district.call(deciders[n] ?? '', 'decideClaims', batch)
      expect(outcomes.every(({ ok }) => ok)).toBe(true)
    }
    expect(new Set((await unitOf(district, 'u10')).residentIds)).toEqual(new Set(parts.map(idOf)))
  })
})

describe('who decides on a claim', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
    await addHomes(
      district,
      emptyHome('u10'),
      emptyHome('u11', { owners: [listed('李书记')] }),
      emptyHome('h02', { compoundId: 'hailun' }),
    )
  })
  afterEach(() => district.close())
  const kindFor = async (part: string, claimId: string) => {
    const reply = await district.reply(part, 'decideClaims', approving(claimId))
    return reply.ok ? 'ok' : reply.refusal.kind
  }

  it('is never the one who asks', async () => {
    const own = await claims(district, 'secretary', 'u11')
    expect(await kindFor('secretary', own)).toBe('own-request')
    expect(await district.call('secretary', 'getClaim', { claimId: own })).toMatchObject({
      mayDecide: false,
      whyNot: 'own-request',
    })
    expect(await statesOf(district, 'secretary')).toEqual(['submitted'])
    expect(await kindFor('property', own)).toBe('ok')
  })

  it('is nobody but the office: no neighbour, no other office, no post that has ended', async () => {
    const claimId = await claims(district, 'newcomer', 'u10')
    const others = [
      ['wang', 'not-found'],
      ['newcomer', 'not-found'],
      ['former', 'not-found'],
      ['grid', 'not-found'],
      ['committee', 'not-found'],
      ['siblingSecretary', 'not-found'],
      ['siblingCommunity', 'not-found'],
      ['communityStaff', 'not-permitted'],
      ['communitySecretary', 'not-permitted'],
      ['subdistrict', 'not-permitted'],
      ['district', 'not-found'],
      ['stranger', 'unknown-person'],
    ] as const
    for (const [part, kind] of others) expect([part, await kindFor(part, claimId)]).toEqual([part, kind])
    expect(await statesOf(district, 'newcomer')).toEqual(['submitted'])
  })

  it('is the community where there is no branch, with the property manager, and its subdistrict on appeal', async () => {
    await addPeople(district, person('manager', '卓物业', { posts: [postAt('propertyManager', 'hailun')] }))
    const { claim } = await district.call('newcomer', 'claimUnit', claimOf('h02', { compoundId: 'hailun' }))
    expect(claim).toMatchObject({ officeName: '斜角社区', standIn: true, instance: 'first' })
    for (const [part, orgUnitId] of [
      ['manager', 'hailun'],
      ['communityStaff', 'xiejiao'],
    ] as const) {
      const list = await district.call(part, 'listClaims', { orgUnitId, show: 'waiting', cursor: null })
      expect(list).toMatchObject({
        rows: [{ id: claim.id, claimantName: '陈**', match: 'nameAndPhone' }],
        waiting: { claims: 1, proxies: 0 },
      })
    }
    await district.call('manager', 'decideClaims', refusing('请补房产证', claim.id))
    const appeal = { claimId: claim.id, reason: '名册上有我', requestId: request() }
    expect((await district.call('newcomer', 'appealClaim', appeal)).claim).toMatchObject({
      officeName: '惠环街道',
      instance: 'appeal',
      standIn: false,
    })
    for (const part of ['communitySecretary', 'communityStaff', 'manager'])
      expect([part, await kindFor(part, claim.id)]).toEqual([part, 'not-permitted'])
    expect(await kindFor('subdistrict', claim.id)).toBe('ok')
  })

  it('is on appeal somebody else than the one who refused', async () => {
    await addPeople(
      district,
      person('both', '柳两职', {
        posts: [postAt('branchSecretary', 'banshan'), postAt('communityStaff', 'xiejiao')],
      }),
    )
    const claimId = await claims(district, 'newcomer', 'u10')
    await district.call('both', 'decideClaims', refusing('请补房产证', claimId))
    await district.call('newcomer', 'appealClaim', { claimId, reason: '名册上有我', requestId: request() })
    expect(await kindFor('both', claimId)).toBe('not-permitted')
    await district.call('communityStaff', 'decideClaims', refusing('仍不一致', claimId))
    const [claim] = (await district.call('newcomer', 'myClaims', {})).rows
    expect(claim).toMatchObject({ state: 'refusedFinally', mayAppeal: false, appealBy: null })
    // They may claim anew, with better papers.
    await claims(district, 'newcomer', 'u10')
  })

  it('acts in the post that is chosen, and as a resident in none', async () => {
    const claimId = await claims(district, 'newcomer', 'u10')
    const ask = async (actingAs: unknown) => {
      const reply = await district.send('secretary', {
        call: 'decideClaims',
        input: approving(claimId),
        actingAs,
      })
      return reply.ok ? 'ok' : reply.refusal.kind
    }
    expect(await ask('resident')).toBe('not-found')
    expect(await ask({ role: 'propertyManager', orgUnitId: 'banshan' })).toBe('post-not-held')
    expect(await ask({ role: 'branchSecretary', orgUnitId: 'banshan' })).toBe('ok')
  })

  it('sees the papers and masked phones; whoever only looks on sees no papers', async () => {
    const claimId = await claims(district, 'newcomer', 'u10', {
      evidence: [await district.photo('newcomer')],
    })
    const seen = await district.call('secretary', 'getClaim', { claimId })
    expect(seen).toMatchObject({
      claimantName: '陈新来',
      claimantPhone: '138****0001',
      match: 'nameAndPhone',
      roster: {
        area: 10_000,
        owners: [{ index: 0, name: '陈新来', phone: '138****0001', taken: false, fits: true }],
      },
      timeline: [{ kind: 'claimed', by: '陈新来', text: null }],
      mayDecide: true,
      whyNot: null,
    })
    expect(await isKeptPhoto(seen.evidence[0] ?? '')).toBe(true)
    expect(await district.call('communitySecretary', 'getClaim', { claimId })).toMatchObject({
      evidence: [],
      mayDecide: false,
      whyNot: 'not-permitted',
    })
    expect((await district.refused('siblingSecretary', 'getClaim', { claimId })).kind).toBe('not-found')
  })

  it('lists what waits oldest first and what is decided latest first, by keyset', async () => {
    await addPeople(
      district,
      ...Array.from({ length: 45 }, (_, n) => person(`p${String(n)}`, `住户${String(n)}`)),
    )
    const made: string[] = []
    for (let n = 0; n < 45; n += 1) {
      // Many at the same instant.
      district.passTo(monday + Math.floor(n / 7) * 1_000)
      made.push(await claims(district, `p${String(n)}`, 'u10', { as: 'family' }))
    }
    const all = async (show: 'waiting' | 'decided') => {
      const seen: string[] = []
      for (let cursor: string | null = null; ;) {
        const page: { rows: { id: string }[]; next: string | null } = await district.call(
          'property',
          'listClaims',
          { orgUnitId: 'banshan', show, cursor },
        )
        seen.push(...page.rows.map(({ id }) => id))
        if (page.next === null) return seen
        cursor = page.next
      }
    }
    const waiting = await all('waiting')
    expect(new Set(waiting)).toEqual(new Set(made))
    expect(waiting).toHaveLength(45)
    expect(made.slice(0, 7)).toEqual(expect.arrayContaining(waiting.slice(0, 7)))
    await district.call('property', 'decideClaims', approving(...made.slice(0, 30)))
    district.passTo(monday + day)
    await district.call('property', 'decideClaims', refusing('没有材料', ...made.slice(30, 40)))
    const decided = await all('decided')
    expect(decided).toHaveLength(40)
    expect(new Set(decided.slice(0, 10))).toEqual(new Set(made.slice(30, 40)))
    expect(await all('waiting')).toHaveLength(5)
    expect(
      await district.refused('wang', 'listClaims', { orgUnitId: 'banshan', show: 'waiting', cursor: null }),
    ).toEqual({ kind: 'not-permitted' })
  })
})

describe('what cannot be claimed', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addHomes(
      district,
      ...Array.from({ length: 8 }, (_, n) => emptyHome(`u2${String(n)}`)),
      emptyHome('h02', { compoundId: 'hailun' }),
    )
    await addPeople(
      district,
      { ...person('noConsent', '辛未允'), agreements: [] },
      person('many', '万多套'),
      person('owner', '薛业主', { occupancies: [livingAt('banshan', 'u20')] }),
    )
  })
  afterAll(() => district.close())

  it.each([
    ['a unit of another compound', 'newcomer', claimOf('h02'), 'unit-elsewhere'],
    ['a unit that is not there', 'newcomer', claimOf('none'), 'not-found'],
    ['a compound that is not there', 'newcomer', claimOf('u20', { compoundId: 'none' }), 'not-found'],
    ['what one has', 'owner', claimOf('u20'), 'already-claimed'],
    [
      'a lease that is over',
      'newcomer',
      claimOf('u20', { as: 'tenant', until: monday }),
      'times-out-of-order',
    ],
    ['an end of ownership', 'newcomer', claimOf('u20', { until: monday + day }), 'times-out-of-order'],
    ['as nobody who has joined', 'stranger', claimOf('u20'), 'unknown-person'],
    ['with a note that is unsafe', 'newcomer', claimOf('u20', { note: '加我看赌博网站' }), 'unsafe-content'],
  ])('%s', async (_what, part, input, kind) => {
    expect((await district.refused(part, 'claimUnit', input)).kind).toBe(kind)
    expect(await district.rows('claims')).toEqual([])
  })

  it('papers of others, or one’s own without the consent for sensitive data', async () => {
    const theirs = claimOf('u20', { evidence: [await district.photo('liu')] })
    expect(await district.refused('newcomer', 'claimUnit', theirs)).toMatchObject({ kind: 'file-not-yours' })
    const mine = claimOf('u20', { evidence: [await district.photo('noConsent')] })
    expect(await district.refused('noConsent', 'claimUnit', mine)).toEqual({
      kind: 'consent-needed',
      field: 'evidence',
    })
    expect(await district.rows('claims')).toEqual([])
  })

  it('a sixth while five are waiting', async () => {
    for (let n = 0; n < 5; n += 1) await claims(district, 'many', `u2${String(n)}`, { as: 'family' })
    expect(await district.refused('many', 'claimUnit', claimOf('u25'))).toMatchObject({
      kind: 'too-many-claims',
      params: { most: 5 },
    })
    const [last] = (await district.call('many', 'myClaims', {})).rows
    await district.call('many', 'withdrawClaim', { claimId: last?.id ?? '', requestId: request() })
    await claims(district, 'many', 'u25')
  })

  it('tells nobody how a name or a phone fits the roster', async () => {
    await addPeople(district, person('fisher', '陈新来'), {
      ...person('other', '不对的'),
      phone: '13900000000',
    })
    const replies = []
    for (const part of ['fisher', 'other']) {
      const { claim } = await district.call(part, 'claimUnit', claimOf('u26'))
      replies.push({ ...claim, id: '' })
      expect((await district.call(part, 'myClaims', {})).rows.map(row => ({ ...row, id: '' }))).toEqual([
        { ...claim, id: '' },
      ])
    }
    expect(replies[0]).toEqual(replies[1])
    expect(JSON.stringify(replies)).not.toMatch(/match|name(AndPhone|Only)/)
    // Claims of others are not there: not to be read, appealed or taken back.
    const [theirs] = (await district.call('fisher', 'myClaims', {})).rows
    const about = { claimId: theirs?.id ?? '', requestId: request() }
    for (const part of ['other', 'secretary']) {
      expect((await district.refused(part, 'withdrawClaim', about)).kind).toBe('not-found')
      expect((await district.refused(part, 'appealClaim', { ...about, reason: '名册错了' })).kind).toBe(
        'not-found',
      )
    }
  })
})
