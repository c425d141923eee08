import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { resultCardTitle } from '#copy/votes/shareCard'
import { resultWords } from '#copy/votes/voteResult'
import { addressOf } from '#domain/kernel/pages'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openVote } from '../../../navigation/open'
import { useShareCard } from '../../../navigation/useShareCard'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { ResultBody } from './ResultBody'

export default function ResultPage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={resultWords.title}>
      {({ me }) => <OneResult me={me} voteId={params['id'] ?? ''} />}
    </ForKnownPerson>
  )
}

function OneResult({ me, voteId }: { me: Me; voteId: string }): ReactNode {
  const { output: vote, refusal, reload } = useCall('getVote', { voteId })
  const result = vote?.result ?? null
  const now = useNow()
  useFresh(reload)
  useShareCard(
    'vote',
    vote === null ? null : { title: resultCardTitle(vote), to: addressOf('voteResult', { id: vote.id }) },
  )
  const read = () => {
    void reload()
  }
  const toVote = {
    label: resultWords.toVote,
    onTap: () => {
      openVote(voteId)
    },
  }
  return (
    <Page title={resultWords.title} demonstration={vote?.demo ?? me.demo}>
      {vote !== null && result === null && <Notice words={resultWords.notYet} action={toVote} />}
      {vote !== null && result !== null && (
        <ResultBody vote={vote} result={result} now={now} onOpenVote={toVote.onTap} />
      )}
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
      {vote === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}
