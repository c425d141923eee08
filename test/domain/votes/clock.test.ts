import fc from 'fast-check'
import { annulled, closed, counted, finalised, opened, openingWaits } from '#domain/votes/clockFacts'
import { dueStep, nextStep } from '#domain/votes/dueStep'
import { evolve, fold } from '#domain/votes/evolve'
import { voteStages, type Vote, type VoteResult } from '#domain/votes/Vote'
import { announcedVote, china, closesAt, openVote, opensAt } from './given'
import { sweep } from './sweep'
import { beginning, steps, walked, type Walk } from './walk'

const electorate = { heads: 900, area: 90_000_00 }
const nothing = { electorate, ballots: [] }

describe('steps of the clock', () => {
  const vote: Vote = { ...openVote(), objectionsUntil: china('2026-12-09 00:00') }
  test.each([
    ['announced', opensAt, 'open'],
    ['open', closesAt, 'close'],
    ['closed', closesAt + 90_000, 'count'],
    ['provisional', china('2026-12-09 00:00'), 'finalise'],
  ] as const)('%s: due at its instant, not a millisecond before', (stage, at, step) => {
    expect(nextStep({ ...vote, stage })).toEqual({ step, at })
    expect(dueStep({ ...vote, stage }, at)).toBe(step)
    expect(dueStep({ ...vote, stage }, at - 1)).toBeNull()
  })

  test.each(voteStages.filter(stage => ['draft', 'final', 'annulled'].includes(stage)))(
    '%s: nothing comes by itself',
    stage => {
      expect(dueStep({ ...vote, stage }, Number.MAX_SAFE_INTEGER)).toBeNull()
    },
  )
})

describe('the whole round', () => {
  test('opens, closes, is counted 90 s later, stands for seven whole days, and is final', () => {
    const at = (now: number, vote: Vote) => sweep(vote, nothing, now)
    const open = at(opensAt, announcedVote())
    expect(open.facts).toEqual([{ kind: 'opened', at: opensAt, by: { kind: 'clock' }, electorate }])
    expect(open.vote).toMatchObject({ stage: 'open', electorate, nextDueAt: closesAt })

    const shut = at(closesAt, open.vote)
    expect(shut.facts.map(fact => fact.kind)).toEqual(['closed'])
    expect(shut.vote.nextDueAt).toBe(closesAt + 90_000)
    expect(at(closesAt + 89_999, shut.vote).facts).toEqual([])

    const result = at(closesAt + 90_000, shut.vote)
    expect(result.vote).toMatchObject({
      stage: 'provisional',
      objectionsUntil: china('2026-12-09 00:00'),
      nextDueAt: china('2026-12-09 00:00'),
    })
    // The quorum was short: the result stands open to objections like any other.
    expect(result.vote.result?.questions[0]?.outcome).toBe('quorumShort')

    const final = at(china('2026-12-09 00:00'), result.vote)
    expect(final.vote).toMatchObject({ stage: 'final', nextDueAt: null })
  })

  test('after an outage everything due comes in order, in one go', () => {
    const { facts, vote } = sweep(openVote(), nothing, closesAt + 3 * 86_400_000)
    expect(facts.map(fact => fact.kind)).toEqual(['closed', 'counted', 'recordPublished'])
    expect(vote.objectionsUntil).toBe(china('2026-12-12 00:00'))
  })

  test('a consultation is final with its count', () => {
    const { facts } = sweep(openVote('consultationMajority'), nothing, closesAt + 90_000)
    expect(facts.map(fact => fact.kind)).toEqual(['closed', 'counted', 'finalised', 'recordPublished'])
  })
})

describe('a vote that cannot be held is annulled, with the reason', () => {
  test('nobody to vote', () => {
    const none = { electorate: { heads: 0, area: 0 }, ballots: [] }
    const { vote, facts } = sweep(announcedVote(), none, opensAt)
    expect(facts).toEqual([annulled('emptyElectorate', opensAt)])
    expect(vote).toMatchObject({ stage: 'annulled', nextDueAt: null, electorate: null })
  })

  test('the clock stood still until it was over', () => {
    expect(sweep(announcedVote(), nothing, closesAt).facts).toEqual([annulled('neverOpened', closesAt)])
    expect(sweep(announcedVote(), nothing, closesAt - 1).facts[0]?.kind).toBe('opened')
  })
})

