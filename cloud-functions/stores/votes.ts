import { auditedVote } from '#domain/audit/audited'
import { chunksOf } from '#domain/kernel/chunksOf'
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
 * Reads a vote that may be three seconds old while it is open, so that a rush of ballots does not read the same
 * document thousands of times. Safe: an open vote is only ever prolonged, a ballot is held against its closing instant
 * by the server's clock, and counting starts well after it. What is not open is always read anew.
 */
export const recentVote = (id: string): Promise<VoteRow | null> =>
  recent.get(
    id,
    () => votes.byId(id),
    vote => vote?.stage === 'open',
  )

/** Forgets what this instance remembers of a vote, so that it is read anew. */
export const forgetVote = (id: string): void => {
  recent.drop(id)
}

/**
 * Reads a vote for a ballot at `now`, as `recentVote` does: what is remembered as over is read anew, it may have been
 * prolonged elsewhere.
 */
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

/** Lists the votes of a compound that changed lately; one call. */
export const votesLatelyIn = async (compoundId: string, limit: number): Promise<readonly PublicVote[]> => {
  const order = { updatedAt: -1, _id: 1 } as const
  return votes.pick([...listedFields, 'latest'], { compoundId }, { order, limit })
}

/** Reads a page of a compound's votes that have come to one of these stages, latest first; one call. */
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

/** Reads a page of the votes with an objection that an office has to answer, longest unchanged first; one call. */
export const votesToAnswer = async (
  orgUnitId: string,
  cursor: string | null,
  size: number,
): Promise<Page<ListedVote>> => {
  const found = await votes.pick(
    listedFields,
    { objectionsAt: orgUnitId, ...afterCursor('updatedAt', 1, cursor) },
    { order: { updatedAt: 1, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, row => [row.updatedAt, row._id])
}

const mostUnderWay = 100

/** Lists the votes of a compound that are not over: only their rights can still be cast. One call. */
export const votesUnderWay = (compoundId: string): Promise<readonly Listed<Vote>[]> =>
  votes.list({ compoundId, stage: { $in: stagesUnderWay } }, { limit: mostUnderWay })

const readAtOnce = 500

/** Reads those of these votes that are there, in the order of their ids. */
export const votesByIds = async (ids: readonly string[]): Promise<readonly Listed<Vote>[]> => {
  const found: Listed<Vote>[] = []
  for (const $in of chunksOf(ids, readAtOnce))
    found.push(...(await votes.list({ _id: { $in } }, { order: { _id: 1 }, limit: readAtOnce })))
  return found
}
