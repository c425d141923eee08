import type { Input } from '#contracts/calls'
import { ballotOf, closeVote, nearItsEnd, openVote } from '../district/openVote'
import { addPeople, addHomes, emptyHome, approving, claims } from '../district/residence'
import { openidOf, person, postAt } from '../district/people'
import {
  day,
  hour,
  minute,
  request,
  startDistrict,
  transports,
  type District,
} from '../district/startDistrict'

const tenDays = 10 * day

describe.each(transports)('a machine whose clock is wrong, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
    await addPeople(district, person('administrator', '管理员', { posts: [postAt('administrator', 'zk')] }))
    await district.cloud.engine.update(
      'orgUnits',
      { _id: 'zk' },
      {
        $push: {
          posts: {
            ...postAt('administrator', 'zk'),
            personId: (await district.call('administrator', 'me', {})).personId,
            name: '管理员',
          },
        },
      },
      { multi: false, upsert: false, replace: false },
    )
  })
  afterEach(async () => {
    district.cloud.clock.skewInstances(0)
    await district.close()
  })

  const stageOf = async (voteId: string) =>
    (await district.rows('votes')).find(({ _id }) => _id === voteId)?.['stage']
  const told = async () => (await district.rows('inbox')).filter(({ kind }) => kind === 'clockWrong')
  const stored = async () =>
    JSON.stringify(
      await Promise.all(
        (['votes', 'issues', 'claims', 'proxies', 'people', 'inbox', 'dailyJobs'] as const).map(name =>
          district.rows(name),
        ),
      ),
    )

  it.each([
    ['ahead', tenDays],
    ['a little more than a minute ahead', minute + 1_000],
    ['behind', -tenDays],
  ])('closes, counts and finalises nothing when it is %s', async (_, wrong) => {
    const vote = await openVote(district)
    // Behind, there must be something due that even it sees.
    district.passTo((vote.closesAt ?? 0) + (wrong < 0 ? tenDays + hour : -hour))
    district.cloud.clock.skewInstances(wrong)
    for (let run = 0; run < 3; run += 1) await district.sweep()
    expect(await stageOf(vote.id)).toBe('open')
    district.cloud.clock.skewInstances(0)
    await closeVote(district, vote)
    if (wrong > 0) expect(await stageOf(vote.id)).toBe('provisional')
  })

  it('ends, forgets and erases nothing, whatever would be due by it', async () => {
    await addHomes(district, emptyHome('w01'))
    const claimId = await claims(district, 'newcomer', 'w01')
    await district.call('secretary', 'decideClaims', approving(claimId))
    await district.deliver()
    // A night of many years later: everything is due.
    district.cloud.clock.skewInstances(4 * 365 * day + 17 * hour)
    const before = await stored()
    await district.sweep()
    const after = JSON.parse(await stored()) as unknown[][]
    after[5] = after[5]?.filter(entry => (entry as { kind: string }).kind !== 'clockWrong') ?? []
    expect(JSON.stringify(after)).toBe(before)
    expect(
      await district.refused('wang', 'eraseMe', { confirmed: true, requestId: request() }),
    ).toMatchObject({ kind: 'clock-wrong' })
    expect((await district.rows('people')).find(({ openid }) => openid === openidOf('wang'))).toMatchObject({
      erasedAt: null,
    })
    district.cloud.clock.skewInstances(0)
    expect(await district.reply('wang', 'eraseMe', { confirmed: true, requestId: request() })).toMatchObject({
      ok: true,
    })
  })

  it.each([
    ['ahead', 2 * minute],
    ['behind', -2 * minute],
  ])('takes in no ballot when it is %s, and does again when it is right', async (_, wrong) => {
    const vote = await openVote(district)
    const mine = await ballotOf(district, 'wang', vote.id)
    const first = await district.call('wang', 'castBallot', mine)
    const other = await ballotOf(district, 'liu', vote.id)
    district.cloud.clock.skewInstances(wrong)
    expect(await district.refused('liu', 'castBallot', other)).toMatchObject({ kind: 'clock-wrong' })
    // What it took in while it was right is told again.
    expect(await district.call('wang', 'castBallot', mine)).toEqual(first)
    expect(await district.rows('ballots')).toHaveLength(1)
    district.cloud.clock.skewInstances(0)
    expect(await district.reply('liu', 'castBallot', other)).toMatchObject({ ok: true })
  })

  it('prolongs nothing and takes no objection in while it is wrong', async () => {
    const vote = await openVote(district)
    nearItsEnd(district, vote)
    const extension = {
      voteId: vote.id,
      closesAt: (vote.closesAt ?? 0) + 7 * day,
      reason: '参与人数不足',
      requestId: request(),
    }
    district.cloud.clock.skewInstances(2 * minute)
    expect(await district.refused('committee', 'extendVote', extension)).toMatchObject({
      kind: 'clock-wrong',
    })
    district.cloud.clock.skewInstances(0)
    await closeVote(district, vote)
    const objection = {
      voteId: vote.id,
      reason: 'procedure',
      text: '公告只贴了两天',
      homes: [],
      requestId: request(),
    } satisfies Input<'objectToVote'>
    district.cloud.clock.skewInstances(-2 * minute)
    expect(await district.refused('wang', 'objectToVote', objection)).toMatchObject({ kind: 'clock-wrong' })
    district.cloud.clock.skewInstances(0)
    expect(await district.reply('wang', 'objectToVote', objection)).toMatchObject({ ok: true })
  })

  it('is told to the administrators, once an hour', async () => {
    district.cloud.clock.skewInstances(-tenDays)
    for (let run = 0; run < 5; run += 1) await district.sweep()
    expect(await told()).toMatchObject([{ params: { minutesAhead: -14_400 }, at: district.cloud.now() }])
    district.passTo(district.cloud.now() + 59 * minute)
    await district.sweep()
    expect(await told()).toHaveLength(1)
    district.passTo(district.cloud.now() + minute)
    await district.sweep()
    expect(await told()).toHaveLength(2)
    const { rows } = await district.call('administrator', 'inbox', { cursor: null })
    expect(rows.filter(({ kind }) => kind === 'clockWrong')).toHaveLength(2)
  })

  it('that differs by seconds works on', async () => {
    const vote = await openVote(district)
    district.cloud.clock.skewInstances(50_000)
    await closeVote(district, vote)
    expect(await stageOf(vote.id)).toBe('provisional')
    expect(await told()).toEqual([])
  })
})
