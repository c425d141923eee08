import { may } from '#domain/permissions'
import { mayReadRecord } from '#domain/votes/proof/mayReadRecord'
import type { Answerer } from '../../../kit/Answerer'
import type { CallContext } from '../../../kit/CallContext'
import { temporaryUrls } from '../../../kit/files'
import { refusal } from '../../../kit/Refused'
import { directory } from '../../../stores/orgUnits'
import { votes, type VoteRow } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

const linkTo = async ({ record }: VoteRow): Promise<{ url: string; bytes: number } | null> => {
  if (!record?.file) return null
  const { fileId, bytes } = record.file
  const url = (await temporaryUrls([fileId])).get(fileId)
  return url === undefined ? null : { url, bytes }
}

const refuseStrangers = async (vote: VoteRow, context: CallContext): Promise<void> => {
  const { person } = await context.permit(vote.compoundPath, { otherwise: 'not-found' })
  const rights =
    vote.rule.secrecy === 'open' ? await votingRights.ofVoterLately(vote._id, context.personId) : []
  const reader = {
    holdsRight: rights.length > 0,
    looksIntoObjections: may(person, 'answerObjection', vote.compoundPath, context.now),
  }
  if (!mayReadRecord(vote.rule, reader)) throw refusal('not-permitted')
}

/**
 * Three database calls, four for an open vote, and one to the storage. The record itself goes through the storage: of
 * 4,200 rights it is larger than a reply may be.
 */
export const getVoteRecord: Answerer<'getVoteRecord'> = async ({ voteId }, context) => {
  const vote = await votes.byId(voteId)
  if (!vote) throw refusal('not-found')
  await refuseStrangers(vote, context)
  if (vote.result === null) throw refusal('wrong-state')
  const { record } = vote
  const compound = (await directory()).compound(vote.compoundId)
  return {
    voteId: vote.id,
    title: vote.title,
    root: record !== null && 'root' in record ? record.root : null,
    withheld: record !== null && 'withheld' in record ? { why: record.withheld, count: record.count } : null,
    file: await linkTo(vote),
    demo: compound?.demo ?? false,
  }
}
