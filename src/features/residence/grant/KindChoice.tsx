import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proxyKindNames } from '#copy/residence/names'
import { proxyLaw, proxyWords } from '#copy/residence/proxies'
import { proxyKinds, type ProxyKind } from '#domain/residence/proxies/Proxy'
import { proxyRules } from '#domain/residence/proxies/rules'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import './grant.scss'

const options = proxyKinds.map(value => ({
  value,
  label: proxyKindNames[value],
  note: proxyWords.kindNotes[value],
}))

const MOST_HEADS = proxyRules[proxyRules.length - 1]?.mostHeads ?? 0

interface KindChoiceProperties {
  value: ProxyKind
  onChange: (kind: ProxyKind) => void
}

/** Which sort of authorisation it is, what it means, and by which article. */
export const KindChoice = ({ value, onChange }: KindChoiceProperties): ReactNode => (
  <View className="v-grant__part">
    <OptionGroup label={proxyWords.kind} options={options} value={value} onChange={onChange} />
    <View className="v-grant__meaning">{proxyWords.meaning[value](MOST_HEADS)}</View>
    <Disclosure title={proxyWords.law} id="proxy-law">
      {proxyLaw[value]}
    </Disclosure>
  </View>
)
