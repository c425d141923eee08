import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import type { ProxyView } from '#contracts/residence/proxies'
import { proxyKindNames } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Done } from '../../../components/done/Done'
import { replaceBy } from '../../../navigation/go'
import { NotifyOnce } from '../../../session/NotifyOnce'
import { officeOf } from '../office/office'

/** What happens now: who decides, and that nothing counts before. */
export function Granted({ proxy }: { proxy: ProxyView }): ReactNode {
  useEffect(() => {
    // The form was left at its end, where the button is; what follows begins at the top.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [])
  const units = proxy.units.map(({ unitLabel }) => unitLabel).join('、')
  return (
    <Done title={proxyWords.doneTitle}>
      <CellGroup tip={proxyWords.doneNext}>
        <Cell title={proxyWords.doneKind} value={proxyKindNames[proxy.kind]} />
        <Cell title={proxyWords.doneUnits} value={`${proxy.compoundName} ${units}`} />
        <Cell title={proxyWords.doneOffice} value={officeOf(proxy)} />
      </CellGroup>
      <View className="v-done__actions">
        <Button
          id="to-proxies"
          kind="primary"
          label={proxyWords.toProxies}
          onTap={() => {
            // The form has done its work: going back must not lead to it again.
            replaceBy('proxies')
          }}
        />
        <NotifyOnce words={proxyWords} />
      </View>
    </Done>
  )
}
