import { reading } from './kernel/contract'
import { posted } from './announcements'
import { count, id, instant } from './kernel/fields'
import { issueSummary } from './issues'
import { contact } from './organisation'
import { voteSummary } from './votes'
import { z } from './kernel/zod'

/** What happened in the compound lately, told to everybody who lives there. */
const notice = z.object({
  kind: z.enum(['voteAnnounced', 'voteOpened', 'voteResult', 'issueEscalated', 'issueSolved']),
  about: z.object({ thing: z.enum(['issue', 'vote']), id }),
  title: z.string(),
  at: instant,
})

/** One compound today. */
const home = reading(
  'home',
  { compoundId: id },
  z.object({
    compound: z.object({ id, name: z.string(), path: z.string(), hasBranch: z.boolean(), households: count }),
    /** Who stands in where there is no branch, or none that has a secretary. */
    standIn: z.string().nullable(),
    /** What runs where I live, or is about to. */
    announcements: z.array(posted),
    notices: z.array(notice),
    openVotes: z.array(voteSummary),
    myOpenIssues: z.array(issueSummary),
    lookedAfterBy: z.array(contact),
    unread: count,
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type Home = z.infer<typeof home.output>
export type HomeNotice = z.infer<typeof notice>

/** What can be called here. */
export const homeCalls = {
  home,
}
