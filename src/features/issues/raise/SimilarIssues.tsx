import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueSummary } from '#contracts/issues'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/issues/raise'
import { useWrite } from '../../../cloud/useWrite'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import { IssueRow } from '../IssueRow'
import { openIssue } from '../../../navigation/open'
import { useNow } from '../../../reading/useNow'

interface SimilarIssuesProperties {
  issues: readonly IssueSummary[]
}

const MOST_OFFERED = 3

/** Open issues like this one, to join instead of reporting it again. Nothing is shown while there is none. */
export function SimilarIssues({ issues }: SimilarIssuesProperties): ReactNode {
  const now = useNow()
  const rows = issues.slice(0, MOST_OFFERED)
  if (rows.length === 0) return null
  return (
    <Section title={raiseWords.similar}>
      <View className="v-raise__similar-hint">{raiseWords.similarHint}</View>
      <View {...aria({ role: 'list', label: raiseWords.similar })}>
        {rows.map(issue => (
          <IssueRow
            key={issue.id}
            issue={issue}
            now={now}
            onOpen={openIssue}
            action={issue.mine ? undefined : <Join issue={issue} />}
          />
        ))}
      </View>
    </Section>
  )
}

function Join({ issue }: { issue: IssueSummary }): ReactNode {
  const { busy, run } = useWrite('supportIssue')
  const join = async () => {
    const outcome = await run({ issueId: issue.id })
    if (!outcome.ok) {
      toast(sayRefusal(outcome.refusal), 'warn')
      return
    }
    toast(raiseWords.joined)
    openIssue(issue.id)
  }
  return (
    <Button
      small
      label={raiseWords.join}
      loading={busy}
      onTap={() => {
        void join()
      }}
    />
  )
}
