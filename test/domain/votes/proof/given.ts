import { createHash } from 'node:crypto'
import { makeRecord, type CountedVote } from '#domain/votes/proof/makeRecord'
import type { VoteRecord } from '#domain/votes/proof/VoteRecord'
import { countVote } from '#domain/votes/count'
import { receiptText } from '#domain/votes/receiptText'
import { tallyRows } from '#domain/votes/tallyRows'
import type { Ballot, Choice, RulePreset, VoteRule } from '#domain/votes/Vote'
import { ballot, closesAt, openVote, right } from '../given'

/** A head with its area, and what it chose on each question; null where it took no part. */
export interface Cast {
  readonly area: number
  readonly chosen: readonly Choice[] | null
}

interface More {
  readonly secrecy?: VoteRule['secrecy']
  readonly preset?: RulePreset
  readonly questions?: number
}

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())
const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

export const castBallotOf = (rightId: string, { area }: Cast, chosen: readonly Choice[]): Ballot => {
  const answers = chosen.map((choice, index) => ({ questionId: `q${index + 1}`, choice }))
  const open = { voteId: 'v1', rightId, answers, salt: sha256Hex(`salt of ${rightId}`).slice(0, 32) }
  return ballot({ ...open, _id: `v1:${rightId}`, area, receipt: sha256Hex(receiptText(open)) })
}

/** A counted vote in which these took part. */
export const counted = (casts: readonly Cast[], more: More = {}): CountedVote => {
  const ids = casts.map((_, index) => `u${String(index + 1).padStart(4, '0')}`)
  const idOf = (index: number) => ids[index] ?? ''
  const area = casts.reduce((sum, cast) => sum + cast.area, 0)
  const opened = openVote(more.preset, { heads: casts.length, area, questions: more.questions ?? 1 })
  const vote = { ...opened, rule: { ...opened.rule, secrecy: more.secrecy ?? opened.rule.secrecy } }
  const ballots = casts.flatMap((cast, index) =>
    cast.chosen === null ? [] : [castBallotOf(idOf(index), cast, cast.chosen)],
  )
  const result = countVote(vote, tallyRows(ballots), closesAt + 90_000)
  return {
    vote: { ...vote, stage: 'provisional', result },
    rights: casts.map((cast, index) => right(idOf(index), [], cast.area)),
    ballots,
  }
}

export const recordOf = (vote: CountedVote): VoteRecord => {
  const made = makeRecord(vote, sha256)
  if (!('record' in made)) throw new Error(`withheld: ${made.withheld}`)
  return made.record
}

/** A compound of 60 heads with a few layouts, a shop of its own area twice, and all three choices; 51 take part. */
export const sixty: readonly Cast[] = Array.from({ length: 60 }, (_, index) => ({
  area: [89_50, 102_30, 120_00, 89_50, 143_75][index % 5] ?? 0,
  chosen:
    index % 7 === 6
      ? null
      : [
          index % 3 === 2 ? ('against' as const) : ('agree' as const),
          index % 4 === 3 ? ('abstain' as const) : ('agree' as const),
        ],
}))

export const ofOneQuestion = (casts: readonly Cast[]): readonly Cast[] =>
  casts.map(cast => ({ ...cast, chosen: cast.chosen?.slice(0, 1) ?? null }))
