import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { issueWords } from '#copy/issues/issue'
import { issueCardTitle } from '#copy/issues/shareCard'
import { addressOf } from '#domain/kernel/pages'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { IssueActions } from '../actions/IssueActions'
import { IssueBody } from './IssueBody'
import { useShareCard } from '../../../navigation/useShareCard'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'

export default function IssuePage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={issueWords.title}>
      {({ me }) => <OneIssue me={me} issueId={params['id'] ?? ''} />}
    </ForKnownPerson>
  )
}

function OneIssue({ me, issueId }: { me: Me; issueId: string }): ReactNode {
  const { output: issue, refusal, reload, replace } = useCall('getIssue', { issueId })
  const now = useNow()
  useFresh(reload)
  useShareCard(
    'issue',
    issue === null ? null : { title: issueCardTitle(issue), to: addressOf('issue', { id: issue.id }) },
  )
  const read = () => {
    void reload()
  }
  const actions =
    issue === null || issue.nextActions.length === 0 ? undefined : (
      <IssueActions issue={issue} me={me} layout="footer" onDone={replace} onStale={read} />
    )
  return (
    <Page title={issueWords.title} demonstration={issue?.demo ?? me.demo} footer={actions}>
      {issue !== null && <IssueBody issue={issue} now={now} />}
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
      {issue === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}
