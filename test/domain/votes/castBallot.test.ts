import { castBallot, type CastBallot } from '#domain/votes/castBallot'
import { voteStages, type Ballot, type Vote, type VoteStage } from '#domain/votes/Vote'
import { announcedVote, ballot, closesAt, openVote, opensAt, right } from './given'

const now = opensAt + 3_600_000
const command: CastBallot = {
  answers: [{ questionId: 'q1', choice: 'agree' }],
  requestId: 'request-1',
  salt: 'f00d',
  receipt: 'ab'.repeat(32),
}
const wangs = right('1203', ['wang', 'li'], 89_50)
const state = { vote: openVote(), right: wangs, existing: null, personId: 'wang' }
const kindOf = (decision: ReturnType<typeof castBallot>) => (decision.ok ? 'ok' : decision.refusal.kind)

test("the ballot carries the right's area, who cast it, when it came, and its proof", () => {
  expect(castBallot(command, state, now)).toEqual({
    ok: true,
    facts: [
      {
        _id: 'v1:1203',
        voteId: 'v1',
        rightId: '1203',
        answers: [{ questionId: 'q1', choice: 'agree' }],
        area: 89_50,
        castBy: 'wang',
        proxyId: null,
        channel: 'online',
        receivedAt: now,
        requestId: 'request-1',
        salt: 'f00d',
        receipt: 'ab'.repeat(32),
      },
    ],
  })
})

describe('in time', () => {
  test.each([
    ['at the opening instant', opensAt, 'ok'],
    ['a millisecond before closing', closesAt - 1, 'ok'],
    ['at the closing instant', closesAt, 'vote-closed'],
    ['after it, while the clock has not come by yet', closesAt + 60_000, 'vote-closed'],
  ])('%s: %s', (_, at, outcome) => {
    expect(kindOf(castBallot(command, state, at))).toBe(outcome)
  })

  test.each<[VoteStage, string]>([
    ['draft', 'vote-not-open'],
    ['announced', 'vote-not-open'],
    ['open', 'ok'],
    ['closed', 'vote-closed'],
    ['provisional', 'vote-closed'],
    ['final', 'vote-closed'],
    ['annulled', 'vote-closed'],
  ])('in stage %s: %s', (stage, outcome) => {
    const vote: Vote = { ...state.vote, stage }
    expect(kindOf(castBallot(command, { ...state, vote }, now))).toBe(outcome)
  })

  test('no stage is left out of the table above', () => {
    expect(voteStages).toHaveLength(7)
  })

  test('past the opening instant, while the electorate is not frozen yet', () => {
    const waiting = { ...state, vote: announcedVote(), right: null }
    expect(kindOf(castBallot(command, waiting, opensAt + 1))).toBe('vote-not-open')
  })

  test('a prolonged vote takes ballots until its new end', () => {
    const vote: Vote = { ...state.vote, closesAt: closesAt + 86_400_000, extended: true }
    expect(kindOf(castBallot(command, { ...state, vote }, closesAt))).toBe('ok')
  })
})

describe('by whom', () => {
  test.each([
    ['either of two who share the right', wangs, 'li', 'ok'],
    ['a neighbour', wangs, 'zhao', 'no-voting-right'],
    ['no such right', null, 'wang', 'no-voting-right'],
    ['a right of another vote', { ...wangs, voteId: 'v2' }, 'wang', 'no-voting-right'],
    ['a right that nobody can cast', right('d1', []), 'wang', 'no-voting-right'],
  ])('%s', (_, held, personId, outcome) => {
    expect(kindOf(castBallot(command, { ...state, right: held, personId }, now))).toBe(outcome)
  })
})

describe('once', () => {
  const stored = ballot({ requestId: 'request-1', castBy: 'wang' })

  test.each<[string, Partial<Ballot>, string, string]>([
    ['the same person, another request', { requestId: 'request-0' }, 'wang', 'already-voted'],
    ['the co-owner afterwards', { requestId: 'request-0' }, 'li', 'already-voted'],
    ["the co-owner with the first one's request id", {}, 'li', 'already-voted'],
  ])('%s: %s', (_, more, personId, outcome) => {
    const again = castBallot(command, { ...state, personId, existing: { ...stored, ...more } }, now)
    expect(kindOf(again)).toBe(outcome)
  })

  test('the refusal says when the standing ballot came', () => {
    const existing = ballot({ requestId: 'request-0', receivedAt: opensAt + 5 })
    expect(castBallot(command, { ...state, existing }, now)).toMatchObject({
      refusal: { params: { receivedAt: opensAt + 5 } },
    })
  })

  test('the same request again gives the stored ballot, unchanged, even after closing', () => {
    const changed = { ...command, answers: [{ questionId: 'q1', choice: 'against' }] as const, salt: 'new' }
    const late = { ...state, existing: stored, vote: { ...state.vote, stage: 'final' } as const }
    expect(castBallot(changed, late, closesAt + 1)).toEqual({ ok: true, facts: [stored] })
  })

  test('a neighbour is not told whether somebody voted', () => {
    const existing = ballot({ requestId: 'request-0' })
    expect(kindOf(castBallot(command, { ...state, personId: 'zhao', existing }, now))).toBe('no-voting-right')
  })
})

describe('answering each question once', () => {
  const two = { ...state, vote: openVote('civilCode278General', { questions: 2 }) }
  const agree = { questionId: 'q1', choice: 'agree' } as const
  const abstain = { questionId: 'q2', choice: 'abstain' } as const

  test.each<[string, unknown]>([
    ['nothing', []],
    ['one of two', [agree]],
    ['one of them twice', [agree, agree]],
    ['both, and one of them again', [agree, abstain, agree]],
    ['another question besides', [agree, abstain, { questionId: 'q3', choice: 'agree' }]],
    ['another question instead', [agree, { questionId: 'q3', choice: 'agree' }]],
    ['a choice that is none', [agree, { questionId: 'q2', choice: 'maybe' }]],
    ['a property of every object', [agree, { questionId: 'q2', choice: 'constructor' }]],
  ])('%s is refused', (_, answers) => {
    const decision = castBallot({ ...command, answers: answers as Ballot['answers'] }, two, now)
    expect(decision).toMatchObject({ ok: false, refusal: { kind: 'invalid-choice', field: 'answers' } })
  })

  test('answers are kept in the order of the questions', () => {
    const decision = castBallot({ ...command, answers: [abstain, agree] }, two, now)
    expect(decision).toMatchObject({ ok: true, facts: [{ answers: [agree, abstain] }] })
  })
})
