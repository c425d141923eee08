import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { sensitiveConsentWords } from '#copy/residence/residence'
import { consentVersions } from '#domain/account/consents'
import { updateMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { agreedNow } from '../../account/agreedNow'
import './sensitive-consent.scss'

interface SensitiveConsentProperties {
  agreed: readonly string[]
  /** What happens without it. */
  without: string
  /** What the consent is for: shown once it was given. */
  children: ReactNode
}

/** The separate consent for photos of papers, asked once, where the first one is needed. */
export function SensitiveConsent({ agreed, without, children }: SensitiveConsentProperties): ReactNode {
  const { busy, refusal, run } = useWrite('giveConsent')
  if (agreed.includes('sensitiveData')) return children
  const give = async () => {
    const outcome = await run({ kind: 'sensitiveData', version: consentVersions.sensitiveData })
    if (outcome.ok) updateMe({ agreed: agreedNow(outcome.output.agreements) })
  }
  return (
    <View className="v-consent">
      <View className="v-consent__title">{sensitiveConsentWords.title}</View>
      <View>{sensitiveConsentWords.note}</View>
      <View className="v-consent__without">{without}</View>
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <Button
        id="give-consent"
        label={sensitiveConsentWords.agree}
        loading={busy}
        onTap={() => {
          void give()
        }}
      />
    </View>
  )
}
