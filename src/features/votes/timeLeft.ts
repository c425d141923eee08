import { HOUR } from '#domain/kernel/lengths'
import type { VoteSummary } from '#contracts/votes'
import { sayInstant, sayRemaining } from '#copy/kernel/instants'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import type { DeadlinePillProperties } from '../../components/deadline-pill/DeadlinePill'

const NEAR_MS = 48 * HOUR

type Timed = Pick<VoteSummary, 'stage' | 'opensAt' | 'closesAt'>

/** What time has to do with a vote now, in words; null where nothing runs any more. */
export const timeOf = ({ stage, opensAt, closesAt }: Timed, now: Instant): DeadlinePillProperties | null => {
  switch (stage) {
    case 'announced':
      return opensAt === null ? null : { state: 'on-time', words: voteWords.starts(sayInstant(opensAt, now)) }
    case 'open':
      if (closesAt === null) return null
      if (closesAt <= now) return { state: 'met', words: voteWords.countingSoon }
      return {
        what: voteWords.vote,
        state: closesAt - now <= NEAR_MS ? 'near' : 'on-time',
        words: sayRemaining(closesAt, now),
      }
    case 'closed':
      return { state: 'met', words: voteWords.countingSoon }
    case 'draft':
    case 'provisional':
    case 'final':
    case 'annulled':
      return null
  }
}
