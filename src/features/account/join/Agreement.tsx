import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { consentVersions } from '#domain/account/consents'
import { Button } from '../../../components/button/Button'
import { AgreementText } from '../AgreementText'
import { AgreeButton } from './AgreeButton'
import { WechatContract } from './WechatContract'
import './join.scss'

interface AgreementProperties {
  onAgree: () => void
  onDecline: () => void
}

/** Our own agreement, and WeChat's guide beside it; yes and no weigh the same. */
export function Agreement({ onAgree, onDecline }: AgreementProperties): ReactNode {
  return (
    <View className="v-join">
      <View className="v-join__title">{joiningWords.agreementTitle}</View>
      <View className="v-join__note">
        <View>{joiningWords.agreementLead}</View>
        <View>{joiningWords.agreementVersion(consentVersions.privacyAgreement)}</View>
      </View>
      <AgreementText />
      <WechatContract />
      <View className="v-join__answers">
        <Button id="disagree" label={joiningWords.disagree} onTap={onDecline} />
        <AgreeButton onAgree={onAgree} />
      </View>
    </View>
  )
}
