import type { Input } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { day, hour, minute, request, type District } from './startDistrict'

export const noticeDays = 16
export const votingDays = 7

export const chargingPiles = (
  now: number,
  more: Partial<Input<'proposeVote'>> = {},
): Input<'proposeVote'> => ({
  compoundId: 'banshan',
  matter: 'commonParts',
  preset: 'civilCode278Special',
  convening: { ground: 'ownersCommittee' },
  title: '建设充电桩',
  body: '在地下车库负一层建设二十个充电桩，由物业公司负责日常管理和维护。',
  effect: '同意即允许改变部分共有部分的用途',
  questions: ['是否同意在负一层建设充电桩'],
  opensAt: now + noticeDays * day,
  closesAt: now + (noticeDays + votingDays) * day,
  requestId: request(),
  ...more,
})

/** Proposes the vote on the charging piles and lets the clock open it. */
export const openVote = async (district: District): Promise<VoteDetail> => {
  const { vote } = await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
  district.passTo((vote.opensAt ?? 0) + minute)
  await district.sweep()
  return district.call('wang', 'getVote', { voteId: vote.id })
}

/** The same, so much shorter that it is counted before the other closes. */
export const endingSooner = (now: number): Input<'proposeVote'> =>
  chargingPiles(now, { closesAt: now + (noticeDays + 2) * day })

/** Goes to the last day of voting: from then on a vote may be prolonged. */
export const nearItsEnd = (district: District, { closesAt }: Pick<VoteDetail, 'closesAt'>): void => {
  district.passTo((closesAt ?? 0) - day)
}

type Choice = Input<'castBallot'>['answers'][number]['choice']

/** The one ballot of a part, with the same choice for every question. */
export const ballotOf = async (
  district: District,
  part: string,
  voteId: string,
  choice: Choice = 'agree',
): Promise<Input<'castBallot'>> => {
  const { myRights, questions } = await district.call(part, 'getVote', { voteId })
  return {
    voteId,
    rightId: myRights[0]?.rightId ?? 'none',
    answers: questions.map(({ id }) => ({ questionId: id, choice })),
    requestId: request(),
  }
}

/** Moves past the closing instant and its grace, and lets the clock close and count. */
export const closeVote = async (district: District, { closesAt }: VoteDetail): Promise<void> => {
  district.passTo((closesAt ?? 0) + minute)
  await district.sweep()
  district.passTo((closesAt ?? 0) + hour)
  await district.sweep()
}
