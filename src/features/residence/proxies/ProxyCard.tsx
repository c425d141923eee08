import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ProxyView } from '#contracts/residence/proxies'
import { proxyEndingNames, proxyKindNames } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { isWaiting } from '#domain/residence/proxies/graph'
import type { Instant } from '#domain/kernel/decision'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { Tag } from '../../../components/tag/Tag'
import { PapersWithheld } from '../consent/PapersWithheld'
import { officeOf } from '../office/office'
import { RevokeSheet } from './RevokeSheet'
import { standingOf, termOf } from './standingOf'
import './proxies.scss'

interface ProxyCardProperties {
  proxy: ProxyView
  now: Instant
  onChanged: () => void
}

/** One authorisation: for which homes, between whom, how it stands, and the way to end it. */
export function ProxyCard({ proxy, now, onChanged }: ProxyCardProperties): ReactNode {
  const [revoking, setRevoking] = useState(false)
  const { label, tone } = standingOf(proxy, now)
  const units = proxy.units.map(({ unitLabel }) => unitLabel).join('、')
  return (
    <View className="v-proxy-card">
      <Cell
        icon="document"
        title={
          proxy.mySide === 'holder'
            ? proxyWords.actFor(proxy.principalName)
            : proxyWords.heldBy(proxy.holderName)
        }
        note={proxyKindNames[proxy.kind]}
        value={<Tag label={label} tone={tone} />}
      />
      <View className="v-proxy-card__facts">
        <View>
          {proxy.compoundName} · {proxyWords.units(units)}
        </View>
        <View>{proxy.voteTitle === null ? termOf(proxy, now) : proxyWords.onlyFor(proxy.voteTitle)}</View>
        {isWaiting(proxy) && <View>{proxyWords.waitsAt(officeOf(proxy))}</View>}
        {proxy.reason !== null && <View>{proxyWords.because(proxy.reason)}</View>}
        {proxy.ending !== null && <View>{proxyWords.because(proxyEndingNames[proxy.ending])}</View>}
        {proxy.active && proxy.mySide === 'principal' && proxy.kind === 'delegation' && (
          <View>{proxyWords.principalMayVote}</View>
        )}
      </View>
      <PapersWithheld withheld={isWaiting(proxy) ? proxy.papersWithheld : null} words={proxyWords} />
      {proxy.mayRevoke && (
        <View className="v-proxy-card__actions">
          <Button
            small
            label={proxyWords.revoke}
            onTap={() => {
              setRevoking(true)
            }}
          />
        </View>
      )}
      {revoking && (
        <RevokeSheet
          proxy={proxy}
          onDone={onChanged}
          onClose={() => {
            setRevoking(false)
          }}
        />
      )}
    </View>
  )
}
