import { execFileSync } from 'node:child_process'
import { dueFacts } from '#domain/issues/dueFacts'
import { fold, issueFoldVersion } from '#domain/issues/evolve'
import { tierChain } from '#domain/issues/tierChain'
import { largeCompound } from '#seeds/residence/largeCompound'
import { largePoll } from '#seeds/votes/largePoll'
import { manyIssues } from '#seeds/issues/manyIssues'

const now = Date.UTC(2026, 10, 22, 7, 0)

test('in a compound of 4,200 homes each home is a head that can vote', () => {
  const large = largeCompound({ units: 4_200, now })
  expect(large.units).toHaveLength(4_200)
  expect(new Set(large.units.map(unit => unit._id)).size).toBe(4_200)
  const { votes, votingRights } = largePoll(large, { now })
  expect(votes[0]?.stage).toBe('open')
  expect(votes[0]?.electorate?.heads).toBe(4_200)
  expect(votingRights).toHaveLength(4_200)
  const people = new Set(large.people.map(person => person._id))
  expect(
    votingRights.every(right => right.voterIds.length > 0 && right.voterIds.every(id => people.has(id))),
  ).toBe(true)
})

describe('100,000 issues', () => {
  const { compound, orgUnits, people } = largeCompound({ units: 100, now })
  const stream = (count: number) =>
    manyIssues({ count, now, compound, ancestors: orgUnits, reporters: people })

  test('come one at a time: the first is there before the second is made', () => {
    const first = stream(1_000_000_000).next().value
    expect(first?._id).toBe('many-0000001')
  })

  test('hold nothing back in memory, are in order, and the last ones are open', () => {
    // All of them together would be some 300 MB: in a third of that the process would end.
    const seen = execFileSync(
      process.execPath,
      ['--max-old-space-size=96', '--import', 'tsx', 'test/seeds/issues/streamIssues.fixture.ts', '100000'],
      { encoding: 'utf8' },
    )
    const { count, open, inOrder } = JSON.parse(seen) as Record<string, unknown>
    expect([count, inOrder]).toEqual([100_000, true])
    expect(open).toBeGreaterThan(10)
  })

  test('are folds of their facts with nothing due', () => {
    const chain = tierChain(compound, orgUnits)
    for (const { _id, rev, facts, ...kept } of stream(300)) {
      const { outbox, auditOutbox, outboxDueAt, involved, requestIds, foldVersion, ...state } = kept
      expect(foldVersion).toBe(issueFoldVersion)
      expect(fold(_id, facts)).toEqual(state)
      expect([rev, outbox, outboxDueAt, requestIds]).toEqual([facts.length, [], null, []])
      expect(auditOutbox).toEqual([])
      expect(involved).toContain(state.reporter.personId)
      expect(dueFacts(state, chain, now)).toEqual([])
    }
  })
})
