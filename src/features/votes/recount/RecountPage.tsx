import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { recountWords } from '#copy/votes/recount'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { RecountBody } from './RecountBody'

export default function RecountPage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={recountWords.title}>
      {({ me }) => <OneRecount me={me} voteId={params['id'] ?? ''} />}
    </ForKnownPerson>
  )
}

function OneRecount({ me, voteId }: { me: Me; voteId: string }): ReactNode {
  const record = useCall('getVoteRecord', { voteId })
  const vote = useCall('getVote', { voteId })
  const refusal = record.refusal ?? vote.refusal
  const read = () => {
    void record.reload()
    void vote.reload()
  }
  const isThere = record.output !== null && vote.output !== null
  return (
    <Page title={recountWords.title} demonstration={record.output?.demo ?? me.demo}>
      {record.output !== null && vote.output !== null && (
        <RecountBody record={record.output} vote={vote.output} onReload={read} />
      )}
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
      {!isThere && refusal === null && <Skeleton rows={6} />}
    </Page>
  )
}