describe('a vote of which nobody knows how many the owners are', () => {
  const day = 86_400_000
  const waits = { kind: 'openingWaits', at: opensAt, by: { kind: 'clock' }, undecided: 2 } as const
  const waiting = evolve(announcedVote(), waits, 'v1')

  test('waits, which is told once, and is looked at again', () => {
    expect(openingWaits(announcedVote(), 2, opensAt)).toEqual(waits)
    expect(waiting).toMatchObject({
      stage: 'announced',
      openingWaits: { since: opensAt, undecided: 2 },
      nextDueAt: opensAt,
    })
    expect(openingWaits(waiting, 1, opensAt + day)).toBeNull()
    expect(() => openingWaits(announcedVote(), 2, opensAt - 1)).toThrow('not due to open')
  })

  test('opens when it is decided, with its whole period', () => {
    const { vote } = sweep(waiting, nothing, opensAt + 2 * day)
    expect(vote).toMatchObject({
      stage: 'open',
      openingWaits: null,
      opensAt: opensAt + 2 * day,
      closesAt: closesAt + 2 * day,
      nextDueAt: closesAt + 2 * day,
    })
  })

  test('one that never waited keeps the announced times, however late the clock was', () => {
    expect(sweep(announcedVote(), nothing, opensAt + day).vote).toMatchObject({ opensAt, closesAt })
  })

  test('is given up when it should have closed', () => {
    expect(openingWaits(waiting, 2, closesAt)).toEqual(annulled('headsUndecided', closesAt))
    expect(sweep(waiting, nothing, closesAt).facts).toEqual([annulled('headsUndecided', closesAt)])
  })
})

test('a fact of the clock is not made before it is due, nor twice', () => {
  const result = {} as VoteResult
  expect(() => opened(announcedVote(), electorate, opensAt - 1)).toThrow('not due to open')
  expect(() => opened(openVote(), electorate, opensAt)).toThrow('not due to open')
  expect(() => closed(openVote(), closesAt - 1)).toThrow('not due to close')
  const shut: Vote = { ...openVote(), stage: 'closed' }
  expect(() => counted(shut, result, closesAt + 89_999)).toThrow('not due to count')
  expect(() => finalised(shut, closesAt + 90_000)).toThrow('not due to finalise')
})

describe('whatever happens in whatever order', () => {
  const assertSound = ({ vote, facts, ballots, acknowledged }: Walk): void => {
    const openedAt = facts.find(fact => fact.kind === 'opened')?.at ?? Infinity
    for (const ballot of acknowledged) {
      // Nobody was ever given another ballot than the one that stands.
      expect(ballots.get(ballot._id)).toBe(ballot)
      expect(ballot.receivedAt).toBeGreaterThanOrEqual(openedAt)
      expect(ballot.receivedAt).toBeLessThan(vote.closesAt ?? 0)
    }
    if (vote.result !== null) expect(vote.result.participating.heads).toBe(ballots.size)
    expect(facts.filter(fact => fact.kind === 'extended').length).toBeLessThanOrEqual(1)
    expect(fold('v1', facts)).toEqual(vote)
  }

  test('one ballot a right, all in time, none lost, and the clock never falls behind', () => {
    const ends = new Map<string, number>()
    fc.assert(
      fc.property(steps, drawn => {
        let walk = beginning()
        for (const step of drawn) {
          walk = walked(walk, step)
          const { nextDueAt } = walk.vote
          if (step.kind === 'sweep') expect(nextDueAt === null || nextDueAt > walk.now).toBe(true)
        }
        assertSound(walk)
        const voted = (walk.vote.result?.participating.heads ?? 0) > 0
        for (const end of [walk.vote.stage, voted && 'counted', walk.vote.extended && 'extended']) {
          if (end !== false) ends.set(end, (ends.get(end) ?? 0) + 1)
        }
      }),
      { numRuns: 1_000 },
    )
    // A walk that seldom gets there would show nothing of it.
    for (const end of ['open', 'provisional', 'annulled', 'counted', 'extended']) {
      expect([end, (ends.get(end) ?? 0) > 10]).toEqual([end, true])
    }
  })
})
