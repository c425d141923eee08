import { countVote } from '#domain/votes/count'
import type { EncryptedRecord } from '#domain/votes/trustees/EncryptedRecord'
import {
  makeEncryptedRecord,
  sheetOf,
  sumClosedVote,
  type ClosedEncryptedVote,
} from '#domain/votes/trustees/makeEncryptedRecord'
import { openSums, type TrusteeOpening } from '#domain/votes/trustees/opening'
import { tallyRows } from '#domain/votes/tallyRows'
import { closesAt, right } from '../given'
import { counted, ofOneQuestion, sha256, sixty, type Cast } from '../proof/given'
import { cast, ceremonyOf, draw, drawWeight, shareOf, type Ceremony } from './given'

export const countedAt = closesAt + 90_000

export interface Closed {
  readonly ceremony: Ceremony
  readonly closed: ClosedEncryptedVote
  /** The result as it would be in the open. */
  readonly plain: ReturnType<typeof countVote>
}

/** A closed vote of one question, encrypted. */
export const closedOf = (casts: readonly Cast[]): Closed => {
  const { vote, ballots } = counted(casts)
  const ceremony = ceremonyOf('v1')
  const sheet = sheetOf(vote, ceremony.dealings)
  const taken = ballots.map(({ rightId, answers }) =>
    cast(sheet, rightId, { q1: answers.map(({ choice }) => choice) }),
  )
  const rights = casts.map((each, index) => right(`u${String(index + 1).padStart(4, '0')}`, [], each.area))
  return {
    ceremony,
    closed: { vote: { ...vote, result: null }, rights, dealings: ceremony.dealings, ballots: taken },
    plain: countVote(vote, tallyRows(ballots), countedAt),
  }
}

export const openingsOf = (
  { ceremony, closed }: Closed,
  one: 1 | 2 | 3 = 1,
  other: 1 | 2 | 3 = 3,
): [TrusteeOpening, TrusteeOpening] => {
  const summed = sumClosedVote(closed, drawWeight)
  if ('check' in summed) throw new Error(summed.check)
  return [
    openSums(shareOf(ceremony, one), summed.sums, draw),
    openSums(shareOf(ceremony, other), summed.sums, draw),
  ]
}

export const make = (closed: ClosedEncryptedVote, openings: readonly [TrusteeOpening, TrusteeOpening]) =>
  makeEncryptedRecord(closed, openings, countedAt, { sha256, drawWeight })

/** Fifty-one of sixty take part. */
export const sixtyEncrypted = (): Closed => closedOf(ofOneQuestion(sixty))

export const encryptedRecordOf = (closed: Closed): EncryptedRecord => {
  const made = make(closed.closed, openingsOf(closed))
  if (!('record' in made)) throw new Error(JSON.stringify(made))
  return made.record
}
