import { toHex, utf8 } from '../../kernel/bytes'
import type { Threshold, VoteRule, Weight } from '../Vote'
import { merkleRoot, type Sha256 } from './merkle'
import type { RecordedBallot, RecordedRight, VoteRecord } from './VoteRecord'

const ofWeight = ({ heads, area }: Weight) => [heads, area] as const

const ofThreshold = (threshold: Threshold | null) =>
  threshold === null ? null : [threshold.numerator, threshold.denominator, threshold.reachedByEqual]

const ofBoth = (share: VoteRule['quorum']) =>
  share === null ? null : [ofThreshold(share.heads), ofThreshold(share.area)]

const ofRule = (rule: VoteRule) => [
  ...[rule.preset, rule.sort, rule.source, rule.inForceSince],
  ...[ofBoth(rule.quorum), ofBoth(rule.consent)],
  ...[rule.noticeDays, rule.objectionDays, rule.secrecy],
]

/**
 * Computes the digest of an electorate, in hex: SHA-256 over `["electorate",1,"v1",[["u7","3栋1203",8950]]]`, the rights
 * in the order of their ids with label and area in 0.01 m². It is known from the opening on, so nobody can be added or
 * weighed differently once votes are cast.
 */
export const electorateDigest = (
  voteId: string,
  rights: readonly RecordedRight[],
  sha256: Sha256,
): string => {
  const rows = rights.map(({ rightId, label, area }) => [rightId, label, area])
  return toHex(sha256(utf8(JSON.stringify(['electorate', 1, voteId, rows]))))
}

/** A record before its root is known. */
export type Unrooted = Pick<VoteRecord, 'vote' | 'electorate' | 'result' | 'ballots'>

/** What the first leaf of every record is made of. */
export type Head = Pick<VoteRecord, 'vote' | 'result'> & {
  readonly electorate: Pick<VoteRecord['electorate'], 'digest'>
}

/** Writes the first leaf of a record: what was decided, by which rule, by whom, and what came of it. */
export const headLeaf = ({ vote, electorate, result }: Head): string =>
  JSON.stringify([
    ...['vote record', 1, vote.id, vote.compoundId, vote.title],
    vote.questions.map(({ id, text }) => [id, text]),
    ...[vote.opensAt, vote.closesAt, vote.setAside, result.countedAt],
    ofRule(result.rule),
    ...[electorate.digest, ofWeight(result.electorate), ofWeight(result.participating)],
    result.questions.map(({ questionId, tally, outcome }) => [
      ...[questionId, ofWeight(tally.agree), ofWeight(tally.against), ofWeight(tally.abstain), outcome],
    ]),
  ])

/** A leaf of its own for each ballot, as it is published whatever the secrecy: `["leaf",1,"9f…",[["q1","agree"]]]`. */
const ballotLeaf = ({ receipt, answers }: RecordedBallot): string =>
  JSON.stringify(['leaf', 1, receipt, answers.map(({ questionId, choice }) => [questionId, choice])])

/**
 * Computes the root of a record: its head is the first leaf, so that whoever holds the root on paper holds rule,
 * electorate, totals and every ballot. It does not depend on what the record shows of whose a ballot is.
 */
export const rootOf = (record: Unrooted, sha256: Sha256): string =>
  merkleRoot([headLeaf(record), ...record.ballots.map(ballotLeaf)].map(utf8), sha256)
