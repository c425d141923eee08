import { sayMessage } from '#copy/messages'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { maskName } from '#domain/organisation/masking'
import type { Person } from '#domain/organisation/Person'
import type { PersonalData } from '#domain/privacy/PersonalData'
import type { Ballot } from '#domain/votes/Vote'
import type { Comment } from '../../../stores/comments'
import type { InboxEntry } from '../../../stores/inbox'
import type { Whole } from '../../../stores/FactStore'
import type { ListedProxy } from '../../../stores/proxies'
import type { Support } from '../../../stores/supporters'
import { timelineOf } from '../../issues/workflows/timeline'

const ownFacts = (issue: Whole<Issue, IssueFact>, personId: string): readonly IssueFact[] =>
  issue.facts.filter(({ by }) => by.kind === 'person' && by.personId === personId)

export const issueOf = (issue: Issue): PersonalData['issues'][number] => ({
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
export const deedsIn = (issue: Whole<Issue, IssueFact>, { _id, name }: Person): PersonalData['deeds'] => {
  const facts = ownFacts(issue, _id).filter(({ kind }) => kind !== 'raised')
  const by = () => ({ name, role: null, orgName: null })
  return timelineOf(facts, { by, words: text => text, entry: () => null, redacted: () => false }).map(
    (entry, index) => ({
      number: issue.number,
      deed: facts[index]?.kind ?? 'progressNoted',
      at: entry.at,
      text: entry.text ?? '',
      photos: entry.photos,
    }),
  )
}

/** That they joined an issue, which stands beside it. */
export const deedOf = ({ number, kind, at }: Support): PersonalData['deeds'][number] => ({
  number,
  deed: kind,
  at,
  text: '',
  photos: [],
})

export const proxyOf = (proxy: ListedProxy, personId: string): PersonalData['proxies'][number] => {
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
export const messageOf = (
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

/** How votes and their questions are called. */
export interface VoteWords {
  title(voteId: string): string
  question(voteId: string, questionId: string): string
}

export const ballotOf = (ballot: Ballot, words: VoteWords): PersonalData['ballots'][number] => ({
  vote: words.title(ballot.voteId),
  answers: ballot.answers.map(({ questionId, choice }) => ({
    question: words.question(ballot.voteId, questionId),
    choice,
  })),
  receivedAt: ballot.receivedAt,
  receipt: ballot.receipt,
  salt: ballot.salt,
})

export const commentOf = ({ voteId, text, at }: Comment, words: VoteWords) => ({
  vote: words.title(voteId),
  text,
  at,
})

export const aboutThemselves = (
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
