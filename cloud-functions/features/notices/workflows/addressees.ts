import type { Instant } from '#domain/kernel/decision'
import type { Addressee } from '#domain/notices/Message'
import { receiversOf, type Receivers } from '#domain/organisation/receivers'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import type { Vote } from '#domain/votes/Vote'
import { directory, orgUnits } from '../../../stores/orgUnits'
import { units } from '../../../stores/units'
import { votes } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

const page = 1_000

/**
 * The places of the tree are remembered, its posts are read anew: what is told to a predecessor, the successor never
 * learns. One call.
 */
const receiversNow = async (role: Role, orgUnitId: string, now: Instant): Promise<Receivers> => {
  const all = await directory()
  const known = all.find(orgUnitId)
  if (!known) return { personIds: [], standingIn: false }
  const chain = [known, ...all.ancestors(known)].map(({ _id }) => _id)
  const rows = await orgUnits.byIds(chain)
  const [unit = known, ...ancestors] = chain.flatMap(id => rows.find(({ _id }) => _id === id) ?? [])
  return receiversOf(role, unit, ancestors, now)
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

/**
 * Who a message is for, at the time it is delivered: a post's message goes to whoever holds the post then, or stands in
 * while it is vacant.
 */
export const peopleFor = async (addressee: Addressee, now: Instant): Promise<Receivers> => {
  const all = (personIds: readonly string[]): Receivers => ({ personIds, standingIn: false })
  switch (addressee.to) {
    case 'person':
      return all([addressee.personId])
    case 'post':
      return receiversNow(addressee.role, addressee.orgUnitId, now)
    case 'electorate': {
      const vote = await votes.byId(addressee.voteId)
      if (!vote) return all([])
      return all(await (vote.electorate ? votersOf(vote._id) : futureVotersOf(vote)))
    }
  }
}
