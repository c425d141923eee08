import { useState } from 'react'
import type { MyRight, VoteDetail } from '#contracts/votes'
import type { CallRefusal } from '#contracts/kernel/refusals'
import type { Instant } from '#domain/kernel/decision'
import { choices, type Choice } from '#domain/votes/Vote'
import { useWrite } from '../../../cloud/useWrite'

export type Answers = Readonly<Record<string, Choice>>

/** How far the person is with casting: choosing, asked once more, or holding the receipt. */
type Stage = 'choosing' | 'asking' | 'receipt'

export interface Ballots {
  /** The right that is being voted, or whose receipt is shown; null where none waits for a ballot. */
  readonly active: MyRight | null
  readonly choose: (rightId: string) => void
  readonly answers: Answers
  readonly answer: (questionId: string, choice: Choice) => void
  /** Questions without a choice, once the person wanted to cast. */
  readonly unanswered: readonly string[]
  readonly stage: Stage
  /** Wants to cast: asks once when every question is answered. Gives back the first that is not. */
  readonly ask: () => string | null
  readonly cancel: () => void
  readonly cast: () => Promise<void>
  /** From the receipt back to the vote, or on to the next right. */
  readonly leave: () => void
  readonly busy: boolean
  readonly refusal: CallRefusal | null
}

export const isVotable = (
  { stage, closesAt }: Pick<VoteDetail, 'stage' | 'closesAt'>,
  now: Instant,
): boolean => stage === 'open' && (closesAt === null || now < closesAt)

/** The caller's ballots in one vote, one at a time. What was chosen stays until it has been cast. */
export const useBallots = (
  vote: VoteDetail,
  onChanged: (vote: VoteDetail) => void,
  onStale: () => void,
): Ballots => {
  const [wanted, setWanted] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, Answers>>>({})
  const [marked, setMarked] = useState(false)
  const [stage, setStage] = useState<Stage>('choosing')
  const { busy, refusal, run, forget } = useWrite('castBallot')
  const active = activeRight(vote.myRights, wanted, stage)
  const answers = active === null ? {} : (chosen[active.rightId] ?? {})
  const missing = vote.questions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id)

  const choose = (rightId: string) => {
    forget()
    setMarked(false)
    setWanted(rightId)
    setStage('choosing')
  }
  const cast = async () => {
    if (active === null) return
    const { rightId } = active
    const given = givenAnswers(vote, answers)
    const outcome = await run({ voteId: vote.id, rightId, answers: given })
    if (!outcome.ok) {
      setStage('choosing')
      if (isStale(outcome.refusal)) onStale()
      return
    }
    setWanted(rightId)
    setStage('receipt')
    onChanged(withBallot(vote, rightId, { ...outcome.output, answers: given, byMe: true }))
  }
  return {
    active,
    choose,
    answers,
    answer: (questionId, choice) => {
      if (active === null) return
      forget()
      const { rightId } = active
      setChosen(all => ({ ...all, [rightId]: { ...all[rightId], [questionId]: choice } }))
    },
    unanswered: marked ? missing : [],
    stage,
    ask: () => {
      setMarked(true)
      if (missing.length === 0) setStage('asking')
      return missing[0] ?? null
    },
    cancel: () => {
      setStage('choosing')
    },
    cast,
    leave: () => {
      setMarked(false)
      setWanted(null)
      setStage('choosing')
    },
    busy,
    refusal,
  }
}

const activeRight = (rights: readonly MyRight[], wanted: string | null, stage: Stage): MyRight | null => {
  const named = rights.find(({ rightId }) => rightId === wanted)
  if (named !== undefined && (named.ballot === null || stage === 'receipt')) return named
  return rights.find(({ ballot }) => ballot === null) ?? null
}

const givenAnswers = ({ questions }: VoteDetail, answers: Answers) =>
  questions.flatMap(({ id }) => {
    const choice = choices.find(one => one === answers[id])
    return choice === undefined ? [] : [{ questionId: id, choice }]
  })

/** After these the vote is no longer as it was shown. */
const isStale = ({ kind }: CallRefusal): boolean =>
  kind === 'already-voted' || kind === 'vote-closed' || kind === 'vote-not-open' || kind === 'no-voting-right'

const withBallot = (
  vote: VoteDetail,
  rightId: string,
  ballot: NonNullable<MyRight['ballot']>,
): VoteDetail => {
  const myRights = vote.myRights.map(right => (right.rightId === rightId ? { ...right, ballot } : right))
  const waits = myRights.some(right => right.ballot === null)
  return { ...vote, myRights, myBallot: waits ? 'waiting' : 'cast' }
}
