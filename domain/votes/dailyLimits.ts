import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often somebody proposes, discusses and prolongs in one day. A ballot has the id of its voting right: there is one, however often it is sent. */
export const voteLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}A lively discussion is twenty words of one person.`,
    mostADay: {
      proposeVote: 20,
      extendVote: 50,
      comment: 60,
      castBallot: null,
      objectToVote: 20,
      withdrawObjection: 20,
      passUpObjection: 20,
      answerObjection: 200,
      annulVote: 50,
      keepVote: 50,
    },
  },
] as const satisfies DailyLimitRows
