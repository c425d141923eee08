import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'
import type { Addressee } from '#domain/kernel/tellings'
import { receiversOf, type Receivers } from '#domain/organisation/receivers'
import type { Unit } from '#domain/organisation/Unit'
import type { Vote } from '#domain/votes/Vote'
import { ballots } from '../../../stores/ballots'
import { followersIn, namedIn, withMerged } from '../../../stores/followers'
import type { IssueRow } from '../../../stores/issues'
import { directory, orgUnits } from '../../../stores/orgUnits'
import { supporters, type Support } from '../../../stores/supporters'
import { units } from '../../../stores/units'
import { votes, type VoteRow } from '../../../stores/votes'
import { votingRights } from '../../../stores/votingRights'

/** So many rows of a large group are read, and their people told, at once. */
const batchSize = 500

/** Some of those whom a message is for. */
export interface Batch extends Receivers {
  /** Where the next batch begins; null after the last. */
  readonly next: string | null
}

const allOf = (personIds: readonly string[]): Batch => ({ personIds, standingIn: false, next: null })

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

/** A group in the order of the ids of its rows. */
interface Group<Row> {
  /** Marks the cursor: one of another group means nothing in this one. */
  readonly name: string
  readonly read: (last: string) => Promise<readonly Row[]>
  readonly people: (row: Row) => readonly string[]
}

/** A group may have become another since the last batch, as when a vote opens: then it begins anew. */
const nextOf = async <Row extends { readonly _id: string }>(
  { name, read, people }: Group<Row>,
  reached: string,
): Promise<Batch> => {
  const start = `${name} `
  const rows = await read(reached.startsWith(start) ? reached.slice(start.length) : '')
  const last = rows.length < batchSize ? undefined : rows.at(-1)
  return {
    ...allOf([...new Set(rows.flatMap(people))]),
    next: last === undefined ? null : start + last._id,
  }
}

const peopleOf = ({ owners, residentIds }: Unit, { rule }: Vote): readonly string[] =>
  rule.sort === 'consultation'
    ? residentIds
    : owners.map(({ personId }) => personId).filter(id => id !== null)

/**
 * Rights with those who may cast them, and of a vote that fell with those who have: an authorisation may be over since. One
 * call, two of a vote that fell.
 */
const rightsOf = async ({ _id, stage, initiatorId }: VoteRow, last: string) => {
  const rights = await votingRights.pageOf(_id, last, batchSize)
  if (stage !== 'annulled') return rights
  const cast = new Map(
    (await ballots.ofRights(rights.map(right => right._id))).map(one => [one._id, one.castBy]),
  )
  return rights.map(right => ({
    ...right,
    voterIds: [...right.voterIds, cast.get(right._id) ?? [], initiatorId ?? []].flat(),
  }))
}

/** Before a vote is open nobody holds a right yet: it is told to those who would. Two calls, three as {@link rightsOf}. */
const electorateOf = async (voteId: string, reached: string): Promise<Batch> => {
  const vote = await votes.byId(voteId)
  if (!vote) return allOf([])
  return vote.electorate
    ? nextOf(
        {
          name: 'right',
          read: last => rightsOf(vote, last),
          people: ({ voterIds }) => voterIds,
        },
        reached,
      )
    : nextOf(
        {
          name: 'unit',
          read: last => units.pageOfCompound(vote.compoundId, last, batchSize),
          people: unit => peopleOf(unit, vote),
        },
        reached,
      )
}

/** Its followers, and after them those of each issue that was merged into it: the first by the name of before. */
const groupsOf = (all: readonly IssueRow[]): readonly Group<Support>[] =>
  all.map(({ _id }, index) => ({
    name: index === 0 ? 'supporter' : `supporter@${_id}`,
    read: last => supporters.pageOf(_id, last, batchSize),
    people: ({ personId }) => [personId],
  }))

/** Two calls a batch, one more where issues were merged into this one. */
const followersOf = async (
  { issueId, except }: Extract<Addressee, { to: 'followers' }>,
  reached: string,
): Promise<Batch> => {
  const all = await withMerged(issueId)
  const groups = groupsOf(all)
  const at = Math.max(
    0,
    groups.findIndex(({ name }) => reached.startsWith(`${name} `)),
  )
  const group = groups[at]
  if (group === undefined) return allOf([])
  const { personIds, next } = await nextOf(group, reached)
  const following = groups[at + 1]
  const named = reached === '' ? all.flatMap(namedIn) : []
  return {
    ...allOf([...new Set([...named, ...personIds])].filter(id => id !== except)),
    next: next ?? (following === undefined ? null : `${following.name} `),
  }
}

/**
 * Finds those a message is for at the time it is delivered, the next after those it has reached: a post's message goes
 * to whoever holds the post then, or stands in while it is vacant.
 * @param reached where an earlier batch ended; empty for the first
 */
export const batchFor = async (addressee: Addressee, reached: string, now: Instant): Promise<Batch> => {
  switch (addressee.to) {
    case 'person':
      return allOf([addressee.personId])
    case 'post':
      return { ...(await receiversNow(addressee.role, addressee.orgUnitId, now)), next: null }
    case 'electorate':
      return electorateOf(addressee.voteId, reached)
    case 'followers':
      return followersOf(addressee, reached)
  }
}

/** Finds which of these people follow an issue; two calls, and two more for each issue that was merged into it. */
export const followersAmong = async (
  { issueId, except }: Extract<Addressee, { to: 'followers' }>,
  personIds: readonly string[],
): Promise<readonly string[]> =>
  (await followersIn(await withMerged(issueId), personIds)).filter(id => id !== except)
