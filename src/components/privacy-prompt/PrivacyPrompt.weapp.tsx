import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { wechatPrivacyWords } from '#copy/privacy/wechatPrivacy'
import { Button } from '../button/Button'
import { Sheet } from '../sheet/Sheet'
import { younger } from '../../wechat/younger'
import { answerAll, isHeldBack, listenToHeldBack } from './pending'
import './privacy-prompt.scss'

const AGREE = 'agree-wechat-privacy'

/**
 * WeChat holds back every use of camera, album and phone number until its privacy guide was agreed to, and asks again
 * when the guide has changed. Every Page has this; the page in view asks.
 */
export function PrivacyPrompt(): ReactNode {
  const waiting = useSyncExternalStore(listenToHeldBack, isHeldBack)
  const [inView, setInView] = useState(true)
  useDidShow(() => {
    setInView(true)
  })
  useDidHide(() => {
    setInView(false)
  })
  if (!waiting || !inView) return null
  return <Question />
}

const refuse = (): void => {
  answerAll({ event: 'disagree' })
}

const Question = (): ReactNode => (
  <Sheet
    title={wechatPrivacyWords.title}
    onClose={refuse}
    footer={
      <View className="v-privacy-prompt__answers">
        <Button label={wechatPrivacyWords.refuse} onTap={refuse} />
        <Button
          id={AGREE}
          kind="primary"
          label={wechatPrivacyWords.agree}
          openType="agreePrivacyAuthorization"
          onAnswer={() => {
            answerAll({ event: 'agree', buttonId: AGREE })
          }}
        />
      </View>
    }
  >
    <View className="v-privacy-prompt__note">{wechatPrivacyWords.note}</View>
    <View className="v-privacy-prompt__contract">
      <Button
        small
        label={wechatPrivacyWords.contract}
        onTap={() => {
          younger.openPrivacyContract?.({})
        }}
      />
    </View>
  </Sheet>
)
