import { createHash } from 'node:crypto'
import { receiptText } from '#domain/votes/receiptText'
import type { Ballot } from '#domain/votes/Vote'

/** A ballot that a test puts where ballots lie, with the receipt that belongs to it: one that has not is not counted. */
export const withReceipt = (ballot: Omit<Ballot, 'receipt'>): Ballot => ({
  ...ballot,
  receipt: createHash('sha256').update(receiptText(ballot), 'utf8').digest('hex'),
})
