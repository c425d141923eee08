import type { PersonActor } from '#domain/kernel/Actor'
import { DAY } from '#domain/kernel/lengths'
import { dueStep, nextStep } from '#domain/votes/dueStep'
import { finalised, passedUp } from '#domain/votes/clockFacts'
import { afterLegalDays } from '#domain/votes/legalDays'
import { messagesFor } from '#domain/votes/messages'
import { objectionRulesAt } from '#domain/votes/objections/rules'
import { mayObject, objectToVote, passUpObjection, withdrawObjection } from '#domain/votes/objections/object'
import { answerObjection } from '#domain/votes/objections/answer'
import type { Vote, VoteFact } from '#domain/votes/Vote'
import { openVote } from '../given'
import {
  acting,
  after,
  branch,
  community,
  countedAt,
  homeRight,
  objected,
  objecting,
  only,
  provisional,
} from './objecting'

const command = { reason: 'procedure', text: 'The notice hung for two days' } as const
const until = provisional().objectionsUntil ?? 0
const wang = acting('wang')
const by = (actor: PersonActor, now = countedAt) => ({ actor, now, atHome: [] })

const object = (
  vote: Vote,
  personId: string,
  more: Parameters<typeof objecting>[2] = {},
  now = countedAt,
) => {
  const decision = objectToVote(command, vote, objecting(personId, now, more))
  return decision.ok ? 'made' : [decision.refusal.kind, decision.refusal.params?.['why']].join(' ').trim()
}
const answered = (vote = objected(), now = countedAt): Vote => {
  const answer = { outcome: 'notFounded', text: 'It hung for sixteen', rights: [] } as const
  const decision = answerObjection(answer, vote, only(vote), by(branch, now))
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return after(vote, ...decision.facts)
}

describe('who may object, and when', () => {
  const twice = after(
    objected(),
    ...[withdrawObjection(only(objected()), { actor: wang, now: countedAt })].flatMap(one =>
      one.ok ? one.facts : [],
    ),
  )
  test.each([
    ['an owner', provisional(), 'wang', {}, countedAt, 'made'],
    [
      'whoever called the vote, who owns nothing',
      provisional(),
      'lin',
      { isOwner: false },
      countedAt,
      'made',
    ],
    ['a neighbour who owns nothing', provisional(), 'he', { isOwner: false }, countedAt, 'no-voting-right'],
    ['the last instant', provisional(), 'wang', {}, until - 1, 'made'],
    ['an instant later', provisional(), 'wang', {}, until, 'cannot-object notProvisional'],
    ['while voting goes on', openVote(), 'wang', {}, countedAt, 'cannot-object notProvisional'],
    ['with one that waits', objected(), 'wang', {}, countedAt, 'cannot-object oneWaits'],
    ['another than the one who waits', objected(), 'liu', {}, countedAt, 'made'],
    ['again, after taking it back', twice, 'wang', {}, countedAt, 'made'],
  ] as const)('%s', (_, vote, personId, more, now, outcome) => {
    expect(object(vote, personId, more, now)).toBe(outcome)
    const isOwner = !('isOwner' in more)
    expect(mayObject(vote, { personId, isOwner, now })).toBe(outcome === 'made')
  })

  test('three of one person are enough', () => {
    const { mostOfOne } = objectionRulesAt(countedAt)
    let vote = provisional()
    for (let made = 0; made < mostOfOne; made += 1) {
      const decision = objectToVote(
        command,
        vote,
        objecting('wang', countedAt, { objectionId: `o-${String(made)}` }),
      )
      vote = after(vote, ...(decision.ok ? decision.facts : []))
      const last = vote.objections.at(-1)
      const back = last && withdrawObjection(last, { actor: wang, now: countedAt })
      vote = after(vote, ...(back?.ok ? back.facts : []))
    }
    expect(vote.objections).toHaveLength(mostOfOne)
    expect(object(vote, 'wang')).toBe('cannot-object said')
  })

  test('a text of nothing is none', () => {
    const decision = objectToVote({ ...command, text: '……' }, provisional(), objecting('wang', countedAt))
    expect(decision).toMatchObject({ ok: false, refusal: { kind: 'reason-needed', field: 'text' } })
  })

  test('nobody answers for their own body what they say against it: the convener’s goes to the office above', () => {
    expect(only(objected())).toMatchObject({ rung: 0, answerBy: afterLegalDays(countedAt, 3) })
    const own = objected(provisional(), { actor: { ...wang, personId: 'lin' } })
    expect(only(own)).toMatchObject({ rung: 1, answerBy: afterLegalDays(countedAt, 7) })
    expect(own.objectionsAt).toEqual(['xiejiao'])
  })
})

