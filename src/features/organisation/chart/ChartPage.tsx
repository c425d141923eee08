import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { organisationWords } from '#copy/organisation/organisation'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openTab } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { postsFor } from '../../../session/postsFor'
import { Chart } from './Chart'

export default function ChartPage(): ReactNode {
  const { compound } = useRouter().params
  return (
    <ForKnownPerson title={organisationWords.chartTitle}>
      {known => <ChartOf {...known} asked={compound} />}
    </ForKnownPerson>
  )
}

function ChartOf({ me, compoundId, asked }: Known & { asked: string | undefined }): ReactNode {
  const shown = asked ?? compoundToShow(me, compoundId)
  const { output, refusal, reload } = useCall('lookedAfter', shown === null ? null : { compoundId: shown })
  useFresh(reload)
  const chart = output?.compound.id === shown ? output : null
  return (
    <Page title={organisationWords.chartTitle} wide demonstration={chart?.demo ?? me.demo}>
      {shown === null && (
        <Notice
          words={organisationWords.noCompound}
          action={{ label: organisationWords.toMe, onTap: toMe }}
        />
      )}
      {chart !== null && (
        <Chart
          chart={chart}
          ownOrgUnitIds={postsFor(me.posts, 'organisation').map(({ orgUnitId }) => orgUnitId)}
        />
      )}
      {chart === null && refusal?.kind === 'not-permitted' && (
        <Notice words={organisationWords.notMine} action={{ label: organisationWords.toMe, onTap: toMe }} />
      )}
      {chart === null && refusal !== null && refusal.kind !== 'not-permitted' && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {shown !== null && chart === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

const toMe = (): void => {
  openTab('me')
}
