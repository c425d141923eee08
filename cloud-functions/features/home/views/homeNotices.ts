import type { HomeNotice } from '#contracts/home'
import type { IssueFact } from '#domain/issues/Issue'
import type { VoteFact } from '#domain/votes/Vote'
import type { IssueRow } from '../../../stores/issues'
import type { VoteRow } from '../../../stores/votes'
import { excerptOf } from '../../issues/workflows/excerpt'

const mostNotices = 10

const ofIssueFact: Partial<Record<IssueFact['kind'], HomeNotice['kind']>> = {
  escalated: 'issueEscalated',
  confirmed: 'issueSolved',
}
const ofVoteFact: Partial<Record<VoteFact['kind'], HomeNotice['kind']>> = {
  announced: 'voteAnnounced',
  opened: 'voteOpened',
  counted: 'voteResult',
  annulled: 'voteResult',
}

/** What is told to a whole compound, newest first: the last of each kind from each thing. */
export const homeNotices = (issues: readonly IssueRow[], votes: readonly VoteRow[]): HomeNotice[] => {
  const notices = new Map<string, HomeNotice>()
  const tell = (
    kind: HomeNotice['kind'] | undefined,
    about: HomeNotice['about'],
    title: string,
    at: number,
  ) => {
    if (kind) notices.set(`${kind} ${about.id}`, { kind, about, title, at })
  }
  for (const issue of issues)
    for (const fact of issue.facts)
      tell(ofIssueFact[fact.kind], { thing: 'issue', id: issue._id }, excerptOf(issue.text), fact.at)
  for (const vote of votes)
    for (const fact of vote.facts)
      tell(ofVoteFact[fact.kind], { thing: 'vote', id: vote._id }, vote.title, fact.at)
  return [...notices.values()].sort((one, other) => other.at - one.at).slice(0, mostNotices)
}
