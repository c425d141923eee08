import { readElectorate, writeElectorate } from '#cloud-functions/clock/freezeElectorate'
import { votes } from '#cloud-functions/stores/votes'
import type { Instant } from '#domain/decision'
import type { VotingRight, Weight } from '#domain/votes/Vote'

/** One half of freezing an electorate, so that a test can do something between the two. */
export type Half =
  | { readonly half: 'read'; readonly voteId: string; readonly now: Instant }
  | {
      readonly half: 'write'
      readonly voteId: string
      readonly now: Instant
      readonly rights: readonly VotingRight[]
    }

export const main = async (event: Half): Promise<readonly VotingRight[] | Weight> => {
  const vote = await votes.byId(event.voteId)
  if (!vote) throw new Error(`no vote ${event.voteId}`)
  return event.half === 'read'
    ? readElectorate(vote, event.now)
    : writeElectorate(vote, event.rights, event.now)
}
