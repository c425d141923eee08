import { messagesFor, overallOutcome } from '#domain/votes/messages'
import { annulled } from '#domain/votes/clockFacts'
import { evolve } from '#domain/votes/evolve'
import type { RulePreset, Vote, VoteFact } from '#domain/votes/Vote'
import { announcedFact, announcedVote, closesAt, opensAt, openVote, proposedFact } from './given'
import { sweep } from './sweep'

const numbered = (facts: readonly VoteFact[], from = 0) =>
  facts.map((fact, index) => ({ fact, index: from + index }))
const opening = (vote: Vote): VoteFact => ({
  kind: 'opened',
  at: opensAt,
  by: { kind: 'clock' },
  electorate: vote.electorate ?? { heads: 0, area: 0 },
})

test('a statutory vote is announced to the owners, and to the residents’ committee', () => {
  const vote = announcedVote()
  const about = { thing: 'vote', id: 'v1' }
  const params = {
    title: 'Charging piles',
    compoundName: 'Banshan',
    sort: 'statutory',
    opensAt,
    closesAt,
  }
  expect(messagesFor(vote, numbered([proposedFact('civilCode278Special'), announcedFact]))).toEqual([
    {
      id: 'v1:1:electorate',
      kind: 'voteAnnounced',
      addressee: { to: 'electorate', voteId: 'v1' },
      about,
      params,
      danger: false,
    },
    {
      id: 'v1:1:communitySecretary:xiejiao',
      kind: 'voteAnnounced',
      addressee: { to: 'post', role: 'communitySecretary', orgUnitId: 'xiejiao' },
      about,
      params,
      danger: false,
    },
  ])
})

test.each<[RulePreset, string[]]>([
  ['civilCode278General', ['electorate', 'post']],
  ['civilCode278Special', ['electorate', 'post']],
  ['assemblyMajority', ['electorate']],
  ['consultationMajority', ['electorate']],
])('%s: opening, prolonging and result are told to %p', (preset, addressees) => {
  const vote = openVote(preset)
  const extended: VoteFact = {
    kind: 'extended',
    at: opensAt,
    by: { kind: 'clock' },
    closesAt,
    reason: 'rain',
  }
  const { facts } = sweep(vote, { electorate: { heads: 1, area: 1 }, ballots: [] }, closesAt + 90_000)
  const told = messagesFor(vote, numbered([opening(vote), extended, ...facts], 2))
  const kinds = ['voteOpened', 'voteExtended', 'voteResult']
  expect(told.map(message => [message.kind, message.addressee.to])).toEqual(
    kinds.flatMap(kind => addressees.map(addressee => [kind, addressee])),
  )
  expect(new Set(told.map(message => message.id)).size).toBe(told.length)
})

describe('the result', () => {
  const results = (preset: RulePreset, until: number) => {
    const swept = sweep(openVote(preset), { electorate: { heads: 1, area: 1 }, ballots: [] }, until)
    return messagesFor(swept.vote, numbered(swept.facts, 3)).filter(
      each => each.addressee.to === 'electorate',
    )
  }

  test('is told when it is counted, with the end of the objections', () => {
    expect(results('assemblyMajority', closesAt + 90_000)).toMatchObject([
      {
        id: 'v1:4:electorate',
        kind: 'voteResult',
        params: { outcome: 'quorumShort', stage: 'provisional', until: Date.parse('2026-12-05T00:00+08:00') },
      },
    ])
  })

  test('and when it is final', () => {
    const provisional = sweep(
      openVote('assemblyMajority'),
      { electorate: { heads: 1, area: 1 }, ballots: [] },
      closesAt + 90_000,
    ).vote
    const final: VoteFact = { kind: 'finalised', at: closesAt, by: { kind: 'clock' } }
    expect(messagesFor(evolve(provisional, final, 'v1'), numbered([final], 5))).toMatchObject([
      { id: 'v1:5:electorate', kind: 'voteResult', params: { outcome: 'quorumShort', stage: 'final' } },
    ])
  })

  test('once only where nothing lies between', () => {
    expect(results('consultationMajority', closesAt + 90_000)).toHaveLength(1)
  })
})

test('whoever looks after the compound learns of a vote that could not be held, of whatever sort', () => {
  const vote = announcedVote('consultationMajority')
  const fact = annulled('emptyElectorate', opensAt)
  const told = messagesFor(evolve(vote, fact, 'v1'), numbered([fact], 2))
  expect(told.map(message => message.addressee.to)).toEqual(['electorate', 'post'])
  expect(told[0]?.params).toMatchObject({ outcome: 'annulled', reason: 'emptyElectorate' })
})

test('the same facts give the same messages again', () => {
  const facts = numbered([announcedFact], 1)
  expect(messagesFor(announcedVote(), facts)).toEqual(messagesFor(announcedVote(), facts))
})

test('being proposed and being closed are not told by themselves', () => {
  const closing: VoteFact = { kind: 'closed', at: closesAt, by: { kind: 'clock' } }
  expect(messagesFor(openVote(), numbered([proposedFact('civilCode278General'), closing]))).toEqual([])
})

test.each([
  [['passed'], 'passed'],
  [['notPassed', 'notPassed'], 'notPassed'],
  [['quorumShort', 'quorumShort'], 'quorumShort'],
  [['passed', 'notPassed'], 'mixed'],
] as const)('%p together are %s', (outcomes, overall) => {
  const questions = outcomes.map(outcome => ({ outcome, questionId: 'q', checks: [], tally: noTally }))
  expect(overallOutcome({ questions })).toBe(overall)
})

const none = { heads: 0, area: 0 }
const noTally = { agree: none, against: none, abstain: none }
