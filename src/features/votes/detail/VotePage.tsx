import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { voteCardTitle } from '#copy/votes/shareCard'
import { voteWords } from '#copy/votes/vote'
import { addressOf } from '#domain/kernel/pages'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useShareCard } from '../../../navigation/useShareCard'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { VoteScreen } from './VoteScreen'

export default function VotePage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={voteWords.detailTitle}>
      {({ me }) => <OneVote me={me} voteId={params['id'] ?? ''} />}
    </ForKnownPerson>
  )
}

function OneVote({ me, voteId }: { me: Me; voteId: string }): ReactNode {
  const { output: vote, refusal, reload, replace } = useCall('getVote', { voteId })
  const now = useNow()
  useFresh(reload)
  useShareCard(
    'vote',
    vote === null ? null : { title: voteCardTitle(vote), to: addressOf('vote', { id: vote.id }) },
  )
  const read = () => {
    void reload()
  }
  if (vote === null) {
    return (
      <Page title={voteWords.detailTitle} demonstration={me.demo}>
        {refusal === null ? <Skeleton rows={8} /> : <Failure words={sayRefusal(refusal)} onRetry={read} />}
      </Page>
    )
  }
  return (
    <VoteScreen
      me={me}
      vote={vote}
      now={now}
      onChanged={replace}
      onStale={read}
      frame={(content, action) => (
        <Page title={voteWords.detailTitle} demonstration={vote.demo} footer={action}>
          {content}
          {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
        </Page>
      )}
    />
  )
}
