import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { countWords, evaluationWords, flawWords, sayMonth } from '#copy/evaluation/evaluation'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { countNames } from '#domain/evaluation/countNames'
import { ListView } from '../../../components/list-view/ListView'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Tag } from '../../../components/tag/Tag'
import { openIssue } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { IssueRow } from '../../issues/IssueRow'
import '../evaluation.scss'

export default function EvaluatedPage(): ReactNode {
  return (
    <ForKnownPerson title={evaluationWords.listTitle}>{known => <Evaluated {...known} />}</ForKnownPerson>
  )
}

/** The issues that a figure counts, as they were when it was published. */
function Evaluated({ me }: Known): ReactNode {
  const { params } = useRouter()
  const counted = countNames.find(name => name === params['counted']) ?? 'received'
  const month = params['month'] ?? ''
  const pages = usePages('listEvaluated', {
    orgUnitId: params['at'] ?? '',
    property: params['property'] === 'yes',
    month,
    counted,
    kept: params['kept'] === 'yes',
  })
  const now = useNow()
  useFresh(pages.reload)
  const { latest } = pages
  return (
    <Page title={`${sayMonth(month)} · ${countWords[counted]}`} demonstration={me.demo}>
      {latest?.asOf != null && (
        <Notice words={evaluationWords.listAsOf(latest.count, sayInstant(latest.asOf, now))} />
      )}
      <ListView
        label={evaluationWords.list}
        items={pages.rows}
        keyOf={({ id }) => id}
        render={issue => (
          <>
            <IssueRow issue={issue} now={now} onOpen={openIssue} />
            {issue.flaws.length > 0 && (
              <View className="v-evaluation__flaws">
                {issue.flaws.map(flaw => (
                  <Tag key={flaw} label={flawWords[flaw]} tone="near" />
                ))}
              </View>
            )}
          </>
        )}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: evaluationWords.listEmpty }}
        turning={pages.turning}
      />
    </Page>
  )
}
