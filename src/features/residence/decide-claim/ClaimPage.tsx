import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { OfficePage } from '../../../session/OfficePage'
import { ClaimBody } from './ClaimBody'
import { ClaimVerdict, hasVerdict } from './ClaimVerdict'
import { useClaim } from './useClaim'

export default function ClaimPage(): ReactNode {
  const { id = '' } = useRouter().params
  return (
    <OfficePage title={approvalWords.claimTitle} action="getClaim" words={approvalWords}>
      {({ me }) => <OneClaim key={id} claimId={id} demo={me.demo} />}
    </OfficePage>
  )
}

function OneClaim({ claimId, demo }: { claimId: string; demo: boolean }): ReactNode {
  const hand = useClaim(claimId, doNothing)
  const now = useNow()
  const { claim, refusal, reload } = hand
  useFresh(reload)
  return (
    <Page
      title={approvalWords.claimTitle}
      demonstration={claim?.demo ?? demo}
      footer={claim !== null && hasVerdict(claim) ? <ClaimVerdict claim={claim} hand={hand} /> : undefined}
    >
      {claim !== null && <ClaimBody claim={claim} hand={hand} now={now} />}
      {claim === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {claim === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

/** There is no list beside that would have to know. */
const doNothing = (): void => undefined
