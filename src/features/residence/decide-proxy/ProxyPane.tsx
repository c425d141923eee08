import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Failure } from '../../../components/failure/Failure'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useNow } from '../../../reading/useNow'
import { ProxyBody } from './ProxyBody'
import { ProxyVerdict } from './ProxyVerdict'
import { useProxy } from './useProxy'

interface ProxyPaneProperties {
  proxyId: string | null
  /** The authorisation is no longer as the list beside shows it. */
  onChanged: () => void
  /** Whether it is decided here: not while several are selected in the list. */
  deciding: boolean
}

/** The chosen authorisation beside the list. */
export function ProxyPane({ proxyId, onChanged, deciding }: ProxyPaneProperties): ReactNode {
  const hand = useProxy(proxyId, onChanged)
  const now = useNow()
  const { proxy, refusal, reload } = hand
  if (proxyId === null) return <View className="v-request__choose">{approvalWords.chooseOne}</View>
  if (proxy === null && refusal !== null)
    return (
      <Failure
        words={sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
      />
    )
  if (proxy === null) return <Skeleton rows={8} />
  return (
    <View className="v-request__beside">
      {deciding && (proxy.mayDecide || proxy.mayRevoke) && (
        <View className="v-request__verdict">
          <ProxyVerdict proxy={proxy} hand={hand} />
        </View>
      )}
      <ProxyBody proxy={proxy} now={now} />
    </View>
  )
}
