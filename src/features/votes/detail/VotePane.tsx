import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useNow } from '../../../reading/useNow'
import { VoteScreen } from './VoteScreen'
import './vote-detail.scss'

interface VotePaneProperties {
  me: Me
  voteId: string | null
  /** The vote is no longer as the list beside shows it. */
  onChanged: () => void
}

/** The chosen vote beside the list. */
export function VotePane({ me, voteId, onChanged }: VotePaneProperties): ReactNode {
  const { output, refusal, reload, replace } = useCall('getVote', voteId === null ? null : { voteId })
  const now = useNow()
  if (voteId === null) return <View className="v-vote-pane__none">{voteWords.chooseOne}</View>
  const vote = output?.id === voteId ? output : null
  const read = () => {
    void reload()
    onChanged()
  }
  if (vote === null && refusal !== null) return <Failure words={sayRefusal(refusal)} onRetry={read} />
  if (vote === null) return <Skeleton rows={8} />
  return (
    <VoteScreen
      key={voteId}
      me={me}
      vote={vote}
      now={now}
      onChanged={changed => {
        replace(changed)
        onChanged()
      }}
      onStale={read}
      frame={(content, action, part) => (
        <View className="v-vote-pane">
          {/* Another part begins at its own top. */}
          <View key={part} className="v-vote-pane__content">
            {content}
          </View>
          {action !== undefined && <View className="v-vote-pane__action">{action}</View>}
        </View>
      )}
    />
  )
}
