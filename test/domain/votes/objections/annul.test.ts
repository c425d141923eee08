import { afterLegalDays } from '#domain/votes/legalDays'
import { nextStep } from '#domain/votes/dueStep'
import { passedUp } from '#domain/votes/clockFacts'
import { messagesFor } from '#domain/votes/messages'
import { annulVote, answerObjection, keepVote, officeMay } from '#domain/votes/objections/answer'
import type { Decision } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Vote, VoteFact } from '#domain/votes/Vote'
import {
  acting,
  after,
  branch,
  community,
  countedAt,
  homeRight,
  objected,
  objectionFacts,
  only,
  provisional,
  subdistrict,
} from './objecting'

const staff = acting('sun', 'communityStaff', 'xiejiao')
const by = (actor: PersonActor, atHome: readonly string[] = []) => ({ actor, now: countedAt, atHome })
const why = (decision: Decision<VoteFact>): string => (decision.ok ? 'ok' : decision.refusal.kind)
const made = (vote: Vote, decision: Decision<VoteFact>): Vote => {
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return after(vote, ...decision.facts)
}
const annul = (vote: Vote, actor: PersonActor, atHome: readonly string[] = []) =>
  annulVote({ reason: 'Two days of notice' }, vote, only(vote), by(actor, atHome))
const keep = (vote: Vote, actor: PersonActor) =>
  keepVote({ reason: 'It hung for sixteen' }, vote, only(vote), by(actor))
const asked = () => made(objected(), annul(objected(), branch))

describe('a vote falls by two people of two bodies', () => {
  test('the first asks, and nothing has fallen', () => {
    const vote = asked()
    expect(vote.stage).toBe('provisional')
    expect(only(vote)).toMatchObject({
      ...{ state: 'annulling', rung: 1, answerBy: afterLegalDays(countedAt, 7) },
      annulment: { first: { personId: 'lin' }, rung: 0 },
    })
    expect(vote.objectionsAt).toEqual(['xiejiao'])
  })

  test.each([
    ['the same person', branch, 'second-person-needed'],
    ['another of the same body', acting('liao', 'branchSecretary', 'banshan'), 'second-person-needed'],
    ['an office that is not asked', subdistrict, 'not-permitted'],
    ['a neighbour', acting('he'), 'not-permitted'],
    ['the community', community, 'ok'],
    ['anybody of it', staff, 'ok'],
  ])('the second: %s', (_, actor, outcome) => {
    expect(why(annul(asked(), actor))).toBe(outcome)
  })

  test('with the second it has, and says why; what was counted stays to be read', () => {
    const other = objected(objected(), { actor: acting('liu'), objectionId: 'o-liu' })
    const vote = made(
      other,
      annulVote({ reason: 'Two days' }, made(other, annul(other, branch)), only(asked()), by(community)),
    )
    expect(vote).toMatchObject({ stage: 'annulled', objectionsAt: [], nextDueAt: null })
    expect(vote.result).toEqual(provisional().result)
    expect(vote.objections.map(({ state }) => state)).toEqual(['upheld', 'overtaken'])
  })

  test('everybody is told with the reason, and both sides of the first word without it', () => {
    const vote = asked()
    const first = annul(objected(), branch)
    const second = annul(vote, community)
    const tell = (state: Vote, decision: Decision<VoteFact>) =>
      messagesFor(state, decision.ok ? decision.facts.map(fact => ({ fact, index: 9 })) : [])
    expect(tell(vote, first).map(({ kind, addressee }) => [kind, addressee.to])).toEqual([
      ...[
        ['annulmentAsked', 'post'],
        ['annulmentAsked', 'post'],
        ['annulmentProposed', 'person'],
      ],
    ])
    expect(JSON.stringify(tell(vote, first))).not.toContain('Two days')
    expect(tell(made(vote, second), second)).toMatchObject([
      { kind: 'voteResult', addressee: { to: 'electorate' }, params: { reason: 'Two days of notice' } },
      { kind: 'voteResult', addressee: { role: 'communitySecretary' } },
    ])
  })

  test('the second may find otherwise, and has the objection then', () => {
    const vote = asked()
    expect(why(keep(vote, branch))).toBe('not-permitted')
    const kept = made(vote, keep(vote, community))
    expect(kept.stage).toBe('provisional')
    expect(only(kept)).toMatchObject({ state: 'open', rung: 1, annulment: null })
    expect(why(keep(kept, community))).toBe('wrong-state')
  })

  test('left lying, the second word goes up; never back to the body of the first', () => {
    const vote = asked()
    const later = after(vote, passedUp(vote, nextStep(vote)?.at ?? 0))
    expect(only(later)).toMatchObject({ state: 'annulling', rung: 2 })
    expect(why(annul(later, community))).toBe('not-permitted')
    expect(why(annul(later, subdistrict))).toBe('ok')
    // At the top the second is below, and nothing is above but the first.
    const top = after(objected(), { ...objectionFacts.objectionPassedUp, rung: 2 })
    const byTop = made(top, annul(top, subdistrict))
    expect(only(byTop)).toMatchObject({ rung: 1, annulment: { rung: 2 } })
    expect(nextStep(byTop)).toBeNull()
  })

  test('nobody decides on what they have objected to, nor about their own home', () => {
    const own = objected(provisional(), { actor: acting('qian') })
    const atCommunity = after(own, passedUp(own, nextStep(own)?.at ?? 0))
    expect(why(annul(atCommunity, community))).toBe('own-request')
    expect(why(annul(atCommunity, staff))).toBe('ok')
    const named = objected(provisional(), { rights: [homeRight('1203')], tells: ['lin'] })
    expect(why(annul(named, branch))).toBe('own-request')
    const home = objected(provisional(), { rights: [homeRight('1203')] })
    expect(why(annul(home, branch, ['1203']))).toBe('own-request')
    expect(officeMay(home, only(home), by(branch, ['1203']))).toEqual({
      ...{ answer: false, askAnnulment: false, second: false },
    })
  })
})

