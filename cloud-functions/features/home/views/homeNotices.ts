import type { HomeNotice } from '#contracts/home'
import type { publicIssueFacts } from '#domain/issues/Issue'
import type { publicVoteFacts } from '#domain/votes/Vote'
import type { PublicIssue } from '../../../stores/issues'
import type { PublicVote } from '../../../stores/votes'
import { excerptOf } from '../../issues/workflows/excerpt'

const mostNotices = 10

const ofIssueFact: Readonly<Record<(typeof publicIssueFacts)[number], HomeNotice['kind']>> = {
  escalated: 'issueEscalated',
  confirmed: 'issueSolved',
}
const ofVoteFact: Readonly<Record<(typeof publicVoteFacts)[number], HomeNotice['kind']>> = {
  announced: 'voteAnnounced',
  opened: 'voteOpened',
  counted: 'voteResult',
  annulled: 'voteResult',
}

interface Told {
  readonly notice: Omit<HomeNotice, 'title'>
  /** Made of what is shown alone. */
  readonly title: () => string
}

/** What happened to one thing, oldest first: the last of each kind. */
const noticesOf = <Kind extends string>(
  kinds: Readonly<Record<Kind, HomeNotice['kind']>>,
  latest: Readonly<Partial<Record<Kind, number>>>,
  about: HomeNotice['about'],
  title: () => string,
): readonly Told[] => {
  const happened = (Object.entries(latest) as [Kind, number][]).sort(([, one], [, other]) => one - other)
  const last = new Map(happened.map(([fact, at]) => [kinds[fact], at]))
  return [...last].map(([kind, at]) => ({ notice: { about, kind, at }, title }))
}

/** What is told to a whole compound, newest first: the last of each kind from each thing. */
export const homeNotices = (
  issues: readonly PublicIssue[],
  votes: readonly PublicVote[],
): readonly HomeNotice[] =>
  [
    ...issues.flatMap(issue =>
      noticesOf(ofIssueFact, issue.latest, { thing: 'issue', id: issue._id }, () => excerptOf(issue)),
    ),
    ...votes.flatMap(({ _id, title, latest }) =>
      noticesOf(ofVoteFact, latest, { thing: 'vote', id: _id }, () => title),
    ),
  ]
    .sort((one, other) => other.notice.at - one.notice.at)
    .slice(0, mostNotices)
    .map(({ notice, title }) => ({ ...notice, title: title() }))
