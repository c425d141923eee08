import { auditedVote } from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import { evolve, replay, voteFoldVersion } from '#domain/votes/evolve'
import { messagesFor } from '#domain/votes/messages'
import { stagesUnderWay } from '#domain/votes/stages'
import { currentVoteFact } from '#domain/votes/storedFacts'
import { type Vote, type VoteFact, type VoteStage } from '#domain/votes/Vote'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { Remembered } from '../kit/remembered'
import { FactStore, type Listed, type Row } from './FactStore'

export type VoteRow = Row<Vote, VoteFact>

export const votes = new FactStore<Vote, VoteFact>('votes', {
  evolve,
  replay,
  upcast: currentVoteFact,
  foldVersion: voteFoldVersion,
  messagesFor,
  audited: auditedVote,
})

const recentMilliseconds = 3_000
const recent = new Remembered<VoteRow | null>(recentMilliseconds, 50)

/**
 * A vote that may be three seconds old while it is open, so that a rush of ballots does not read the same document
 * thousands of times. Safe: an open vote is only ever prolonged, a ballot is held against its closing instant by the
 * server's clock, and counting starts well after it. What is not open is always read anew.
 */
export const recentVote = (id: string): Promise<VoteRow | null> =>
  recent.get(
    id,
    () => votes.byId(id),
    vote => vote?.stage === 'open',
  )

export const forgetVote = (id: string): void => {
  recent.drop(id)
}

/** The same for a ballot at `now`: what is remembered as over is read anew, it may have been prolonged elsewhere. */
export const voteToCastIn = async (id: string, now: Instant): Promise<VoteRow | null> => {
  const vote = await recentVote(id)
  if (!vote?.closesAt || now < vote.closesAt) return vote
  forgetVote(id)
  return recentVote(id)
}

/** What a list shows of a vote, and no more is read for it. */
const listedFields = [
  'id',
  'compoundId',
  'compoundName',
  'title',
  'rule',
  'stage',
  'opensAt',
  'closesAt',
  'electorate',
  'result',
  'updatedAt',
] as const satisfies readonly (keyof Vote)[]
export type VoteFields = Pick<Vote, (typeof listedFields)[number]>
export type ListedVote = Listed<VoteFields>

/** A vote as it is told to a whole compound, besides what a list shows. */
export type PublicVote = Listed<VoteFields & Pick<Vote, 'latest'>>

/** Those of a compound that changed lately; one call. */
export const votesLatelyIn = async (compoundId: string, limit: number): Promise<readonly PublicVote[]> => {
  const order = { updatedAt: -1, _id: 1 } as const
  return votes.pick([...listedFields, 'latest'], { compoundId }, { order, limit })
}

/** A page of a compound's votes that have come to one of these stages, latest first; one call. */
export const votesPage = async (
  compoundId: string,
  { stages, cursor }: { readonly stages: readonly VoteStage[]; readonly cursor: string | null },
  size: number,
): Promise<Page<ListedVote>> => {
  const found = await votes.pick(
    listedFields,
    { compoundId, stage: { $in: stages }, ...afterCursor('updatedAt', -1, cursor) },
    { order: { updatedAt: -1, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row.updatedAt, row._id])
}

const mostUnderWay = 100

/** Those of a compound that are not over: only their rights can still be cast. One call. */
export const votesUnderWay = (compoundId: string): Promise<readonly Listed<Vote>[]> =>
  votes.list({ compoundId, stage: { $in: stagesUnderWay } }, { limit: mostUnderWay })

const readAtOnce = 500

/** One call for every 500. */
export const votesByIds = async (ids: readonly string[]): Promise<readonly Listed<Vote>[]> => {
  const found: Listed<Vote>[] = []
  for (let start = 0; start < ids.length; start += readAtOnce)
    found.push(
      ...(await votes.list(
        { _id: { $in: ids.slice(start, start + readAtOnce) } },
        { order: { _id: 1 }, limit: readAtOnce },
      )),
    )
  return found
}
