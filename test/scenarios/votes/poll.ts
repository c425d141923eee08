import type { Input } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { chargingPiles } from '../../cloud-functions/district/openVote'
import { idOf } from '../../cloud-functions/district/people'
import { minute, request, type District } from '../../cloud-functions/district/startDistrict'
import { withReceipt } from '../../cloud-functions/district/withReceipt'
import { homeArea, ownerOf } from './neighbourhood'

type Choice = Input<'castBallot'>['answers'][number]['choice']

/** As many tills as a busy evening has. */
const atOnce = 32

/** Proposes a vote and lets the clock open it at its instant; nobody is told. @returns as its first owner sees it */
export const open = async (
  district: District,
  proposer: string,
  more: Partial<Input<'proposeVote'>> = {},
): Promise<VoteDetail> => {
  const { vote } = await district.call(proposer, 'proposeVote', chargingPiles(district.cloud.now(), more))
  district.passTo(vote.opensAt ?? 0)
  await district.sweep()
  return district.call(ownerOf(1), 'getVote', { voteId: vote.id })
}

export interface Sheet {
  readonly part: string
  readonly rightId: string
  readonly choice: Choice
}

/** The sheets of the first `cast` homes, of which the first `agree` agree and the others are against. */
export const sheets = (compoundId: string, cast: number, agree: number): readonly Sheet[] =>
  Array.from({ length: cast }, (_, index) => ({
    part: ownerOf(index + 1),
    rightId: `${compoundId}-${String(index + 1).padStart(3, '0')}`,
    choice: index < agree ? 'agree' : 'against',
  }))

export interface Acknowledged {
  readonly sheet: Sheet
  readonly receipt: string
  readonly salt: string
}

/** Every owner hands in a sheet of their own, many at once. */
export const handIn = async (
  district: District,
  { id, questions }: VoteDetail,
  all: readonly Sheet[],
): Promise<readonly Acknowledged[]> => {
  const waiting = [...all]
  const acknowledged: Acknowledged[] = []
  const till = async (): Promise<void> => {
    for (let sheet = waiting.shift(); sheet; sheet = waiting.shift()) {
      const { part, rightId, choice } = sheet
      const answers = questions.map(question => ({ questionId: question.id, choice }))
      const input = { voteId: id, rightId, answers, requestId: request() }
      const { receipt, salt } = await district.call(part, 'castBallot', input)
      acknowledged.push({ sheet, receipt, salt })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, till))
  return acknowledged
}

/** Writes ballots as casting them would have, for counts that are not about the casting. */
export const putIn = async (
  { cloud }: District,
  vote: VoteDetail,
  all: readonly Sheet[],
  areaOf: (home: number) => number = () => homeArea,
): Promise<void> => {
  const ballots = all.map(({ part, rightId, choice }, index) =>
    withReceipt({
      _id: `${vote.id}:${rightId}`,
      voteId: vote.id,
      rightId,
      answers: vote.questions.map(({ id }) => ({ questionId: id, choice })),
      area: areaOf(index + 1),
      castBy: idOf(part),
      proxyId: null,
      channel: 'online',
      receivedAt: cloud.now(),
      requestId: request(),
      salt: 'salt',
    }),
  )
  await cloud.engine.insert(
    'ballots',
    ballots.map(ballot => ({ ...ballot })),
  )
}

/** Lets the clock close at the instant and count after the grace. @returns as its first owner sees it */
export const count = async (district: District, { id, closesAt }: VoteDetail): Promise<VoteDetail> => {
  district.passTo((closesAt ?? 0) + 2 * minute)
  await district.sweep()
  return district.call(ownerOf(1), 'getVote', { voteId: id })
}
