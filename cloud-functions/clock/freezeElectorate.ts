import { votingRights as rightsFrom, weightOf } from '#domain/votes/electorate'
import type { Vote, Weight } from '#domain/votes/Vote'
import { units } from '../stores/units'
import { votes } from '../stores/votes'
import { votingRights } from '../stores/votingRights'

const isSame = (one: Weight, other: Weight): boolean => one.heads === other.heads && one.area === other.area

/**
 * Writes down who may vote, one document for each head, before the vote is opened. A run that broke off is finished by
 * the next; if ownership changed between the two, what the first had written is thrown away, so that the electorate is
 * always of one piece. @returns heads and area of what is written
 */
export const freezeElectorate = async (vote: Vote): Promise<Weight> => {
  const rights = rightsFrom(vote, await units.ofCompound(vote.compoundId))
  const expected = weightOf(rights)
  await votingRights.freeze(rights)
  const frozen = await votingRights.weightOf(vote.id)
  if (isSame(frozen, expected)) return frozen
  const present = await votes.byId(vote.id)
  if (present?.stage !== 'announced') throw new Error(`${vote.id} was opened meanwhile`)
  await votingRights.thaw(vote.id)
  await votingRights.freeze(rights)
  return expected
}
