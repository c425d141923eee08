import { sayMessage } from '#copy/messages'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { maskName } from '#domain/organisation/masking'
import type { Person } from '#domain/organisation/Person'
import type { PersonalData } from '#domain/privacy/PersonalData'
import type { Ballot } from '#domain/votes/Vote'
import { ballots } from '../../stores/ballots'
import { claims } from '../../stores/claims'
import { comments, type Comment } from '../../stores/comments'
import { inbox, type InboxEntry } from '../../stores/inbox'
import { issues, type IssueRow } from '../../stores/issues'
import { looks } from '../../stores/looks'
import { proxies, type ListedProxy } from '../../stores/proxies'
import { votes, type ListedVote } from '../../stores/votes'
import { timelineOf } from '../issues/timeline'

const pageSize = 500

/** All of something, page by page in the order of the ids. */
const all = async <Row extends { readonly _id: string }>(
  read: (last: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let last = ''; ;) {
    const page = await read(last)
    rows.push(...page)
    const end = page.at(-1)
    if (page.length < pageSize || !end) return rows
    last = end._id
  }
}
const byId = { order: { _id: 1 }, limit: pageSize } as const

const ownFacts = (issue: IssueRow, personId: string): readonly IssueFact[] =>
  issue.facts.filter(({ by }) => by.kind === 'person' && by.personId === personId)

const issueOf = (issue: Issue): PersonalData['issues'][number] => ({
  number: issue.number,
  compoundName: issue.compoundName,
  category: issue.category,
  urgency: issue.urgency,
  state: issue.state,
  place: [issue.place.buildingName, issue.place.detail].filter(Boolean).join(' · '),
  text: issue.text,
  anonymous: issue.reporter.anonymous,
  raisedAt: issue.raisedAt,
  photos: issue.photos,
})

/** Their own words only: of whatever others did about it, nothing. */
const deedsIn = (issue: IssueRow, { _id, name }: Person): PersonalData['deeds'] => {
  const facts = ownFacts(issue, _id).filter(({ kind }) => kind !== 'raised')
  return timelineOf(facts, () => name).map((entry, index) => ({
    number: issue.number,
    deed: facts[index]?.kind ?? 'progressNoted',
    at: entry.at,
    text: entry.text ?? '',
    photos: entry.photos,
  }))
}

const proxyOf = (proxy: ListedProxy, personId: string): PersonalData['proxies'][number] => {
  const side = proxy.principal.personId === personId ? 'principal' : 'holder'
  return {
    kind: proxy.kind,
    state: proxy.state,
    side,
    otherSide: maskName(proxy[side === 'principal' ? 'holder' : 'principal'].name),
    homes: proxy.units.map(({ unitLabel }) => `${proxy.compoundName} ${unitLabel}`),
    from: proxy.from,
    until: proxy.until,
    note: proxy.note,
    photos: proxy.paper,
  }
}

/** Somebody else's name that a message carries is masked, as it is in lists. */
const messageOf = (
  { kind, params, at, readAt }: InboxEntry,
  { name }: Person,
): PersonalData['inbox'][number] => {
  const { holderName } = params
  const masked =
    typeof holderName === 'string' && holderName !== name
      ? { ...params, holderName: maskName(holderName) }
      : params
  return { ...sayMessage(kind, masked), at, readAt }
}

interface VoteWords {
  title(voteId: string): string
  question(voteId: string, questionId: string): string
}

const wordsOf = async (ids: readonly string[]): Promise<VoteWords> => {
  const wanted = [...new Set(ids)]
  const found: ListedVote[] = []
  for (let start = 0; start < wanted.length; start += pageSize)
    found.push(...(await votes.list({ _id: { $in: wanted.slice(start, start + pageSize) } }, byId)))
  const known = new Map(found.map(vote => [vote._id, vote]))
  return {
    title: voteId => known.get(voteId)?.title ?? voteId,
    question: (voteId, questionId) =>
      known.get(voteId)?.questions.find(({ id }) => id === questionId)?.text ?? questionId,
  }
}

const ballotOf = (ballot: Ballot, words: VoteWords): PersonalData['ballots'][number] => ({
  vote: words.title(ballot.voteId),
  answers: ballot.answers.map(({ questionId, choice }) => ({
    question: words.question(ballot.voteId, questionId),
    choice,
  })),
  receivedAt: ballot.receivedAt,
  receipt: ballot.receipt,
  salt: ballot.salt,
})

const commentOf = ({ voteId, text, at }: Comment, words: VoteWords) => ({
  vote: words.title(voteId),
  text,
  at,
})

const aboutThemselves = (
  person: Person,
): Pick<PersonalData, 'profile' | 'agreements' | 'homes' | 'posts'> => ({
  profile: [
    {
      id: person._id,
      name: person.name,
      phone: person.phone,
      joinedAt: person.joinedAt,
      elderMode: person.settings.elderMode,
    },
  ],
  agreements: person.agreements,
  homes: person.occupancies.map(({ compoundName, unitLabel, kind, from, until }) => ({
    home: `${compoundName} ${unitLabel}`,
    as: kind,
    from,
    until,
  })),
  posts: person.posts.map(({ role, orgName, from, until }) => ({ role, orgName, from, until })),
})

/**
 * Everything kept about a person, from every collection that names people. Nine database calls while no part of it has
 * more than 500 entries. Photos are still file ids.
 */
export const gatherData = async (person: Person): Promise<PersonalData> => {
  const { _id: id } = person
  const after = (last: string) => ({ _id: { $gt: last } })
  const [named, claimed, given, held, said, cast, told, seen] = await Promise.all([
    all(last => issues.rows({ involved: id, ...after(last) }, byId)),
    all(last => claims.list({ 'claimant.personId': id, ...after(last) }, byId)),
    all(last => proxies.list({ 'principal.personId': id, ...after(last) }, byId)),
    all(last => proxies.list({ 'holder.personId': id, ...after(last) }, byId)),
    all(last => comments.byPerson(id, last, pageSize)),
    all(last => ballots.castBy(id, last, pageSize)),
    all(last => inbox.ofPerson(id, last, pageSize)),
    all(last => looks.list({ subjectId: id, ...after(last) }, byId)),
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
    deeds: named.flatMap(issue => deedsIn(issue, person)),
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
