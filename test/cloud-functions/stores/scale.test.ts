import type { Issue, IssueFact } from '#domain/issues/Issue'
import { raise } from '#domain/issues/raise'
import { evolve, issueFoldVersion } from '#domain/issues/evolve'
import { tierChain } from '#domain/issues/tierChain'
import type { Unit } from '#domain/organisation/Unit'
import { chargingPiles, closeVote } from '../district/openVote'
import { orgUnits } from '../district/orgUnits'
import { idOf } from '../district/people'
import { withCard } from '../district/residence'
import { withReceipt } from '../district/withReceipt'
import { units } from '../district/units'
import { day, minute, monday, startDistrict, type District } from '../district/startDistrict'

const decideRaise = (at: number): IssueFact => {
  const compound = orgUnits.find(({ _id }) => _id === 'banshan')
  if (compound?.level !== 'compound') throw new Error('the compound of the tests is gone')
  const decision = raise(
    {
      compoundId: compound._id,
      compoundName: compound.name,
      compoundPath: compound.path,
      category: 'rubbish',
      urgency: 'normal',
      text: '三栋楼下的垃圾两天没有清运了',
      photos: [],
      place: { buildingId: 'b3', buildingName: '3栋', detail: '东门', plan: null, location: null },
      reporter: { personId: idOf('wang'), name: '王秀兰', anonymous: false },
    },
    {
      actor: {
        kind: 'person',
        personId: idOf('wang'),
        name: '王秀兰',
        role: 'resident',
        orgUnitId: null,
        orgName: null,
      },
      chain: tierChain(
        compound,
        orgUnits.filter(({ path }) => compound.path.startsWith(path) && path !== compound.path),
      ),
      now: at,
    },
  )
  return decision.facts[0]
}

const storedIssue = (id: string, at: number, more: Partial<Issue> = {}) => {
  const fact = decideRaise(at)
  const kept = {
    rev: 1,
    foldVersion: issueFoldVersion,
    facts: [fact],
    outbox: [],
    auditOutbox: [],
    outboxDueAt: null,
    involved: [],
    requestIds: [],
  }
  return { ...evolve(null, fact, id), ...more, _id: id, ...kept } as Record<string, unknown> & { _id: string }
}

