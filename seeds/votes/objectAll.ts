import { DAY } from '#domain/kernel/lengths'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import { answerObjection } from '#domain/votes/objections/answer'
import { ladderOf } from '#domain/votes/objections/ladder'
import { objectToVote } from '#domain/votes/objections/object'
import { objectionRulesAt } from '#domain/votes/objections/rules'
import type { Ballot, Vote, VoteFact } from '#domain/votes/Vote'
import { factsOf } from '../factsOf'
import type { VotePlan } from './VotePlan'

/** Who is there when a result is objected to. */
export interface Objecting {
  readonly now: number
  readonly compound: Compound
  readonly ancestors: readonly OrgUnit[]
  readonly proposer: PersonActor
  readonly residentActing: (personId: string) => PersonActor
}

type Planned = NonNullable<VotePlan['objections']>[number]

/** Some way into the ballots, so that it is none of those whose choice the plan has set. */
const voterFor = (ballots: readonly Ballot[], index: number): string =>
  ballots.at(-1 - index * 10)?.castBy ?? ''

const answered = (vote: Vote, { answer }: Planned, { proposer, now }: Objecting): readonly VoteFact[] => {
  const objection = vote.objections.at(-1)
  if (!answer || !objection) return []
  const said = { outcome: 'notFounded', text: answer.text, rights: [] } as const
  const by = { actor: proposer, now: now + Math.round(answer.day * DAY), atHome: [] }
  return factsOf(answerObjection(said, vote, objection, by), objection.id)
}

/** Objects to a provisional result as it is planned, each by somebody who has voted, and answers for the body that convened. */
export const objectAll = (
  plan: VotePlan,
  ballots: readonly Ballot[],
  setting: Objecting,
  append: (fact: VoteFact) => Vote,
  provisional: Vote,
): void => {
  let vote = provisional
  for (const [index, planned] of (plan.objections ?? []).entries()) {
    const at = setting.now + Math.round(planned.day * DAY)
    const objectionId = `${plan.id}-o${String(index + 1)}`
    const objecting = {
      ...{ actor: setting.residentActing(voterFor(ballots, index)), now: at, objectionId, isOwner: true },
      ...{ rights: [], tells: [] },
      ladder: ladderOf(vote.convener, setting.compound, setting.ancestors, objectionRulesAt(at)),
    }
    for (const fact of factsOf(objectToVote(planned, vote, objecting), objectionId)) vote = append(fact)
    for (const fact of answered(vote, planned, setting)) vote = append(fact)
  }
}