describe('founded, and without effect', () => {
  const answering = (vote: Vote, rights = [homeRight('1203')], actor = branch) =>
    answerObjection({ outcome: 'withoutEffect', text: 'They had sold', rights }, vote, only(vote), by(actor))
  const clear = () => objected(provisional({ heads: 9, cast: 9, agree: 9 }))

  test('only where the result stays without the rights that are named', () => {
    expect(why(answering(clear()))).toBe('ok')
    expect(why(answering(objected(provisional({ heads: 9, cast: 9, agree: 7 }))))).toBe('outcome-may-change')
    expect(why(answering(clear(), []))).toBe('outcome-may-change')
  })

  test('two answers together may have an effect that neither has alone', () => {
    const first = made(clear(), answering(clear(), [homeRight('1'), homeRight('2')]))
    const again = objected(first, { actor: acting('liu'), objectionId: 'o-liu' })
    const second = again.objections[1]
    if (!second) throw new Error('two were made')
    const answer = (rights: ReturnType<typeof homeRight>[]) =>
      why(answerObjection({ outcome: 'withoutEffect', text: 'Sold', rights }, again, second, by(branch)))
    expect(answer([homeRight('3')])).toBe('outcome-may-change')
    // The same two are not counted twice.
    expect(answer([homeRight('1'), homeRight('2')])).toBe('ok')
  })

  test('nobody answers so about a home of their own', () => {
    const decision = answerObjection(
      { outcome: 'withoutEffect', text: 'Sold', rights: [homeRight('1203')] },
      clear(),
      only(clear()),
      by(branch, ['1203']),
    )
    expect(why(decision)).toBe('own-request')
  })

  test('the answer stands with who gave it, and no number of the count with it', () => {
    const vote = made(clear(), answering(clear()))
    expect(vote.result).toEqual(clear().result)
    expect(only(vote)).toMatchObject({
      state: 'answered',
      answers: [
        {
          outcome: 'withoutEffect',
          orgName: 'Banshan',
          role: 'branchSecretary',
          rights: [{ label: '3-1203' }],
        },
      ],
    })
  })
})
