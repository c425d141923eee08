import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { MyRight, VoteDetail } from '#contracts/votes'
import { sayArea } from '#copy/kernel/figures'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import { ownsIn, whyNoRight } from '#domain/votes/whyNoRight'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Segmented } from '../../../components/segmented/Segmented'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { openClaim, openUnits } from '../../../navigation/open'
import { BallotForm } from '../ballot/BallotForm'
import { Receipt } from '../ballot/Receipt'
import { unitLabels } from '../ballot/unitLabels'
import { isVotable, type Ballots } from '../ballot/useBallots'

interface MyVoteProperties {
  me: Me
  vote: VoteDetail
  now: Instant
  ballots: Ballots
}

/** My voting rights in this vote, each with its units; the one that waits for a ballot can be cast here. */
export function MyVote({ me, vote, now, ballots }: MyVoteProperties): ReactNode {
  if (vote.turnout === null) return null
  const { myRights } = vote
  if (myRights.length === 0) {
    return (
      <Section title={voteWords.myVote}>
        <NoRight me={me} vote={vote} />
      </Section>
    )
  }
  const waiting = isVotable(vote, now) ? myRights.filter(({ ballot }) => ballot === null) : []
  return (
    <Section title={voteWords.myVote}>
      {waiting.length === 0 && ballots.refusal !== null && (
        <Notice
          tone="over"
          words={sayRefusal(ballots.refusal)}
          {...(ballots.refusal.kind === 'no-voting-right'
            ? { action: { label: voteWords.toUnits, onTap: openUnits } }
            : {})}
        />
      )}
      {myRights.length > 1 && <View className="v-vote__rule">{voteWords.myRights(myRights.length)}</View>}
      {waiting.length > 1 && ballots.active !== null && (
        <Segmented
          label={voteWords.myVote}
          segments={waiting.map(right => ({ value: right.rightId, label: right.label }))}
          value={ballots.active.rightId}
          onChange={ballots.choose}
        />
      )}
      {waiting.length > 0 && ballots.active !== null && (
        <>
          <RightFacts vote={vote} right={ballots.active} />
          <BallotForm vote={vote} ballots={ballots} />
        </>
      )}
      {myRights
        .filter(right => right.ballot !== null || waiting.length === 0)
        .map(right => (
          <ClosedRight key={right.rightId} vote={vote} right={right} now={now} />
        ))}
    </Section>
  )
}

const RightFacts = ({ vote, right }: { vote: VoteDetail; right: MyRight }): ReactNode => (
  <View className="v-vote__right">
    <View>{voteWords.rightUnits(unitLabels(right))}</View>
    {right.asProxyFor !== null && (
      <View className="v-vote__as-proxy">{voteWords.asProxyFor(right.asProxyFor)}</View>
    )}
    {vote.sort !== 'consultation' && (
      <View className="v-vote__small">{voteWords.rightArea(sayArea(right.area))}</View>
    )}
  </View>
)

/** Why there is nothing to cast, and where that can be mended. */
function NoRight({ me, vote }: { me: Me; vote: VoteDetail }): ReactNode {
  const action = ownsIn(me.occupancies, vote.compoundId)
    ? { label: voteWords.toUnits, onTap: openUnits }
    : {
        label: voteWords.toClaim,
        onTap: () => {
          openClaim(vote.compoundId)
        },
      }
  return <Notice words={voteWords.noRight[whyNoRight(me.occupancies, vote)]} action={action} />
}

/** A right that has been used, or can no longer be. */
function ClosedRight({ vote, right, now }: { vote: VoteDetail; right: MyRight; now: Instant }): ReactNode {
  const { ballot } = right
  if (ballot === null) {
    return (
      <View className="v-vote__closed-right">
        <RightFacts vote={vote} right={right} />
        <Notice words={voteWords.notVoted} />
      </View>
    )
  }
  const when = sayInstant(ballot.receivedAt, now)
  return (
    <View className="v-vote__closed-right">
      <RightFacts vote={vote} right={right} />
      <Notice tone="good" words={ballot.byMe ? voteWords.castByMe(when) : voteWords.castByOther(when)} />
      <Disclosure title={voteWords.myReceipt} id={`receipt-${right.rightId}`}>
        <Receipt vote={vote} right={right} ballot={ballot} now={now} />
      </Disclosure>
    </View>
  )
}
