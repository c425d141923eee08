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

/** What happened to one thing, oldest first: the last of each kind. */
const noticesOf = <Kind extends string>(
  kinds: Readonly<Record<Kind, HomeNotice['kind']>>,
  latest: Readonly<Partial<Record<Kind, number>>>,
  told: Pick<HomeNotice, 'about' | 'title'>,
): readonly HomeNotice[] => {
  const happened = (Object.entries(latest) as [Kind, number][]).sort(([, one], [, other]) => one - other)
  const last = new Map(happened.map(([fact, at]) => [kinds[fact], at]))
  return [...last].map(([kind, at]) => ({ ...told, kind, at }))
}

/** What is told to a whole compound, newest first: the last of each kind from each thing. */
export const homeNotices = (
  issues: readonly PublicIssue[],
  votes: readonly PublicVote[],
): readonly HomeNotice[] =>
  [
    ...issues.flatMap(({ _id, latest, ...issue }) =>
      noticesOf(ofIssueFact, latest, { about: { thing: 'issue', id: _id }, title: excerptOf(issue) }),
    ),
    ...votes.flatMap(({ _id, title, latest }) =>
      noticesOf(ofVoteFact, latest, { about: { thing: 'vote', id: _id }, title }),
    ),
  ]
    .sort((one, other) => other.at - one.at)
    .slice(0, mostNotices)
