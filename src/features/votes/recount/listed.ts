import type { RecordedBallot } from '#domain/votes/proof/VoteRecord'
import type { MyRight } from '#contracts/votes'

type Listed = readonly Pick<RecordedBallot, 'receipt' | 'answers'>[]

/** Reads the ballots out of a record that was checked before; none where it shows no receipts. */
export const ballotsIn = (text: string): Listed => {
  const { ballots } = JSON.parse(text) as { readonly ballots: Listed }
  return ballots.every(({ receipt }) => typeof receipt === 'string') ? ballots : []
}

/** Where one's own ballot stands in the record, counted from 1, and whether it says what was cast. */
export type OwnPlace =
  { readonly state: 'found' | 'different'; readonly place: number } | { readonly state: 'missing' }

const isSame = (
  listed: RecordedBallot['answers'],
  cast: NonNullable<MyRight['ballot']>['answers'],
): boolean =>
  listed.length === cast.length &&
  listed.every(({ questionId, choice }) =>
    cast.some(answer => answer.questionId === questionId && answer.choice === choice),
  )

/** Finds one's own ballot in the record. */
export const ownPlace = (ballots: Listed, { receipt, answers }: NonNullable<MyRight['ballot']>): OwnPlace => {
  const index = ballots.findIndex(ballot => ballot.receipt === receipt)
  const ballot = ballots[index]
  if (ballot === undefined) return { state: 'missing' }
  return { state: isSame(ballot.answers, answers) ? 'found' : 'different', place: index + 1 }
}

const least = 8

/** What comes of looking for the beginning of a receipt. */
export type Search =
  | { readonly state: 'tooShort' | 'none' | 'several' }
  | { readonly state: 'found'; readonly place: number; readonly answers: RecordedBallot['answers'] }

/** Looks for the ballot whose receipt begins so; blanks and capitals do not matter. */
export const search = (ballots: Listed, typed: string): Search => {
  const wanted = typed.replace(/\s/g, '').toLowerCase()
  if (wanted.length < least) return { state: 'tooShort' }
  const [first, second] = ballots.filter(({ receipt }) => receipt.startsWith(wanted))
  if (first === undefined) return { state: 'none' }
  if (second !== undefined) return { state: 'several' }
  return { state: 'found', place: ballots.indexOf(first) + 1, answers: first.answers }
}
