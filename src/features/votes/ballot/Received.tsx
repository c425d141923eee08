import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyRight, VoteDetail } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { NotifyOnce } from '../../../session/NotifyOnce'
import { Receipt } from './Receipt'
import { useFromTheTop } from './useFromTheTop'

interface ReceivedProperties {
  vote: VoteDetail
  right: MyRight
  now: Instant
}

/** What stands instead of the vote once a ballot is in: the receipt, and a way to be told of the result. */
export function Received({ vote, right, now }: ReceivedProperties): ReactNode {
  useFromTheTop()
  return (
    <View className="v-received" id="received">
      <View className="v-received__head" {...aria({ role: 'status', live: 'polite' })}>
        <Icon name="check" size="large" />
        <View className="v-received__title">{voteWords.receiptTitle}</View>
        <View className="v-received__vote">{vote.title}</View>
      </View>
      {right.ballot !== null && <Receipt vote={vote} right={right} ballot={right.ballot} now={now} />}
      <View className="v-received__notify">
        <NotifyOnce words={voteWords} id="notify-result" tipClass="v-received__tip" />
      </View>
    </View>
  )
}
