import type { VoteSummary } from '#contracts/votes'
import { useCall } from '../../../cloud/useCall'

/** Votes of a compound that somebody can be authorised for: those that are open, and those that are announced. */
export const useVotesOf = (compoundId: string | null): readonly VoteSummary[] => {
  const ask = (show: 'toVote' | 'discussing') =>
    compoundId === null ? null : { compoundId, show, cursor: null }
  const open = useCall('listVotes', ask('toVote'))
  const announced = useCall('listVotes', ask('discussing'))
  const rows = [...(open.output?.rows ?? []), ...(announced.output?.rows ?? [])]
  return rows.filter(vote => vote.compoundId === compoundId)
}
