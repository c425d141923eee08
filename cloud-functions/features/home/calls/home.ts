import { isBranchLed } from '#domain/organisation/branches'
import type { Answerer } from '../../../kit/Answerer'
import { inbox } from '../../../stores/inbox'
import { issuesLatelyIn, openIssuesOf } from '../../../stores/issues'
import { votesLatelyIn, type PublicVote } from '../../../stores/votes'
import { answeredNow } from '../../issues/workflows/answeredNow'
import { postedFor } from '../../announcements/workflows/postedFor'
import { summariesOf } from '../../issues/workflows/issueSummaries'
import { voteSummaries } from '../../votes/workflows/voteSummaries'
import { contactsOf } from '../../organisation/workflows/contacts'
import { findCompound, standInOf, type Whereabouts } from '../../organisation/workflows/findCompound'
import { homeNotices } from '../views/homeNotices'

const lately = 30
const mostOpenIssues = 20

const isOpen = (vote: PublicVote): boolean => vote.stage === 'open'

const lookedAfterBy = ({ compound, community }: Whereabouts, now: number) =>
  [compound, ...(isBranchLed(compound, now) || !community ? [] : [community])].flatMap(unit =>
    contactsOf(unit, now),
  )

/**
 * One compound today. Five database calls (the person, what happened to its issues and to its votes lately, my open
 * issues, my unread messages), and three more while a vote is open (my rights, my ballots, turnout): the same number in
 * a district of one compound and of hundreds. One more where the history of an issue has a tail.
 */
export const home: Answerer<'home'> = async ({ compoundId }, context) => {
  const where = await findCompound(compoundId)
  const unit = where.compound
  await context.permit(unit.path)
  const { personId, now } = context
  const [issuesLately, votesLately, mine, unread] = await Promise.all([
    issuesLatelyIn(compoundId, lately),
    votesLatelyIn(compoundId, lately),
    openIssuesOf(personId, compoundId, mostOpenIssues),
    inbox.unread(personId),
  ])
  const [openVotes, myOpenIssues] = await Promise.all([
    voteSummaries(votesLately.filter(isOpen), personId, context.now),
    summariesOf(
      mine.map(issue => answeredNow(issue, where.all, now)),
      personId,
    ),
  ])
  return {
    compound: {
      id: unit._id,
      name: unit.name,
      path: unit.path,
      hasBranch: unit.hasBranch,
      households: unit.households,
    },
    standIn: standInOf(where, now),
    announcements: postedFor(await context.person(), where, now),
    notices: [...homeNotices(issuesLately, votesLately)],
    openVotes,
    myOpenIssues,
    lookedAfterBy: lookedAfterBy(where, now),
    unread,
    demo: unit.demo,
  }
}
