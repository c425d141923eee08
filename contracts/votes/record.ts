import { choices } from '#domain/votes/Vote'
import { area, count, id, instant } from '../kernel/fields'
import { z } from '../kernel/zod'
import { voteResult } from '../votes'

/** SHA-256, in hex. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * The public record of a counted vote, as it is handed out and as `verifier/` reads it: of an `open` vote with whose each
 * ballot is, of a `staffBlind` one without. What each field means stands in `domain/votes/proof/VoteRecord.ts`.
 */
export const voteRecord = z.strictObject({
  format: z.literal('vote-record'),
  version: z.literal(1),
  secrecy: z.enum(['open', 'staffBlind']),
  vote: z.strictObject({
    id,
    compoundId: id,
    title: z.string(),
    questions: z.array(z.strictObject({ id, text: z.string() })).min(1),
    opensAt: instant,
    closesAt: instant,
    setAside: count,
  }),
  electorate: z.strictObject({
    digest,
    rights: z.array(z.strictObject({ rightId: id, label: z.string(), area })).nullable(),
  }),
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
