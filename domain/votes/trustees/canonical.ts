import { toHex, utf8 } from '../../kernel/bytes'
import { headLeaf } from '../proof/canonical'
import { merkleRoot, type Sha256 } from '../proof/merkle'
import type { Dealing } from './ceremony'
import type { EncryptedBallot } from './encryptBallot'
import type { EncryptedRecord } from './EncryptedRecord'
import type { TrusteeOpening } from './opening'
import type { Branch, KnowledgeProof } from './proofs'

const ofKnowledge = ({ commitment, response }: KnowledgeProof) => [commitment, response]
const ofBranch = ({ a, b, challenge, response }: Branch) => [a, b, challenge, response]

const dealingLeaf = ({ voteId, trustee, commitments, sealKey, proofs }: Dealing): string =>
  JSON.stringify([
    ...['dealing', 1, voteId, trustee, commitments, sealKey],
    ...[ofKnowledge(proofs.secret), ofKnowledge(proofs.sealKey)],
  ])

const ballotLeaf = ({ voteId, rightId, answers }: EncryptedBallot): string =>
  JSON.stringify([
    ...['encrypted ballot', 1, voteId, rightId],
    answers.map(({ questionId, options, proof }) => [
      questionId,
      options.map(option => [option.alpha, option.beta, option.proof.map(ofBranch)]),
      proof.map(ofBranch),
    ]),
  ])

const openingLeaf = ({ voteId, trustee, parts }: TrusteeOpening): string =>
  JSON.stringify([
    ...['opening', 1, voteId, trustee],
    parts.map(({ product, proof: { a, b, response } }) => [product, a, b, response]),
  ])

/** Computes the receipt of an encrypted ballot, by which its voter finds it in the record: SHA-256 in hex, without a choice in it. */
export const encryptedReceipt = (ballot: EncryptedBallot, sha256: Sha256): string =>
  toHex(sha256(utf8(ballotLeaf(ballot))))

/** Computes the root of an encrypted record: head, dealings, ballots and openings, in this order. */
export const encryptedRootOf = (record: Omit<EncryptedRecord, 'root'>, sha256: Sha256): string =>
  merkleRoot(
    [
      headLeaf(record),
      ...record.dealings.map(dealingLeaf),
      ...record.ballots.map(ballotLeaf),
      ...record.openings.map(openingLeaf),
    ].map(utf8),
    sha256,
  )
