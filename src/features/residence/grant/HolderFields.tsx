import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proxyWords } from '#copy/residence/proxies'
import { longestTyped } from '#domain/kernel/nameLengths'
import { Field } from '../../../components/field/Field'
import type { Draft } from './draft'
import type { Problems } from './problems'
import './grant.scss'

interface HolderFieldsProperties {
  draft: Draft
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

const PHONE_DIGITS = 11

/** Who will act, by the name and phone they joined with. */
export const HolderFields = ({ draft, problems, onChange }: HolderFieldsProperties): ReactNode => (
  <View className="v-grant__part">
    <View className="v-grant__label">{proxyWords.holder[draft.kind]}</View>
    <View id="grant-holderName">
      <Field
        id="holder-name"
        label={proxyWords.holderName}
        value={draft.holderName}
        maxLength={longestTyped}
        required
        error={problems.holderName}
        onChange={holderName => {
          onChange({ holderName })
        }}
      />
    </View>
    <View id="grant-holderPhone">
      <Field
        id="holder-phone"
        label={proxyWords.holderPhone}
        kind="phone"
        value={draft.holderPhone}
        maxLength={PHONE_DIGITS}
        required
        hint={proxyWords.holderNote}
        error={problems.holderPhone}
        onChange={holderPhone => {
          onChange({ holderPhone })
        }}
      />
    </View>
  </View>
)
