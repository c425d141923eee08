import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { ProxyView } from '#contracts/residence/proxies'
import { sayRefusal } from '#copy/refusals'
import { proxyWords } from '#copy/residence/proxies'
import type { Instant } from '#domain/kernel/decision'
import { useCall } from '../../../cloud/useCall'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Section } from '../../../components/section/Section'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openGrant } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { ProxyCard } from './ProxyCard'
import './proxies.scss'

export default function ProxiesPage(): ReactNode {
  return <ForKnownPerson title={proxyWords.title}>{({ me }) => <Proxies me={me} />}</ForKnownPerson>
}

function Proxies({ me }: { me: Me }): ReactNode {
  const { output, refusal, reload } = useCall('myProxies', {})
  const now = useNow()
  useFresh(reload)
  const read = () => {
    void reload()
  }
  return (
    <Page
      title={proxyWords.title}
      demonstration={me.demo}
      footer={
        <Button
          id="to-grant"
          kind="primary"
          label={proxyWords.grant}
          onTap={() => {
            openGrant()
          }}
        />
      }
    >
      <View className="v-proxies__intro">{proxyWords.intro}</View>
      {output !== null && (
        <>
          <Side
            title={proxyWords.given}
            none={proxyWords.noGiven}
            proxies={output.rows.filter(({ mySide }) => mySide === 'principal')}
            now={now}
            onChanged={read}
          />
          <Side
            title={proxyWords.held}
            none={proxyWords.noHeld}
            proxies={output.rows.filter(({ mySide }) => mySide === 'holder')}
            now={now}
            onChanged={read}
          />
        </>
      )}
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
      {output === null && refusal === null && <Skeleton />}
    </Page>
  )
}

interface SideProperties {
  title: string
  none: string
  proxies: readonly ProxyView[]
  now: Instant
  onChanged: () => void
}

const Side = ({ title, none, proxies, now, onChanged }: SideProperties): ReactNode => (
  <Section title={title}>
    {proxies.length === 0 && <Notice words={none} />}
    {proxies.map(proxy => (
      <ProxyCard key={proxy.id} proxy={proxy} now={now} onChanged={onChanged} />
    ))}
  </Section>
)
