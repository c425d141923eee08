import { choices } from '#domain/votes/Vote'
import { area, count, id, instant } from '../kernel/fields'
import { z } from '../kernel/zod'
import { voteResult } from '../votes'

/** SHA-256, in hex. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

const vote = z.strictObject({
  id,
  compoundId: id,
  title: z.string(),
  questions: z.array(z.strictObject({ id, text: z.string() })).min(1),
  opensAt: instant,
  closesAt: instant,
  setAside: count,
})
const rights = z.array(z.strictObject({ rightId: id, label: z.string(), area }))

/**
 * The public record of a counted vote, as it is handed out and as `verifier/` reads it: of an `open` vote with whose each
 * ballot is, of a `staffBlind` one without. What each field means stands in `domain/votes/proof/VoteRecord.ts`.
 */
export const voteRecord = z.strictObject({
  format: z.literal('vote-record'),
  version: z.literal(1),
  secrecy: z.enum(['open', 'staffBlind']),
  vote,
  electorate: z.strictObject({ digest, rights: rights.nullable() }),
  result: voteResult,
  ballots: z.array(
    z.strictObject({
      receipt: digest,
      answers: z.array(z.strictObject({ questionId: id, choice: z.enum(choices) })),
      opening: z.strictObject({ rightId: id, salt: z.string() }).nullable(),
    }),
  ),
  root: digest,
})

/** A point of the group, or a scalar. */
const element = digest
const trustee = z.union([z.literal(1), z.literal(2), z.literal(3)])
const knowledge = z.strictObject({ commitment: element, response: element })
const branches = z.array(z.strictObject({ a: element, b: element, challenge: element, response: element }))
const dealing = z.strictObject({
  voteId: id,
  trustee,
  commitments: z.tuple([element, element]),
  sealKey: element,
  proofs: z.strictObject({ secret: knowledge, sealKey: knowledge }),
})
const encryptedBallot = z.strictObject({
  voteId: id,
  rightId: id,
  answers: z.array(
    z.strictObject({
      questionId: id,
      options: z.array(z.strictObject({ alpha: element, beta: element, proof: branches })),
      proof: branches,
    }),
  ),
})
const opening = z.strictObject({
  voteId: id,
  trustee,
  parts: z.array(
    z.strictObject({
      product: element,
      proof: z.strictObject({ a: element, b: element, response: element }),
    }),
  ),
})

/**
 * The public record of a vote whose ballots nobody can read, as `verifier/` reads it. What each field means stands in
 * `domain/votes/trustees/EncryptedRecord.ts`.
 */
export const encryptedRecord = z.strictObject({
  format: z.literal('encrypted-vote-record'),
  version: z.literal(1),
  secrecy: z.literal('trustees'),
  vote,
  electorate: z.strictObject({ digest, rights }),
  result: voteResult,
  dealings: z.array(dealing),
  ballots: z.array(encryptedBallot),
  openings: z.tuple([opening, opening]),
  root: digest,
})
