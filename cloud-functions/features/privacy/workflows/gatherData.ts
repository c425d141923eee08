import type { Person } from '#domain/organisation/Person'
import type { PersonalData } from '#domain/privacy/PersonalData'
import { everyRow } from '../../../kit/everyPage'
import { ballots } from '../../../stores/ballots'
import { claimsFrom } from '../../../stores/claims'
import { comments } from '../../../stores/comments'
import { inbox } from '../../../stores/inbox'
import { issues, issuesNaming } from '../../../stores/issues'
import { looksAt } from '../../../stores/looks'
import { proxiesFrom } from '../../../stores/proxies'
import { supporters } from '../../../stores/supporters'
import { votesByIds } from '../../../stores/votes'
import {
  aboutThemselves,
  ballotOf,
  commentOf,
  deedOf,
  deedsIn,
  issueOf,
  messageOf,
  proxyOf,
  type VoteWords,
} from '../views/personalRows'

const pageSize = 500

const all = <Row extends { readonly _id: string }>(
  read: (last: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => everyRow({ size: pageSize, read })

const wordsOf = async (ids: readonly string[]): Promise<VoteWords> => {
  const found = await votesByIds([...new Set(ids)])
  const known = new Map(found.map(vote => [vote._id, vote]))
  return {
    title: voteId => known.get(voteId)?.title ?? voteId,
    question: (voteId, questionId) =>
      known.get(voteId)?.questions.find(({ id }) => id === questionId)?.text ?? questionId,
  }
}

/**
 * Everything kept about a person, from every collection that names people. Ten database calls while no part of it has
 * more than 500 entries. Photos are still file ids.
 */
export const gatherData = async (person: Person): Promise<PersonalData> => {
  const { _id: id } = person
  const [named, claimed, given, held, said, cast, told, seen, joined] = await Promise.all([
    all(last => issuesNaming(id, last, pageSize)),
    all(last => claimsFrom(id, last, pageSize)),
    all(last => proxiesFrom('principal', id, last, pageSize)),
    all(last => proxiesFrom('holder', id, last, pageSize)),
    all(last => comments.byPerson(id, last, pageSize)),
    all(last => ballots.castBy(id, last, pageSize)),
    all(last => inbox.ofPerson(id, last, pageSize)),
    all(last => looksAt(id, last, pageSize)),
    all(last => supporters.ofPerson(id, last, pageSize)),
  ])
  const words = await wordsOf([...said, ...cast].map(({ voteId }) => voteId))
  return {
    ...aboutThemselves(person),
    claims: claimed.map(({ unit, as, state, note, claimedAt, reason, appealReason, evidence }) => ({
      home: `${unit.compoundName} ${unit.unitLabel}`,
      as,
      state,
      note,
      claimedAt,
      reason,
      appealReason,
      photos: evidence,
    })),
    proxies: [...given, ...held].map(proxy => proxyOf(proxy, id)),
    issues: named.filter(({ reporter }) => reporter.personId === id).map(issueOf),
    deeds: [...(await issues.whole(named)).flatMap(issue => deedsIn(issue, person)), ...joined.map(deedOf)],
    comments: said.map(comment => commentOf(comment, words)),
    ballots: cast.map(ballot => ballotOf(ballot, words)),
    inbox: told.map(entry => messageOf(entry, person)),
    looks: seen.map(({ at, what, by, reason }) => ({
      at,
      what,
      byName: by.name,
      role: by.role,
      orgName: by.orgName,
      reason,
    })),
  }
}
