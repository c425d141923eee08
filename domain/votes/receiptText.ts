import type { Ballot } from './Vote'

/**
 * Writes the text over which a ballot's receipt is made (SHA-256 of its UTF-8, in hex, by the caller): a JSON array, so
 * that two different ballots never have the same text, with the answers in the order of their question ids, so that the
 * same ballot always has. Anyone who holds the salt can write it down again:
 * `["ballot",1,"v1","u7",[["q1","agree"]],"salt"]`.
 */
export const receiptText = (ballot: Pick<Ballot, 'voteId' | 'rightId' | 'answers' | 'salt'>): string => {
  const answers = ballot.answers
    .map(({ questionId, choice }) => [questionId, choice] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return JSON.stringify(['ballot', 1, ballot.voteId, ballot.rightId, answers, ballot.salt])
}
