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
import { ProxyBody } from './ProxyBody'
import { ProxyVerdict } from './ProxyVerdict'
import { useProxy } from './useProxy'

export default function ProxyPage(): ReactNode {
  const { id = '' } = useRouter().params
  return (
    <OfficePage title={approvalWords.proxyTitle} action="getProxy" words={approvalWords}>
      {({ me }) => <OneProxy key={id} proxyId={id} demo={me.demo} />}
    </OfficePage>
  )
}

function OneProxy({ proxyId, demo }: { proxyId: string; demo: boolean }): ReactNode {
  const hand = useProxy(proxyId, doNothing)
  const now = useNow()
  const { proxy, refusal, reload } = hand
  useFresh(reload)
  return (
    <Page
      title={approvalWords.proxyTitle}
      demonstration={proxy?.demo ?? demo}
      footer={
        proxy !== null && (proxy.mayDecide || proxy.mayRevoke) ? (
          <ProxyVerdict proxy={proxy} hand={hand} />
        ) : undefined
      }
    >
      {proxy !== null && <ProxyBody proxy={proxy} now={now} />}
      {proxy === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {proxy === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

/** There is no list beside that would have to know. */
const doNothing = (): void => undefined
