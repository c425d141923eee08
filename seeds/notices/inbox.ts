import type { Instant } from '#domain/kernel/decision'
import type { Addressee } from '#domain/kernel/tellings'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { receiversOf } from '#domain/organisation/receivers'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import { evolve } from '#domain/votes/evolve'
import { messagesFor } from '#domain/votes/messages'
import type { Vote } from '#domain/votes/Vote'
import { DAY, HOUR } from '#domain/kernel/lengths'
import type { SeedInboxEntry } from '../SeedData'
import type { Told, ToldIssue } from '../issues/tellStory'
import type { VoteRun } from '../votes/runVote'

/** What is older than this has been read. */
const READ_AFTER = 1.5 * DAY
const READ_WITHIN = 3 * HOUR

/** What was told of a vote, fact by fact. */
export const toldOfVote = ({ vote, facts }: VoteRun): readonly Told[] => {
  let state: Vote | null = null
  return facts.flatMap((fact, index) => {
    const after: Vote = evolve(state, fact, vote.id)
    state = after
    return messagesFor(after, [{ fact, index }]).map(message => ({ message, at: fact.at }))
  })
}

/** Who gets a message, as the delivery would find them. */
export const createReaders = (
  orgUnits: readonly OrgUnit[],
  units: readonly Unit[],
  runs: readonly VoteRun[],
  issues: readonly ToldIssue[],
) => {
  const byId = new Map(orgUnits.map(unit => [unit._id, unit]))
  const chainFrom = (id: string | null): readonly OrgUnit[] => {
    const unit = id === null ? undefined : byId.get(id)
    return unit ? [unit, ...chainFrom(unit.parentId)] : []
  }
  const stories = new Map(issues.map(story => [story.issue.id, story]))
  const electorates = new Map(runs.map(run => [run.vote.id, electorateOf(run, units)]))
  return (addressee: Addressee, at: Instant): readonly string[] => {
    switch (addressee.to) {
      case 'person':
        return [addressee.personId]
      case 'post':
        return receiversIn(chainFrom(addressee.orgUnitId), addressee.role, at)
      case 'electorate':
        return electorates.get(addressee.voteId) ?? []
      case 'followers':
        return followersOf(stories.get(addressee.issueId), at).filter(id => id !== addressee.except)
    }
  }
}

const receiversIn = ([unit, ...above]: readonly OrgUnit[], role: Role, at: Instant): readonly string[] =>
  unit ? receiversOf(role, unit, above, at).personIds : []

/** The reporter, and who had joined by then. */
const followersOf = (story: ToldIssue | undefined, at: Instant): readonly string[] => {
  if (story === undefined) return []
  const joined = story.supports.filter(support => support.at <= at)
  return [story.issue.reporter, ...joined].map(({ personId }) => personId)
}

/** The voters of the frozen rights; before there are any, the owners as they are, or the residents for a consultation. */
const electorateOf = ({ vote, rights }: VoteRun, units: readonly Unit[]): readonly string[] => {
  if (rights.length > 0) return [...new Set(rights.flatMap(right => right.voterIds))]
  const here = units.filter(unit => unit.compoundId === vote.compoundId)
  const people = here.flatMap(unit =>
    vote.rule.sort === 'consultation' ? unit.residentIds : unit.owners.flatMap(owner => owner.personId ?? []),
  )
  return [...new Set(people)]
}

/** The inboxes of `readers` only: nobody opens the others, and they would be most of the documents. */
export const inboxOf = (
  told: readonly Told[],
  receivers: (addressee: Addressee, at: Instant) => readonly string[],
  readers: ReadonlySet<string>,
  now: Instant,
): readonly SeedInboxEntry[] => {
  const entries = told.flatMap(({ message, at }) =>
    receivers(message.addressee, at)
      .filter(personId => readers.has(personId))
      .map((personId): SeedInboxEntry => ({
        _id: `${message.id}:${personId}`,
        personId,
        kind: message.kind,
        about: message.about,
        params: message.params,
        at,
        readAt: now - at > READ_AFTER ? at + READ_WITHIN : null,
      })),
  )
  return [...new Map(entries.map(entry => [entry._id, entry])).values()]
}
