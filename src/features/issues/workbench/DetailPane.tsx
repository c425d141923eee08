import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { workWords } from '#copy/issues/workbench'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { IssueActions } from '../actions/IssueActions'
import { IssueBody } from '../detail/IssueBody'
import { useNow } from '../../../reading/useNow'
import './workbench.scss'

interface DetailPaneProperties {
  me: Me
  issueId: string | null
  /** The issue is no longer as the list beside shows it. */
  onChanged: () => void
}

/** The chosen issue beside the list, with everything that can be done to it. */
export function DetailPane({ me, issueId, onChanged }: DetailPaneProperties): ReactNode {
  const { output, refusal, reload, replace } = useCall('getIssue', issueId === null ? null : { issueId })
  const now = useNow()
  if (issueId === null) return <View className="v-work__none">{workWords.chooseOne}</View>
  const issue = output?.id === issueId ? output : null
  const read = () => {
    void reload()
    onChanged()
  }
  if (issue === null && refusal !== null) return <Failure words={sayRefusal(refusal)} onRetry={read} />
  if (issue === null) return <Skeleton rows={8} />
  return (
    <View className="v-work__detail">
      <IssueActions
        issue={issue}
        me={me}
        layout="all"
        onDone={changed => {
          replace(changed)
          onChanged()
        }}
        onStale={read}
      />
      <IssueBody issue={issue} now={now} />
    </View>
  )
}
