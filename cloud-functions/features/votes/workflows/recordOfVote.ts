import { createHash } from 'node:crypto'
import { voteRecord } from '#contracts/votes/record'
import { makeRecord, type Recorded } from '#domain/votes/proof/makeRecord'
import { recordText } from '#domain/votes/proof/recordText'
import type { RecordNotice, Vote } from '#domain/votes/Vote'
import { everyRow } from '../../../kit/everyPage'
import { ballots } from '../../../stores/ballots'
import { mostRightsAtOnce, votingRights } from '../../../stores/votingRights'

const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest())

/** What is made of a counted vote: what is told of its record, and the file, where there is to be one. */
interface PublicRecord {
  readonly notice: RecordNotice
  /** The same bytes whenever it is made. */
  readonly text: string | null
}

/** Says what is told of a record, and writes it down as it is published. */
const publicRecord = (made: Recorded): PublicRecord => {
  if ('record' in made)
    return { notice: { root: made.record.root }, text: recordText(voteRecord.parse(made.record)) }
  const count = made.withheld === 'tooFewTakePart' ? made.least : made.rightIds.length
  return { notice: { withheld: made.withheld, count }, text: null }
}

/**
 * Makes the public record of a counted vote from what is stored. One database call for every thousand rights and one for
 * every thousand ballots.
 *
 * @throws Error when rights and ballots do not make the result
 */
export const recordOfVote = async (vote: Vote): Promise<PublicRecord> => {
  const size = mostRightsAtOnce
  const rights = await everyRow({ size, read: last => votingRights.pageOf(vote.id, last, size) })
  const cast = await everyRow({ size, read: last => ballots.pageOf(vote.id, last, size) })
  return publicRecord(makeRecord({ vote, rights, ballots: cast }, sha256))
}