describe('a result is not final while an objection waits', () => {
  test('the clock passes it up, office by office, and then waits', () => {
    let vote = objected()
    const reached: (readonly [string, number])[] = []
    for (let step = nextStep(vote); step?.step === 'passUp'; step = nextStep(vote)) {
      expect(dueStep(vote, step.at - 1)).toBeNull()
      const [waiting, { at }] = [vote, step]
      expect(() => finalised(waiting, at)).toThrow('not due')
      vote = after(vote, passedUp(vote, at))
      reached.push([vote.objectionsAt.join(), only(vote).answerBy ?? 0])
    }
    const first = afterLegalDays(countedAt, 3)
    const second = afterLegalDays(first, 7)
    expect(reached).toEqual([
      ['xiejiao', second],
      ['huihuan', afterLegalDays(second, 15)],
    ])
    expect(vote.nextDueAt).toBeNull()
    expect(dueStep(vote, until + 365 * DAY)).toBeNull()
  })

  test('once answered it is, after the days for passing it up, and not before those of the result', () => {
    expect(nextStep(answered())).toEqual({ step: 'finalise', at: until })
    const late = until - 1
    expect(nextStep(answered(objected(), late))).toEqual({ step: 'finalise', at: afterLegalDays(late, 3) })
  })

  test('withdrawn, it holds nothing up', () => {
    const back = withdrawObjection(only(objected()), { actor: wang, now: countedAt })
    const vote = after(objected(), ...(back.ok ? back.facts : []))
    expect(nextStep(vote)).toEqual({ step: 'finalise', at: until })
    expect(vote.objectionsAt).toEqual([])
  })

  test('whoever objected passes an answer up within its days, and nobody else does', () => {
    const vote = answered()
    const passing = (actor: typeof wang, now: number) => {
      const decision = passUpObjection(only(vote), { actor, now })
      return decision.ok ? decision.facts : decision.refusal.kind
    }
    expect(passing(acting('liu'), countedAt)).toBe('not-permitted')
    expect(passing(wang, afterLegalDays(countedAt, 3))).toBe('wrong-state')
    expect(passing(wang, countedAt)).toMatchObject([{ kind: 'objectionPassedUp', rung: 1 }])
    expect(passUpObjection(only(objected()), { actor: wang, now: countedAt })).toMatchObject({ ok: false })
    expect(withdrawObjection(only(vote), { actor: wang, now: countedAt })).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state' },
    })
  })
})

describe('who is told of an objection', () => {
  const decision = objectToVote(
    command,
    provisional(),
    objecting('wang', countedAt, { rights: [homeRight('1203')], tells: ['zhao', 'wang'] }),
  )
  if (!decision.ok) throw new Error(decision.refusal.kind)
  const [made] = decision.facts as [VoteFact]

  test('the office that answers, and those whose ballot it is about; not what is written', () => {
    const vote = after(provisional(), made)
    const told = messagesFor(vote, [{ fact: made, index: 9 }])
    expect(told.map(({ kind, addressee }) => [kind, addressee])).toEqual([
      ['objectionRaised', { to: 'post', role: 'branchSecretary', orgUnitId: 'banshan' }],
      ['objectionAboutHome', { to: 'person', personId: 'zhao' }],
    ])
    expect(JSON.stringify(told)).not.toContain('two days')
  })

  test('the next office, and whoever objected when it was the clock', () => {
    const vote = objected()
    const at = nextStep(vote)?.at ?? 0
    const fact = passedUp(vote, at)
    expect(messagesFor(after(vote, fact), [{ fact, index: 9 }]).map(({ kind }) => kind)).toEqual([
      ...['objectionRaised', 'objectionRaised', 'objectionMoved'],
    ])
  })
})

test('only a post of the office at which it is answers', () => {
  const answer = { outcome: 'notFounded', text: 'It hung for sixteen', rights: [] } as const
  const vote = objected()
  const outcomes = [community, acting('lin'), { ...branch, role: 'propertyManager' } as const, branch].map(
    actor => {
      const decision = answerObjection(answer, vote, only(vote), by(actor))
      return decision.ok ? 'ok' : decision.refusal.kind
    },
  )
  expect(outcomes).toEqual(['not-permitted', 'not-permitted', 'not-permitted', 'ok'])
})
