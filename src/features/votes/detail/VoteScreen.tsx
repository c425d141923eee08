import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { VoteDetail } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import { Button } from '../../../components/button/Button'
import { CastButton, CastQuestion } from '../ballot/CastButton'
import { Received } from '../ballot/Received'
import { isVotable, useBallots } from '../ballot/useBallots'
import { VoteBody } from './VoteBody'

interface VoteScreenProperties {
  me: Me
  vote: VoteDetail
  now: Instant
  onChanged: (vote: VoteDetail) => void
  /** The vote is no longer as it is shown. */
  onStale: () => void
  /** Puts content and main action where they belong: on a page of their own, or beside a list. */
  frame: (content: ReactNode, action: ReactNode | undefined, part: 'vote' | 'receipt') => ReactNode
}

/** One vote from reading to receipt. */
export function VoteScreen({ me, vote, now, onChanged, onStale, frame }: VoteScreenProperties): ReactNode {
  const ballots = useBallots(vote, onChanged, onStale)
  const { active, stage } = ballots
  if (stage === 'receipt' && active !== null) {
    const more = vote.myRights.some(({ ballot }) => ballot === null)
    return frame(
      <Received vote={vote} right={active} now={now} />,
      <Button
        id="leave-receipt"
        kind="primary"
        label={more ? voteWords.nextRight : voteWords.backToVote}
        onTap={ballots.leave}
      />,
      'receipt',
    )
  }
  const votable = active !== null && isVotable(vote, now)
  return frame(
    <View>
      <VoteBody me={me} vote={vote} now={now} ballots={ballots} onChanged={onChanged} />
      {votable && <CastQuestion vote={vote} ballots={ballots} />}
    </View>,
    votable ? <CastButton ballots={ballots} /> : undefined,
    'vote',
  )
}
