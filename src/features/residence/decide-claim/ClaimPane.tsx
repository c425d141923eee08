import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Failure } from '../../../components/failure/Failure'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useNow } from '../../../reading/useNow'
import { ClaimBody } from './ClaimBody'
import { ClaimVerdict, hasVerdict } from './ClaimVerdict'
import { useClaim } from './useClaim'

interface ClaimPaneProperties {
  claimId: string | null
  /** The claim is no longer as the list beside shows it. */
  onChanged: () => void
  /** Whether it is decided here: not while several are selected in the list. */
  deciding: boolean
}

/** The chosen claim beside the list. */
export function ClaimPane({ claimId, onChanged, deciding }: ClaimPaneProperties): ReactNode {
  const hand = useClaim(claimId, onChanged)
  const now = useNow()
  const { claim, refusal, reload } = hand
  if (claimId === null) return <View className="v-request__choose">{approvalWords.chooseOne}</View>
  if (claim === null && refusal !== null)
    return (
      <Failure
        words={sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
      />
    )
  if (claim === null) return <Skeleton rows={8} />
  return (
    <View className="v-request__beside">
      {deciding && hasVerdict(claim) && (
        <View className="v-request__verdict">
          <ClaimVerdict claim={claim} hand={hand} />
        </View>
      )}
      <ClaimBody claim={claim} hand={hand} now={now} />
    </View>
  )
}
