import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { Button } from '../../../components/button/Button'
import { useWechatPrivacy } from './useWechatPrivacy'

/** One yes for both: where WeChat wants its guide agreed to, this is the button that it takes for it. */
export function AgreeButton({ onAgree }: { onAgree: () => void }): ReactNode {
  const { needed } = useWechatPrivacy()
  return needed ? (
    <Button
      id="agree"
      kind="primary"
      label={joiningWords.agree}
      openType="agreePrivacyAuthorization"
      onAnswer={onAgree}
    />
  ) : (
    <Button id="agree" kind="primary" label={joiningWords.agree} onTap={onAgree} />
  )
}
