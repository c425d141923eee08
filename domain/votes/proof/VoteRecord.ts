import type { Instant } from '../../kernel/decision'
import type { Ballot, Question, Vote, VoteResult } from '../Vote'

/**
 * How secret a recorded vote is. `open`: whoever is entitled sees who chose what. `staffBlind`: neighbours do not see it,
 * whoever runs the server could.
 */
type Secrecy = 'open' | 'staffBlind'

/** One head as it was frozen when voting opened. */
export interface RecordedRight {
  readonly rightId: string
  readonly label: string
  /** 0.01 m² */
  readonly area: number
}

/** One ballot that counts. */
export interface RecordedBallot {
  /** As the voter was given it: SHA-256 over vote, right, answers and salt, in hex. */
  readonly receipt: string
  /** In the order of the questions. */
  readonly answers: Ballot['answers']
  /** Whose it is, and what makes its receipt again; null where that is secret. */
  readonly opening: { readonly rightId: string; readonly salt: string } | null
}

/** Everything by which a counted vote can be counted again. */
export interface VoteRecord {
  readonly format: 'vote-record'
  readonly version: 1
  readonly secrecy: Secrecy
  readonly vote: Pick<Vote, 'id' | 'compoundId' | 'title'> & {
    readonly questions: readonly Pick<Question, 'id' | 'text'>[]
    readonly opensAt: Instant
    readonly closesAt: Instant
    /** Ballots that were cast and count no more. */
    readonly setAside: number
  }
  readonly electorate: {
    /** SHA-256 over all rights with their areas, in hex. */
    readonly digest: string
    /** In the order of their ids; null where neighbours are not shown to each other. */
    readonly rights: readonly RecordedRight[] | null
  }
  /** Totals, and a copy of the rule they were held against. */
  readonly result: VoteResult
  /** In the order of their receipts, which tells nothing of when or where they were cast. */
  readonly ballots: readonly RecordedBallot[]
  /** Of the Merkle tree over the head of this record and its ballots, in hex. */
  readonly root: string
}
