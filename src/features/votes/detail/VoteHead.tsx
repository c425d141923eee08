import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { voteWords } from '#copy/votes/vote'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { DeadlinePill } from '../../../components/deadline-pill/DeadlinePill'
import { Heading } from '../../../components/heading/Heading'
import { timeOf } from '../timeLeft'
import { VoteTags } from '../VoteTags'

/** Title, legal label, how far, until when, and who asks. */
export function VoteHead({ vote, now }: { vote: VoteDetail; now: Instant }): ReactNode {
  const time = timeOf(vote, now)
  return (
    <View className="v-vote-head">
      <Heading className="v-vote-head__title">{vote.title}</Heading>
      <View className="v-vote-head__tags">
        <VoteTags vote={vote} />
      </View>
      {time !== null && (
        <View className="v-vote-head__time">
          <DeadlinePill {...time} />
        </View>
      )}
      <View className="v-vote-head__note">{periodOf(vote, now)}</View>
      <View className="v-vote-head__note">
        {voteWords.proposedBy(whoProposed(vote), sayInstant(vote.proposedAt, now))}
      </View>
    </View>
  )
}

const periodOf = ({ opensAt, closesAt, extended }: VoteDetail, now: Instant): string =>
  [
    opensAt === null ? '' : voteWords.from(sayInstant(opensAt, now)),
    closesAt === null ? '' : voteWords.until(sayInstant(closesAt, now)),
    extended ? voteWords.extended : '',
  ]
    .filter(part => part !== '')
    .join(' · ')

const whoProposed = ({ proposedBy, compoundName }: VoteDetail): string => {
  const { name, role, orgName } = proposedBy
  return [orgName ?? compoundName, role === null ? '' : roleNames[role], name]
    .filter(part => part !== '')
    .join(' ')
}
