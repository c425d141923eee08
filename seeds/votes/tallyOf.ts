import type { TallyRows } from '#domain/votes/count'
import { weightOf } from '#domain/votes/electorate'
import { choices, type Ballot } from '#domain/votes/Vote'

/** Ballots added up as the database would. */
export const tallyOf = (ballots: readonly Ballot[]): TallyRows => {
  const questionIds = ballots[0]?.answers.map(answer => answer.questionId) ?? []
  return {
    participating: weightOf(ballots),
    answers: questionIds.flatMap(questionId =>
      choices.map(choice => ({
        questionId,
        choice,
        ...weightOf(
          ballots.filter(ballot =>
            ballot.answers.some(answer => answer.questionId === questionId && answer.choice === choice),
          ),
        ),
      })),
    ),
  }
}
