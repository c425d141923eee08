import type { Addressee } from '#domain/notices/Message'
import type { Unit } from '#domain/organisation/Unit'
import type { Vote } from '#domain/votes/Vote'
import { directory } from '../stores/orgUnits'
import { units } from '../stores/units'
import { votes } from '../stores/votes'
import { votingRights } from '../stores/votingRights'

const page = 1_000

const holdersOf = async (orgUnitId: string, role: string): Promise<readonly string[]> => {
  const unit = (await directory()).find(orgUnitId)
  return (unit?.posts ?? []).filter(post => post.role === role).map(({ personId }) => personId)
}

const votersOf = async (voteId: string): Promise<readonly string[]> => {
  const voters = new Set<string>()
  for (let last = ''; ;) {
    const rights = await votingRights.pageOf(voteId, last, page)
    for (const right of rights) for (const voter of right.voterIds) voters.add(voter)
    const end = rights.at(-1)
    if (rights.length < page || !end) return [...voters]
    last = end._id
  }
}

const peopleOf = ({ owners, residentIds }: Unit, { rule }: Vote): readonly string[] =>
  rule.sort === 'consultation'
    ? residentIds
    : owners.map(({ personId }) => personId).filter(id => id !== null)

/** Before a vote is open nobody holds a right yet: it is told to those who would. */
const futureVotersOf = async (vote: Vote): Promise<readonly string[]> => {
  const all = await units.ofCompound(vote.compoundId)
  return [...new Set(all.flatMap(unit => peopleOf(unit, vote)))]
}

/** Who a message is for, at the time it is delivered: a post's message goes to whoever holds the post now. */
export const peopleFor = async (addressee: Addressee): Promise<readonly string[]> => {
  switch (addressee.to) {
    case 'person':
      return [addressee.personId]
    case 'post':
      return [...new Set(await holdersOf(addressee.orgUnitId, addressee.role))]
    case 'electorate': {
      const vote = await votes.byId(addressee.voteId)
      if (!vote) return []
      return vote.electorate ? votersOf(vote._id) : futureVotersOf(vote)
    }
  }
}