/** Counts, not times: what a page or a sweep looks at does not grow with what lies beside it. */
describe('at scale', () => {
  let district: District
  const last = (name: string) => {
    const line = district.cloud.invocations().findLast(candidate => candidate.function === name)
    if (!line) throw new Error(`${name} was not called`)
    return line
  }
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const fill = async (count: number) => {
    const batch = 500
    for (let start = 0; start < count; start += batch)
      await district.cloud.engine.insert(
        'issues',
        Array.from({ length: batch }, (_, index) =>
          storedIssue(`old${String(start + index).padStart(6, '0')}`, monday - (start + index) * minute, {
            state: 'closed',
            nextDueAt: null,
          }),
        ),
      )
  }

  it('reads on page 100 of a list what it reads on page 1', async () => {
    await fill(2_100)
    const examined: number[] = []
    const seen = new Set<string>()
    let cursor: string | null = null
    for (let page = 1; page <= 100; page += 1) {
      const { rows, next }: { rows: readonly { id: string }[]; next: string | null } = await district.call(
        'wang',
        'listIssues',
        { compoundId: 'banshan', show: 'closed', cursor },
      )
      for (const { id } of rows) seen.add(id)
      examined.push(last('api').documentsExamined)
      cursor = next
    }
    expect(seen.size).toBe(2_000)
    // The first reads the org directory and the person besides; later pages read the first row of the page twice at most.
    expect(Math.max(...examined.slice(1))).toBeLessThanOrEqual(24)
  })

  it('finds somebody’s own among thousands of others by looking at those alone', async () => {
    const others = (count: number, state: Issue['state']) =>
      Array.from({ length: count }, (_, index) =>
        storedIssue(`${state}${String(index)}`, monday - index * minute, {
          state,
          nextDueAt: null,
          reporter: { personId: idOf('chen'), name: '陈志强', anonymous: false },
        }),
      )
    await district.cloud.engine.insert('issues', [
      ...others(1_000, 'handling'),
      ...others(1_000, 'closed'),
      storedIssue('mine', monday - 2_000 * minute),
    ])
    const costOf = async (work: () => Promise<unknown>) => {
      await work()
      await work()
      return last('api').documentsExamined
    }
    const latelyShown = 30
    const home = () => district.call('wang', 'home', { compoundId: 'banshan' })
    expect((await home()).myOpenIssues.map(({ id }) => id)).toEqual(['mine'])
    expect(await costOf(home)).toBe(latelyShown + 1)
    const mine = { compoundId: 'banshan', show: 'mine', cursor: null } as const
    expect((await district.call('wang', 'listIssues', mine)).rows.map(({ id }) => id)).toEqual(['mine'])
    expect(await costOf(() => district.call('wang', 'listIssues', mine))).toBe(1)
  })

  it('sweeps ten that are due among thousands as among none', async () => {
    const due = (prefix: string, at: number) =>
      Array.from({ length: 10 }, (_, index) => storedIssue(`${prefix}${String(index)}`, at - 8 * day))
    const sweepCost = async () => {
      await district.sweep()
      return last('clock').documentsExamined
    }
    await sweepCost()
    await district.cloud.engine.insert('issues', due('few', monday))
    // The org directory is read once more after a minute; let both sweeps pay for it.
    district.passTo(monday + 2 * minute)
    const amongNone = await sweepCost()
    await fill(3_000)
    await district.cloud.engine.insert('issues', due('many', monday))
    district.passTo(monday + 4 * minute)
    expect(await sweepCost()).toBe(amongNone)
  })

  it('freezes, counts and tells an electorate of 4,200 heads exactly', async () => {
    const heads = 4_200
    const [pattern] = units
    if (!pattern) throw new Error('the homes of the tests are gone')
    const homes = Array.from({ length: heads }, (_, index): Unit => ({
      ...pattern,
      _id: `w${String(index).padStart(5, '0')}`,
      compoundId: 'hailun',
      label: String(index),
      buyerKey: `b${String(index)}`,
      area: 8_000 + index,
      // Of one name each: a card of their own tells every owner from all others.
      owners: [
        withCard(
          { personId: `p${String(index).padStart(24, '0')}`, name: '业主', phone: null },
          String(index),
        ),
      ],
    }))
    for (let start = 0; start < heads; start += 600)
      await district.cloud.engine.insert(
        'units',
        homes.slice(start, start + 600).map(unit => ({ ...unit })),
      )
    const { vote } = await district.call(
      'communitySecretary',
      'proposeVote',
      chargingPiles(monday, {
        compoundId: 'hailun',
        convening: { ground: 'residentsCommittee', guidance: '惠环街道指导意见' },
      }),
    )
    district.passTo((vote.opensAt ?? 0) + minute)
    await Promise.all([district.sweep(), district.sweep()])
    expect(await district.cloud.engine.count('votingRights', { voteId: vote.id })).toBe(heads)
    // Two of three take part, three of four of them agree; each for exactly one head less passes no more.
    const ballots = homes.slice(0, (heads * 2) / 3).map(({ _id, area, owners }, index) =>
      withReceipt({
        _id: `${vote.id}:${_id}`,
        voteId: vote.id,
        rightId: _id,
        answers: [{ questionId: 'q1', choice: index % 4 === 0 ? 'against' : 'agree' }],
        area,
        castBy: owners[0]?.personId ?? '',
        proxyId: null,
        channel: 'online',
        receivedAt: district.cloud.now(),
        requestId: '8f14e45f-ceea-4672-a7b4-0c6f2a3d9b11',
        salt: 'salt',
      }),
    )
    for (let start = 0; start < ballots.length; start += 700)
      await district.cloud.engine.insert(
        'ballots',
        ballots.slice(start, start + 700).map(ballot => ({ ...ballot })),
      )
    await closeVote(district, vote)
    const { result, turnout } = await district.call('sibling', 'getVote', { voteId: vote.id })
    const areaOf = (choice: string) =>
      ballots.filter(({ answers }) => answers[0]?.choice === choice).reduce((sum, { area }) => sum + area, 0)
    expect(turnout?.participating).toEqual({ heads: 2_800, area: areaOf('agree') + areaOf('against') })
    expect(result?.questions[0]?.tally).toMatchObject({
      agree: { heads: 2_100, area: areaOf('agree') },
      against: { heads: 700, area: areaOf('against') },
    })
    // The database's date, what is due of six sorts of things, what was changed lately of two, the tally, the writes of result
    // and record, and the org directory; and the record twice, by the thousand. Nothing for each ballot.
    const byTheThousand = Math.ceil((heads + 1) / 1_000) + Math.ceil((ballots.length + 1) / 1_000)
    expect(last('clock').databaseCalls).toBeLessThanOrEqual(13 + 2 * byTheThousand)
    await district.deliver()
    // And the community's secretary.
    expect(await district.cloud.engine.count('inbox', { kind: 'voteOpened' })).toBe(heads + 1)
    await district.deliver()
    expect(await district.cloud.engine.count('inbox', { kind: 'voteOpened' })).toBe(heads + 1)
  })
})
