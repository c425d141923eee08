import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { inGroups } from '#copy/votes/recount'
import { resultWords } from '#copy/votes/voteResult'
import { voteWords } from '#copy/votes/vote'
import { sayAnnulment } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { Notice } from '../../../components/notice/Notice'
import { openVoteResult } from '../../../navigation/open'
import { sayOutcome } from '../result/reasons'

/** How the vote stands, where nothing can be cast (any more), and what comes next. */
export function VoteNews({ vote, now }: { vote: VoteDetail; now: Instant }): ReactNode {
  switch (vote.stage) {
    case 'draft':
    case 'announced':
      return vote.opensAt === null ? null : (
        <Notice words={voteWords.announced(sayInstant(vote.opensAt, now))} icon="clock" />
      )
    case 'open':
      return vote.closesAt !== null && vote.closesAt <= now ? <Notice words={voteWords.closed} /> : null
    case 'closed':
      return <Notice words={voteWords.closed} />
    case 'provisional':
    case 'final':
      return <ResultNotice vote={vote} />
    case 'annulled':
      return <Notice tone="over" words={`${voteWords.annulled}${annulmentOf(vote)}`} />
  }
}

const ResultNotice = ({ vote }: { vote: VoteDetail }): ReactNode =>
  vote.result === null ? null : (
    <>
      <Notice
        tone={vote.outcome === 'passed' ? 'good' : 'near'}
        icon={vote.outcome === 'passed' ? 'check' : 'info'}
        words={sayOutcome(vote.result)}
        action={{
          label: voteWords.toResult,
          onTap: () => {
            openVoteResult(vote.id)
          },
        }}
      />
      {vote.root !== null && (
        <View className="v-vote__root" id="root">
          {resultWords.rootOf(inGroups(vote.root))}
        </View>
      )}
    </>
  )

const annulmentOf = ({ timeline }: VoteDetail): string => {
  const reason = timeline.find(({ kind }) => kind === 'annulled')?.text
  return reason === undefined || reason === null ? '' : sayAnnulment(reason)
}
