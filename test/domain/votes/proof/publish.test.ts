import { auditedVote } from '#domain/audit/audited'
import { chained, noLines } from '#domain/audit/chain'
import { entryOf } from '#domain/audit/entryOf'
import { counted, recordPublished } from '#domain/votes/clockFacts'
import { countVote } from '#domain/votes/count'
import { dueStep, nextStep } from '#domain/votes/dueStep'
import { evolve } from '#domain/votes/evolve'
import { messagesFor } from '#domain/votes/messages'
import { mayReadRecord } from '#domain/votes/proof/mayReadRecord'
import { tallyRows } from '#domain/votes/tallyRows'
import type { RecordNotice, Vote } from '#domain/votes/Vote'
import { clock, closesAt, openVote } from '../given'

const countedAt = closesAt + 90_000
const root = 'ab'.repeat(32)
const file = { fileId: 'cloud://local.local/records/ab.json', bytes: 9 }

const shut = evolve(openVote(), { kind: 'closed', at: closesAt, by: clock }, 'v1')
const factOf = (record?: RecordNotice) =>
  counted(shut, countVote(shut, tallyRows([]), countedAt), countedAt, record)
const countedVote = (record?: RecordNotice): Vote => evolve(shut, factOf(record), 'v1')

describe('the record is published by the clock', () => {
  test('as soon as it is counted, and once', () => {
    const vote = countedVote({ root })
    expect(vote.record).toEqual({ root, file: null })
    expect(dueStep(vote, countedAt)).toBe('publishRecord')
    const published = evolve(vote, recordPublished(vote, { root }, file, countedAt), 'v1')
    expect(published).toMatchObject({ stage: 'provisional', record: { root, file } })
    expect(dueStep(published, countedAt)).toBeNull()
    expect(() => recordPublished(published, { root }, file, countedAt)).toThrow('not due to publishRecord')
  })

  test('also of what was counted before records were made, whatever became of it', () => {
    const before = countedVote()
    expect(before.record).toBeNull()
    for (const stage of ['provisional', 'final', 'annulled'] as const)
      expect(dueStep({ ...before, stage }, countedAt)).toBe('publishRecord')
    const told = { withheld: 'singlesOut', count: 3 } as const
    const settled = evolve(before, recordPublished(before, told, null, countedAt), 'v1')
    expect(settled.record).toEqual({ ...told, file: null })
    expect(dueStep(settled, countedAt)).toBeNull()
  })

  test('never where none may be', () => {
    const vote = countedVote({ withheld: 'tooFewTakePart', count: 40 })
    expect(nextStep(vote)?.step).toBe('finalise')
  })

  test('no other than the one whose root was told', () => {
    const vote = countedVote({ root })
    const other = { root: 'cd'.repeat(32) }
    expect(() => recordPublished(vote, other, file, countedAt)).toThrow('not the one whose root')
    const none = { withheld: 'singlesOut', count: 1 } as const
    expect(() => recordPublished(vote, none, null, countedAt)).toThrow('not the one whose root')
  })

  test('a storage that refuses keeps no result from being final', () => {
    const vote = countedVote({ root })
    const until = vote.objectionsUntil ?? 0
    expect(dueStep(vote, until - 1)).toBe('publishRecord')
    expect(dueStep(vote, until)).toBe('finalise')
    expect(vote.nextDueAt).toBe(countedAt)
  })
})

describe('its root is told', () => {
  test('with the result', () => {
    const fact = factOf({ root })
    const [message] = messagesFor(evolve(shut, fact, 'v1'), [{ fact, index: 4 }])
    expect(message?.params).toMatchObject({ stage: 'provisional', root })
    const without = factOf()
    const [other] = messagesFor(evolve(shut, without, 'v1'), [{ fact: without, index: 4 }])
    expect(other?.params).not.toHaveProperty('root')
  })

  test('in the audit chain, whose hashes depend on it', () => {
    const lineFor = (record?: RecordNotice) => {
      const fact = factOf(record)
      const entry = entryOf(auditedVote, 'v1', evolve(shut, fact, 'v1'), { fact, index: 4 }, null)
      return chained(noLines, [entry], text => text)[0]
    }
    expect(lineFor({ root })?.seal).toBe(root)
    expect(lineFor({ root })?.hash).toContain(`"${root}"`)
    expect(lineFor()).not.toHaveProperty('seal')
    expect(lineFor()?.hash.endsWith(',null]')).toBe(true)
  })
})

test.each([
  ['secret', false, false, true],
  ['open', false, false, false],
  ['open', true, false, true],
  ['open', false, true, true],
] as const)('of a vote that is %s, holding a right %s, looking into objections %s: %s', (...row) => {
  const [secrecy, holdsRight, looksIntoObjections, may] = row
  expect(mayReadRecord({ secrecy }, { holdsRight, looksIntoObjections })).toBe(may)
})
